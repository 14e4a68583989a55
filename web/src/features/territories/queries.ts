import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { api } from "@/api/client";
import { everyPage } from "@/api/cursor";
import { unwrap } from "@/api/problem";

/** The divisions directly below one; without a parent, the roots. */
export const territoriesQuery = (parent: string | undefined) =>
  queryOptions({
    queryKey: ["territories", parent ?? "roots"],
    queryFn: ({ signal }) =>
      everyPage((cursor) =>
        unwrap(
          api.GET("/api/v1/territories", { params: { query: { parent_code: parent, limit: 200, cursor } }, signal }),
        ),
      ),
    staleTime: 30 * 60_000,
  });

export const territoryQuery = (code: string) =>
  queryOptions({
    queryKey: ["territories", "one", code],
    queryFn: ({ signal }) => unwrap(api.GET("/api/v1/territories/{code}", { params: { path: { code } }, signal })),
    staleTime: 30 * 60_000,
  });

export const territorySearchQuery = (q: string) =>
  queryOptions({
    queryKey: ["territories", "search", q],
    queryFn: ({ signal }) => unwrap(api.GET("/api/v1/territories", { params: { query: { q, limit: 50 } }, signal })),
    enabled: q !== "",
  });

/** What there is to move changes when a transfer does: `state` is that of the latest one. */
export const transferPreviewQuery = (code: string, state: string) =>
  queryOptions({
    queryKey: ["territories", "transfer-preview", code, state],
    queryFn: ({ signal }) =>
      unwrap(api.GET("/api/v1/territories/{code}/transfers/preview", { params: { path: { code } }, signal })),
    placeholderData: keepPreviousData,
  });

export const transfersQuery = (code: string) =>
  queryOptions({
    queryKey: ["territories", "transfers", code],
    queryFn: ({ signal }) =>
      unwrap(api.GET("/api/v1/territories/{code}/transfers", { params: { path: { code } }, signal })),
    // While one runs its numbers grow.
    refetchInterval: (query) =>
      query.state.data?.items.some((one) => one.state === "queued" || one.state === "running") ? 2_000 : false,
  });
