import { describe, expect, it } from "vitest";
import { batchOf, deskOf, officeOf, queueIds, queueQuery, queuesOf } from "@/features/issues/queues";
import { activeFilters, issueQuery, parseIssues, queueAt, withChange, withoutFilters } from "@/features/issues/search";
import { agent, coordinator } from "@/testing/data";
import document from "../../../../openapi/openapi.json?raw";

const me = (...permissions: string[]) => ({ permissions });

describe("queues", () => {
  it("lie on the desk of whoever looks", () => {
    expect(deskOf(coordinator)).toBe("office");
    expect(deskOf(me("issues.read", "issues.handle"))).toBe("department");
    expect(deskOf(me("issues.read", "issues.supervise"))).toBe("board");
    expect(deskOf(me("issues.read"))).toBe("board");
    expect(deskOf(me("issues.read", "issues.create"))).toBe("own");
    expect(deskOf(agent)).toBe("own");
  });
  it("name states that the API knows", () => {
    const api = JSON.parse(document);
    const states = [...api.components.schemas.IssueState.enum, "open"];
    for (const queue of queueIds) {
      for (const state of queueQuery[queue].state?.split(",") ?? []) expect(states, queue).toContain(state);
    }
  });
  it("have their batches where the office works through them", () => {
    expect(Object.keys(batchOf).every((queue) => (queuesOf.office as string[]).includes(queue))).toBe(true);
  });
});

describe("the list's address", () => {
  it("becomes the query of the API", () => {
    const search = parseIssues({ queue: "dispatch", kind: "help", category: "financing", sort: "no", lamp: "blue" });
    expect(issueQuery(search, "office")).toEqual({ state: "accepted", kind: "help", category: "financing", limit: 20 });
    const found = parseIssues({ queue: "all", q: "续贷", mine: "true" });
    expect(issueQuery(found, "office")).toEqual({ q: "续贷", mine: true, limit: 20 });
    expect(withoutFilters(found)).toEqual({ queue: "all" });
    expect(issueQuery(parseIssues({}), "department")).toEqual({ state: "assigned", limit: 20 });
  });
  it("holds where the office acts only what it coordinates itself", () => {
    const own = { coordinating_organization_id: 8 };
    expect(issueQuery(parseIssues({ queue: "triage" }), "office", 8)).toMatchObject(own);
    expect(issueQuery(parseIssues({ queue: "all" }), "office", 8)).not.toMatchObject(own);
    expect(officeOf(coordinator)).toBe(1);
    expect(officeOf(agent)).toBeUndefined();
  });
  it("cannot turn a queue into another one", () => {
    expect(issueQuery(parseIssues({ queue: "red", lamp: "green" }), "board")).toMatchObject({ lamp: "red" });
    expect(queueAt(parseIssues({ queue: "triage" }), "department")).toBe("signing");
  });
  it("starts from the first page when a filter changes", () => {
    const search = parseIssues({ queue: "all", cursor: "c2", page: "2", lamp: "red", enterprise_id: "7" });
    expect(activeFilters(search)).toBe(2);
    expect(withChange(search, { kind: "help" }).cursor).toBeUndefined();
    expect(activeFilters(withoutFilters(search))).toBe(0);
    expect(withoutFilters(search).queue).toBe("all");
  });
});
