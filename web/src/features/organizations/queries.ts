import { queryOptions } from "@tanstack/react-query";
import { api } from "@/api/client";
import { everyPage } from "@/api/cursor";
import { unwrap } from "@/api/problem";
import type { OrganizationKind } from "@/api/types";

export const organizationsQuery = () =>
  queryOptions({
    queryKey: ["organizations", "all"],
    queryFn: ({ signal }) =>
      everyPage((cursor) =>
        unwrap(api.GET("/api/v1/organizations", { params: { query: { limit: 200, cursor } }, signal })),
      ),
    staleTime: 60_000,
  });

export const organizationSearchQuery = (q: string, kind?: OrganizationKind) =>
  queryOptions({
    queryKey: ["organizations", "search", q, kind ?? ""],
    queryFn: ({ signal }) =>
      unwrap(
        api.GET("/api/v1/organizations", {
          params: { query: { q: q || undefined, kind: kind, valid: true, limit: 50 } },
          signal,
        }),
      ),
    staleTime: 60_000,
  });

export const organizationQuery = (id: number) =>
  queryOptions({
    queryKey: ["organizations", "one", id],
    queryFn: ({ signal }) => unwrap(api.GET("/api/v1/organizations/{id}", { params: { path: { id } }, signal })),
  });
