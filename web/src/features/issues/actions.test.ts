import { describe, expect, it } from "vitest";
import type { IssueAction, IssueDetail } from "@/api/types";
import { actionForms, bodyOf, initialOf, onward, ordered, stepOf } from "@/features/issues/actions";
import document from "../../../../openapi/openapi.json?raw";

type Schema = { properties?: Record<string, unknown>; required?: string[]; enum?: string[] };
type Operation = { requestBody?: { content: { "application/json": { schema: { $ref: string } } } } };
const api = JSON.parse(document) as {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, Schema> };
};
const schema = (name: string) => api.components.schemas[name] ?? {};

function bodySchema(action: IssueAction): Schema {
  const operation =
    action === "update"
      ? api.paths["/api/v1/issues/{id}"]?.patch
      : api.paths[`/api/v1/issues/{id}/${stepOf(action)}`]?.post;
  const reference = operation?.requestBody?.content["application/json"].schema.$ref;
  expect(reference, action).toBeDefined();
  return schema(reference?.split("/").at(-1) ?? "");
}

describe("the table of actions", () => {
  it("has a form for every action of the API and for no other", () => {
    expect(Object.keys(actionForms).sort()).toEqual([...(schema("IssueAction").enum ?? [])].sort());
  });

  // A draft is removed without a body.
  const posted = (Object.keys(actionForms) as IssueAction[]).filter((action) => action !== "delete");
  it.each(posted)("asks for what the body of %s holds", (action) => {
    const { fields } = actionForms[action];
    const body = bodySchema(action);
    expect([...new Set(fields.map((field) => field.name))].sort()).toEqual(Object.keys(body.properties ?? {}).sort());
    const required = fields.filter((field) => field.required).map((field) => field.name);
    expect(required).toEqual(expect.arrayContaining(body.required ?? []));
  });

  it("shows a row's actions in the order of an issue's life and lets one stand out", () => {
    const actions = ordered(["comment", "reply", "phase_reply", "contact", "something_new"]);
    expect(actions).toEqual(["contact", "phase_reply", "reply", "comment"]);
    expect(onward(actions)).toBe("contact");
    expect(onward(ordered(["comment", "reply"]))).toBe("reply");
    expect(onward(["comment"])).toBeUndefined();
  });
});

describe("what is sent", () => {
  it("leaves empty fields away, except where a draft is cleared", () => {
    expect(bodyOf("accept", { category: "financing", level: "simple", note: "", kind: undefined })).toEqual({
      category: "financing",
      level: "simple",
    });
    expect(bodyOf("update", { title: "续贷", kind: "help", description: "…", category: undefined })).toEqual({
      title: "续贷",
      kind: "help",
      description: "…",
      category: null,
      need_kind: null,
      need_asked: null,
    });
  });
  it("sends one item per line, and a no as a no", () => {
    expect(bodyOf("require_info", { items: " 贷款合同复印件\n\n银行流水 " })).toEqual({
      items: ["贷款合同复印件", "银行流水"],
    });
    expect(bodyOf("decide", { request_id: 3, granted: false, note: "期限足够" })).toEqual({
      request_id: 3,
      granted: false,
      note: "期限足够",
    });
  });
  it("opens the decision with the only request that waits", () => {
    const request = { id: 3, state: "open", proposed_on: "2026-12-18" };
    const issue = { requests: [{ id: 1, state: "granted" }, request] } as unknown as IssueDetail;
    expect(initialOf("decide", issue)).toEqual({ request_id: 3, until: "2026-12-18" });
    const two = { requests: [request, { ...request, id: 4 }] } as unknown as IssueDetail;
    expect(initialOf("decide", two)).toEqual({});
  });
});

describe("fields that depend", () => {
  const shown = (action: IssueAction, issue: Partial<IssueDetail>, values = {}, staff = true) =>
    actionForms[action].fields
      .filter((field) => field.when?.({ issue: issue as IssueDetail, staff }, values) ?? true)
      .map((field) => field.name);
  it("asks for the basis of an explanation, for what was met of a need, and for the reason of going ahead", () => {
    const parts = [{ required: true, done_at: null }] as IssueDetail["parts"];
    expect(shown("reply", { parts: [] }, { result: "solved" })).toEqual(["result", "text"]);
    expect(shown("reply", { parts, need_kind: "financing" }, { result: "explained" })).toEqual([
      "result",
      "text",
      "basis",
      "need_met",
      "override_reason",
    ]);
  });
  it("asks the enterprise for words only where something is open", () => {
    expect(shown("confirm", {}, {})).toEqual(["result"]);
    expect(shown("confirm", {}, { result: "solved" })).toEqual(["result"]);
    expect(shown("confirm", {}, { result: "partly" })).toEqual(["result", "redo", "note"]);
    expect(shown("confirm", {}, { result: "unsolved" })).toEqual(["result", "note"]);
  });
  it("asks for a signed slip only where nobody has called back", () => {
    const fields = (issue?: Partial<IssueDetail>) =>
      actionForms.strike_off.fields.filter((field) => field.when?.({ issue: issue as IssueDetail, staff: true }, {}));
    expect(fields({ kind: "help", called_back_at: null }).map((field) => field.required)).toEqual([true]);
    expect(fields({ kind: "help", called_back_at: "2026-11-20T01:00:00Z" })[0]?.required).toBeUndefined();
    expect(fields({ kind: "consultation", called_back_at: null })[0]?.required).toBeUndefined();
    expect(fields()).toHaveLength(1);
  });
  it("asks only the offices whether the enterprise reads a remark", () => {
    expect(shown("comment", {})).toEqual(["text", "shared"]);
    expect(shown("comment", {}, {}, false)).toEqual(["text"]);
  });
});
