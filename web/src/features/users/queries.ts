import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { api } from "@/api/client";
import { unwrap } from "@/api/problem";
import type { UserSearch } from "@/features/users/search";

export const usersQuery = ({ page: _page, ...query }: UserSearch) =>
  queryOptions({
    queryKey: ["users", "list", query],
    queryFn: ({ signal }) => unwrap(api.GET("/api/v1/users", { params: { query: query }, signal })),
    placeholderData: keepPreviousData,
  });

export const userQuery = (id: number) =>
  queryOptions({
    queryKey: ["users", "one", id],
    queryFn: ({ signal }) => unwrap(api.GET("/api/v1/users/{id}", { params: { path: { id } }, signal })),
  });

export const membershipsQuery = (id: number) =>
  queryOptions({
    queryKey: ["users", "memberships", id],
    queryFn: ({ signal }) => unwrap(api.GET("/api/v1/users/{id}/memberships", { params: { path: { id } }, signal })),
  });
