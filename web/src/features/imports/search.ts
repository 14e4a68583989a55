import { oneOf } from "@/lib/address";
import { parsePaging } from "@/lib/paging";

/** Which rows of the report are shown. */
export const reportFilters = ["failed", "warnings", "created", "updated", "unchanged", "all"] as const;
export type ReportFilter = (typeof reportFilters)[number];
export type ReportSearch = { rows?: ReportFilter; cursor?: string; page?: number };

export function parseReport(raw: Record<string, unknown>): ReportSearch {
  return { rows: oneOf(raw, "rows", reportFilters), ...parsePaging(raw) };
}

export function toRowsQuery(filter: ReportFilter, cursor: string | undefined) {
  const base = { limit: 20, cursor };
  if (filter === "all") return base;
  return filter === "warnings" ? { ...base, has_warning: true } : { ...base, status: filter };
}
