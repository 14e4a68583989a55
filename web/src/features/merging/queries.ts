import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { api } from "@/api/client";
import { unwrap } from "@/api/problem";
import type { DuplicateSearch } from "@/features/merging/search";

const path = (id: number) => ({ path: { id } });

export const duplicatesQuery = ({ dismissed, cursor }: DuplicateSearch) =>
  queryOptions({
    queryKey: ["enterprises", "duplicates", { dismissed, cursor }],
    queryFn: ({ signal }) =>
      unwrap(api.GET("/api/v1/enterprise-duplicates", { params: { query: { dismissed, cursor } }, signal })),
    placeholderData: keepPreviousData,
  });

export const duplicatesOfQuery = (id: number) =>
  queryOptions({
    queryKey: ["enterprises", "part", id, "duplicates"],
    queryFn: ({ signal }) => unwrap(api.GET("/api/v1/enterprises/{id}/duplicates", { params: path(id), signal })),
  });

export const mergesQuery = (id: number) =>
  queryOptions({
    queryKey: ["enterprises", "part", id, "merges"],
    queryFn: ({ signal }) => unwrap(api.GET("/api/v1/enterprises/{id}/merges", { params: path(id), signal })),
  });

/** Both rows with their versions: what is chosen is chosen on exactly this. */
export const mergePreviewQuery = (id: number, other_id: number) =>
  queryOptions({
    queryKey: ["enterprises", "part", id, "merge-preview", other_id],
    queryFn: ({ signal }) =>
      unwrap(
        api.GET("/api/v1/enterprises/{id}/merge-preview/{other_id}", { params: { path: { id, other_id } }, signal }),
      ),
  });
