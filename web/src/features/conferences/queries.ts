import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { api } from "@/api/client";
import { unwrap } from "@/api/problem";

export const conferencesQuery = (cursor: string | undefined) =>
  queryOptions({
    queryKey: ["conferences", "list", cursor ?? ""],
    queryFn: ({ signal }) => unwrap(api.GET("/api/v1/conferences", { params: { query: { cursor } }, signal })),
    placeholderData: keepPreviousData,
  });

export const conferenceQuery = (id: number) =>
  queryOptions({
    queryKey: ["conferences", "one", id],
    queryFn: ({ signal }) => unwrap(api.GET("/api/v1/conferences/{id}", { params: { path: { id } }, signal })),
  });

export const candidatesQuery = (id: number) =>
  queryOptions({
    queryKey: ["conferences", "candidates", id],
    queryFn: ({ signal }) =>
      unwrap(api.GET("/api/v1/conferences/{id}/candidates", { params: { path: { id } }, signal })),
  });
