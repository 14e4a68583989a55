import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { api } from "@/api/client";
import { everyPage } from "@/api/cursor";
import { unwrap } from "@/api/problem";
import type { paths } from "@/api/schema.gen";

/** The dictionaries that a deployment keeps itself. */
export const editable = ["tags", "indicators", "categories", "departments"] as const;
export type EditableDictionary = (typeof editable)[number];

export const dictionariesQuery = queryOptions({
  queryKey: ["dictionaries"],
  queryFn: async ({ signal }) => {
    const answer = await unwrap(api.GET("/api/v1/dictionaries", { signal }));
    return new Map(answer.dictionaries.map((one) => [one.code, one.entries]));
  },
  // The server says whether the copy still holds, so asking again costs little.
  staleTime: 60_000,
});

type Figures = NonNullable<paths["/api/v1/issue-categories/suggestion-figures"]["get"]["parameters"]["query"]>;

export const suggestionFiguresQuery = (query: Figures) =>
  queryOptions({
    queryKey: ["issues", "suggestion-figures", query],
    queryFn: ({ signal }) =>
      unwrap(api.GET("/api/v1/issue-categories/suggestion-figures", { params: { query }, signal })),
    placeholderData: keepPreviousData,
  });

export const managedEntriesQuery = (code: EditableDictionary) =>
  queryOptions({
    queryKey: ["dictionaries", "entries", code],
    queryFn: ({ signal }) =>
      everyPage((cursor) =>
        unwrap(
          api.GET("/api/v1/dictionaries/{code}/entries", {
            params: { path: { code }, query: { limit: 200, cursor } },
            signal,
          }),
        ),
      ),
  });
