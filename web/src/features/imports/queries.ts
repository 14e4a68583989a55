import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { api } from "@/api/client";
import { unwrap } from "@/api/problem";
import type { Import, ImportQuery } from "@/api/types";
import { type ReportFilter, toRowsQuery } from "@/features/imports/search";

export const importsQuery = (query: ImportQuery) =>
  queryOptions({
    queryKey: ["imports", "list", query],
    queryFn: ({ signal }) => unwrap(api.GET("/api/v1/imports", { params: { query }, signal })),
    placeholderData: keepPreviousData,
  });

export function isWorking(row: Pick<Import, "state"> | undefined): boolean {
  return row?.state === "queued" || row?.state === "running" || row?.state === "undoing";
}

/** Asked for every second while the server works on it, and not at all otherwise. */
export const importQuery = (id: number) =>
  queryOptions({
    queryKey: ["imports", "one", id],
    queryFn: ({ signal }) => unwrap(api.GET("/api/v1/imports/{id}", { params: { path: { id } }, signal })),
    refetchInterval: (query) => (isWorking(query.state.data) ? 1000 : false),
  });

/** The version is part of the key: another mapping gives another preview. */
export const previewQuery = (id: number, version: number) =>
  queryOptions({
    queryKey: ["imports", "preview", id, version],
    queryFn: ({ signal }) => unwrap(api.GET("/api/v1/imports/{id}/preview", { params: { path: { id } }, signal })),
    placeholderData: keepPreviousData,
  });

export const importRowsQuery = (id: number, run: string, filter: ReportFilter, cursor: string | undefined) =>
  queryOptions({
    queryKey: ["imports", "rows", id, run, filter, cursor ?? ""],
    queryFn: ({ signal }) =>
      unwrap(
        api.GET("/api/v1/imports/{id}/rows", {
          params: { path: { id }, query: toRowsQuery(filter, cursor) },
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
  });

export const officerQuery = (id: number) =>
  queryOptions({
    queryKey: ["officers", "one", id],
    queryFn: ({ signal }) => unwrap(api.GET("/api/v1/officers/{id}", { params: { path: { id } }, signal })),
  });
