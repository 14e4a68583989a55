import { type APIRequestContext, expect } from "@playwright/test";
import { unique } from "./support";

type ApiAs = (account: string) => Promise<APIRequestContext>;
export type IssueRow = { id: number; version: number; title: string; state: string; allowed_actions: string[] };

export async function issueOf(api: APIRequestContext, id: number): Promise<IssueRow> {
  const answer = await api.get(`/api/v1/issues/${id}`);
  expect(answer.status(), await answer.text()).toBe(200);
  return (await answer.json()) as IssueRow;
}

/** One step as somebody, on the issue as it stands. */
export async function act(api: APIRequestContext, id: number, step: string, data: object = {}): Promise<IssueRow> {
  const { version } = await issueOf(api, id);
  const answer = await api.post(`/api/v1/issues/${id}/${step}`, { data, headers: { "If-Match": `"${version}"` } });
  expect(answer.status(), `${step}: ${await answer.text()}`).toBe(200);
  return (await answer.json()) as IssueRow;
}

/** A problem of the demonstration's firm, told by the firm itself; it lies with its town's office. */
export async function newIssue(apiAs: ApiAs, more: object = {}): Promise<IssueRow> {
  const enterprise = await apiAs("enterprise");
  const me = (await (await enterprise.get("/api/v1/me")).json()) as { enterprises: { id: number }[] };
  const answer = await enterprise.post("/api/v1/issues", {
    data: {
      enterprise_id: me.enterprises[0]?.id,
      kind: "help",
      title: unique("续贷遇到困难"),
      description: "贷款下月到期，银行要求追加抵押物",
      category: "financing_renewal",
      ...more,
    },
  });
  expect(answer.status(), await answer.text()).toBe(201);
  return (await answer.json()) as IssueRow;
}

/** The town gives it to the district, where the demonstration's coordinator sits. */
export async function toDistrict(apiAs: ApiAs, id: number): Promise<void> {
  const offices = ["town", "park", ...Array.from({ length: 12 }, (_, index) => `town${index + 2}`)];
  for (const account of offices) {
    const office = await apiAs(account);
    const answer = await office.get(`/api/v1/issues/${id}`);
    if (!answer.ok()) continue;
    const row = (await answer.json()) as IssueRow;
    if (!row.allowed_actions.includes("accept")) continue;
    await act(office, id, "report-up", { reason: "乡镇无权协调" });
    return;
  }
  throw new Error(`no office has issue ${id}`);
}

const way = ["submitted", "accepted", "assigned", "in_progress", "reply_review", "awaiting_confirmation"] as const;

/** A new issue that has come as far as a state of the straight way. */
export async function issueAt(apiAs: ApiAs, state: (typeof way)[number], more: object = {}): Promise<IssueRow> {
  const { id } = await newIssue(apiAs, more);
  await toDistrict(apiAs, id);
  const [office, handler] = [await apiAs("coordinator"), await apiAs("handler")];
  const me = (await (await handler.get("/api/v1/me")).json()) as { memberships: { organization: { id: number } }[] };
  const lead_organization_id = me.memberships[0]?.organization.id;
  const steps: [APIRequestContext, string, object][] = [
    [office, "accept", { category: "financing_renewal", level: "simple" }],
    [office, "dispatch", { lead_organization_id }],
    [handler, "sign", {}],
    [handler, "reply", { result: "solved", text: "已协调银行办理续贷" }],
    [office, "release", {}],
  ];
  for (const [who, step, body] of steps.slice(0, way.indexOf(state))) await act(who, id, step, body);
  const row = await issueOf(office, id);
  expect(row.state).toBe(state);
  return row;
}
