import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { api } from "@/api/client";
import { unwrap } from "@/api/problem";
import { type AuditSearch, toAuditQuery } from "@/features/audit/search";

export const auditQuery = (search: AuditSearch) =>
  queryOptions({
    queryKey: ["audit", "list", search],
    queryFn: ({ signal }) =>
      unwrap(api.GET("/api/v1/audit-entries", { params: { query: toAuditQuery(search) }, signal })),
    placeholderData: keepPreviousData,
  });

export const checkpointsQuery = queryOptions({
  queryKey: ["audit", "checkpoints"],
  queryFn: ({ signal }) => unwrap(api.GET("/api/v1/audit/checkpoints", { signal })),
});

export const enterpriseHistoryQuery = (id: number, cursor: string | undefined) =>
  queryOptions({
    queryKey: ["enterprises", "one", id, "trail", cursor ?? ""],
    queryFn: ({ signal }) =>
      unwrap(
        api.GET("/api/v1/enterprises/{id}/history", { params: { path: { id }, query: { cursor, limit: 10 } }, signal }),
      ),
    placeholderData: keepPreviousData,
  });
