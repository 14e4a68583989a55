import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { api } from "@/api/client";
import { everyPage } from "@/api/cursor";
import { unwrap } from "@/api/problem";
import type { IssueQuery, SupervisionState } from "@/api/types";

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

/** What the needs of a kind come to, of the issues that the list shows with the same filters. */
export const needSumsQuery = (query: IssueQuery) =>
  queryOptions({
    queryKey: ["issues", "needs", query],
    queryFn: ({ signal }) => unwrap(api.GET("/api/v1/issues/needs", { params: { query }, signal })),
    placeholderData: keepPreviousData,
  });

export const issueQuery = (id: number) =>
  queryOptions({
    queryKey: ["issues", "one", id],
    queryFn: ({ signal }) => unwrap(api.GET("/api/v1/issues/{id}", { params: { path: { id } }, signal })),
  });

/** What a text points to; an empty one is not asked about. */
export const suggestionQuery = (text: string, organization_id?: number) =>
  queryOptions({
    queryKey: ["issues", "suggestion", text, organization_id],
    queryFn: ({ signal }) =>
      unwrap(
        api.POST("/api/v1/issue-categories/suggest", { body: { text: text.slice(0, 5000), organization_id }, signal }),
      ),
    enabled: text.trim().length > 1,
    staleTime: 60_000,
    placeholderData: keepPreviousData,
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

export const supervisionQuery = (state: SupervisionState | undefined, cursor: string | undefined) =>
  queryOptions({
    queryKey: ["issues", "supervision", state ?? "", cursor ?? ""],
    queryFn: ({ signal }) =>
      unwrap(api.GET("/api/v1/supervision-orders", { params: { query: { state, cursor } }, signal })),
    placeholderData: keepPreviousData,
  });
