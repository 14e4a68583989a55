import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { api } from "@/api/client";
import { unwrap } from "@/api/problem";
import type { Export } from "@/api/types";

export function isWorking(row: Pick<Export, "state">): boolean {
  return row.state === "queued" || row.state === "running";
}

/** Asked for every second while the server makes one of the files, and not at all otherwise. */
export const exportsQuery = (cursor: string | undefined) =>
  queryOptions({
    queryKey: ["exports", "list", cursor ?? ""],
    queryFn: ({ signal }) => unwrap(api.GET("/api/v1/exports", { params: { query: { cursor } }, signal })),
    placeholderData: keepPreviousData,
    refetchInterval: (query) => (query.state.data?.items.some(isWorking) ? 1000 : false),
  });
