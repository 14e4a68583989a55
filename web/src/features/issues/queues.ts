import type { IssueQuery, Me } from "@/api/types";
import { can } from "@/lib/access";

/** From which desk somebody looks at issues; it decides which queues lie on it. */
export type Desk = "office" | "department" | "board" | "own";

export function deskOf(me: Pick<Me, "permissions">): Desk {
  if (can(me, "issues.coordinate")) return "office";
  if (can(me, "issues.handle")) return "department";
  if (can(me, "issues.read") && !can(me, "issues.create")) return "board";
  return "own";
}

export const queueIds = [
  "triage",
  "dispatch",
  "review",
  "signing",
  "working",
  "replied",
  "red",
  "yellow",
  "waiting",
  "open",
  "done",
  "all",
] as const;
export type QueueId = (typeof queueIds)[number];
type Filter = Pick<IssueQuery, "state" | "lamp">;

/** The office whose queues these are. Of those below it one sees the issues, but they are not one's own to act on. */
export function officeOf(me: Pick<Me, "memberships">): number | undefined {
  const offices = me.memberships.filter((one) => one.role === "coordinator").map((one) => one.organization.id);
  return offices.length === 1 ? offices[0] : undefined;
}

/** What each queue asks of the API. */
export const queueQuery: Record<QueueId, Filter> = {
  triage: { state: "submitted,info_required" },
  dispatch: { state: "accepted" },
  review: { state: "reply_review" },
  signing: { state: "assigned" },
  working: { state: "in_progress,on_ledger" },
  replied: { state: "reply_review,awaiting_confirmation,resolved,closed_explained,struck_off" },
  red: { state: "open", lamp: "red" },
  yellow: { state: "open", lamp: "yellow" },
  waiting: { state: "draft,info_required,awaiting_confirmation" },
  open: { state: "open" },
  done: { state: "resolved,closed_explained" },
  all: {},
};

/** The same for somebody: where the office acts, only what it coordinates itself. */
export function queryOf(queue: QueueId, desk: Desk, office: number | undefined): IssueQuery {
  const own = desk === "office" && batchOf[queue] !== undefined;
  return { ...queueQuery[queue], ...(own && office ? { coordinating_organization_id: office } : {}) };
}

/** The queues of a desk; the first is what one sees first. */
export const queuesOf: Record<Desk, readonly QueueId[]> = {
  office: ["triage", "dispatch", "review", "open", "done", "all"],
  department: ["signing", "working", "replied", "all"],
  board: ["red", "yellow", "open", "all"],
  own: ["open", "waiting", "all"],
};

/** How many wait is worth knowing where somebody has to act on them. */
export const counted: readonly QueueId[] = ["triage", "dispatch", "review", "signing", "red", "yellow", "waiting"];

/** What the office can do with many rows of a queue at once. */
export type BatchAction = "accept" | "dispatch" | "release" | "strike_off";
export const batchOf: Partial<Record<QueueId, BatchAction>> = {
  triage: "accept",
  dispatch: "dispatch",
  review: "release",
  done: "strike_off",
};
