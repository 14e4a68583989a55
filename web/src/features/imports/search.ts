import type { Paging } from "@/api/cursor";
import type { Import, ImportQuery } from "@/api/types";
import { flag, oneOf, text } from "@/lib/address";
import { parsePaging } from "@/lib/paging";

/** Which rows of the report are shown. */
export const reportFilters = ["failed", "warnings", "created", "updated", "unchanged", "all"] as const;
/** The same for an import that was taken back. */
export const undoFilters = ["kept", "undone", "failed", "all"] as const;
export type ReportFilter = (typeof reportFilters)[number] | (typeof undoFilters)[number];
export type ReportSearch = { rows?: ReportFilter; cursor?: string; page?: number };

export function parseReport(raw: Record<string, unknown>): ReportSearch {
  return { rows: oneOf(raw, "rows", [...reportFilters, ...undoFilters]), ...parsePaging(raw) };
}

export function toRowsQuery(filter: ReportFilter, cursor: string | undefined) {
  const base = { limit: 20, cursor };
  if (filter === "all") return base;
  if (filter === "kept" || filter === "undone") return { ...base, undo: filter };
  return filter === "warnings" ? { ...base, has_warning: true } : { ...base, status: filter };
}

/** The states that the history can be narrowed down to, in the order of an import's life. */
export const importStates = [
  "uploaded",
  "queued",
  "running",
  "checked",
  "completed",
  "cancelled",
  "failed",
  "undoing",
  "undo_failed",
  "undone",
] as const satisfies readonly Import["state"][];

export type HistorySearch = Paging & { state?: Import["state"]; mine?: boolean; from?: string; to?: string };

function day(raw: Record<string, unknown>, key: string): string | undefined {
  const value = text(raw, key);
  return value && /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : undefined;
}

export function parseHistory(raw: Record<string, unknown>): HistorySearch {
  return {
    state: oneOf(raw, "state", importStates),
    mine: flag(raw, "mine") === true ? true : undefined,
    from: day(raw, "from"),
    to: day(raw, "to"),
    ...parsePaging(raw),
  };
}

export function toImportQuery(search: HistorySearch, me: number | undefined): ImportQuery {
  return {
    cursor: search.cursor,
    state: search.state,
    user_id: search.mine ? me : undefined,
    sent_from: search.from,
    sent_to: search.to,
  };
}
