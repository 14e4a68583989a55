import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { api } from "@/api/client";
import { everyPage } from "@/api/cursor";
import { unwrap } from "@/api/problem";
import type { IssueQuery } from "@/api/types";

export const issuesQuery = (query: IssueQuery) =>
  queryOptions({
    queryKey: ["issues", "list", query],
    queryFn: ({ signal }) => unwrap(api.GET("/api/v1/issues", { params: { query }, signal })),
    placeholderData: keepPreviousData,
  });

/** How many lie in a queue; the server stops counting at ten thousand. */
export const issueCountQuery = (filter: IssueQuery) => {
  const query = { ...filter, limit: 1, count: "estimate", fields: "id" } as const;
  return queryOptions({
    queryKey: ["issues", "count", query],
    queryFn: async ({ signal }) => {
      const answer = await unwrap(api.GET("/api/v1/issues", { params: { query }, signal }));
      return answer.count ?? 0;
    },
    staleTime: 30_000,
  });
};

export const issueQuery = (id: number) =>
  queryOptions({
    queryKey: ["issues", "one", id],
    queryFn: ({ signal }) => unwrap(api.GET("/api/v1/issues/{id}", { params: { path: { id } }, signal })),
  });

export const timelineQuery = (id: number) =>
  queryOptions({
    queryKey: ["issues", "timeline", id],
    queryFn: ({ signal }) =>
      everyPage((cursor) =>
        unwrap(
          api.GET("/api/v1/issues/{id}/timeline", { params: { path: { id }, query: { limit: 200, cursor } }, signal }),
        ),
      ),
  });
