import type { IssueQuery } from "@/api/types";
import { type Desk, type QueueId, queryOf, queueIds, queuesOf } from "@/features/issues/queues";
import { flag, integer, oneOf, text, word } from "@/lib/address";
import { parsePaging } from "@/lib/paging";

export type IssueFilters = Pick<
  IssueQuery,
  "lamp" | "kind" | "category" | "lead_organization_id" | "enterprise_id" | "q" | "mine" | "sort"
>;
export type IssueSearch = IssueFilters & { queue?: QueueId; cursor?: string; page?: number };

const filterKeys = ["lamp", "kind", "category", "lead_organization_id", "enterprise_id", "mine"] as const;

export function parseIssues(raw: Record<string, unknown>): IssueSearch {
  return {
    queue: oneOf(raw, "queue", queueIds),
    lamp: oneOf(raw, "lamp", ["green", "yellow", "red"]),
    kind: oneOf(raw, "kind", ["consultation", "help", "suggestion", "complaint"]),
    category: word(raw, "category"),
    lead_organization_id: integer(raw, "lead_organization_id"),
    enterprise_id: integer(raw, "enterprise_id"),
    q: text(raw, "q"),
    mine: flag(raw, "mine") || undefined,
    sort: oneOf(raw, "sort", ["due_at", "-id"]),
    ...parsePaging(raw),
  };
}

/** The queue at this address, or the first of the desk. */
export function queueAt(search: IssueSearch, desk: Desk): QueueId {
  const queues = queuesOf[desk];
  return queues.find((queue) => queue === search.queue) ?? queues[0] ?? "all";
}

/** The query of the API; what the queue itself fixes wins over a filter. */
export function issueQuery(search: IssueSearch, desk: Desk, office?: number): IssueQuery {
  const { queue: _queue, page: _page, ...filters } = search;
  const query = { ...filters, ...queryOf(queueAt(search, desk), desk, office), limit: 20 };
  return Object.fromEntries(Object.entries(query).filter(([, value]) => value !== undefined));
}

/** A changed filter starts from the first page. */
export function withChange(search: IssueSearch, change: Partial<IssueSearch>): IssueSearch {
  const { cursor: _cursor, page: _page, ...rest } = search;
  return { ...rest, ...change };
}

export function activeFilters(search: IssueSearch): number {
  return filterKeys.filter((key) => search[key] !== undefined).length;
}

export function withoutFilters(search: IssueSearch): IssueSearch {
  return withChange(search, Object.fromEntries([...filterKeys, "q"].map((key) => [key, undefined])));
}
