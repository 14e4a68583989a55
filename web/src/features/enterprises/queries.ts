import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { api } from "@/api/client";
import { unwrap } from "@/api/problem";
import { type EnterpriseSearch, toQuery } from "@/features/enterprises/search";

const path = (id: number) => ({ path: { id } });

export const enterprisesQuery = (search: EnterpriseSearch) => {
  const query = toQuery(search);
  return queryOptions({
    queryKey: ["enterprises", "list", query],
    queryFn: ({ signal }) => unwrap(api.GET("/api/v1/enterprises", { params: { query: query }, signal })),
    placeholderData: keepPreviousData,
  });
};

/** How many there are is asked apart from the page, and once per filter: counting costs more than a page. */
export const enterpriseCountQuery = (search: EnterpriseSearch) => {
  const { cursor: _cursor, sort: _sort, ...filter } = toQuery(search);
  const query = { ...filter, limit: 1, count: "estimate", fields: "id" } as const;
  return queryOptions({
    queryKey: ["enterprises", "count", query],
    queryFn: async ({ signal }) => {
      const answer = await unwrap(api.GET("/api/v1/enterprises", { params: { query: query }, signal }));
      return answer.count ?? null;
    },
    staleTime: 60_000,
  });
};

export const enterpriseQuery = (id: number) =>
  queryOptions({
    queryKey: ["enterprises", "one", id],
    queryFn: ({ signal }) => unwrap(api.GET("/api/v1/enterprises/{id}", { params: path(id), signal })),
  });

export const cardsQuery = (q: string) =>
  queryOptions({
    queryKey: ["enterprises", "cards", q],
    queryFn: ({ signal }) => unwrap(api.GET("/api/v1/enterprises/cards", { params: { query: { q } }, signal })),
    placeholderData: keepPreviousData,
    enabled: q.trim().length >= 2,
  });

/** Everything below one enterprise shares a key prefix, so one change refreshes the dossier at once. */
const below = (id: number, part: string) => ["enterprises", "part", id, part] as const;

export const identifiersQuery = (id: number) =>
  queryOptions({
    queryKey: below(id, "identifiers"),
    queryFn: ({ signal }) => unwrap(api.GET("/api/v1/enterprises/{id}/identifiers", { params: path(id), signal })),
  });
export const statusHistoryQuery = (id: number) =>
  queryOptions({
    queryKey: below(id, "status-history"),
    queryFn: ({ signal }) => unwrap(api.GET("/api/v1/enterprises/{id}/status-history", { params: path(id), signal })),
  });
export const contactsQuery = (id: number) =>
  queryOptions({
    queryKey: below(id, "contacts"),
    queryFn: ({ signal }) => unwrap(api.GET("/api/v1/enterprises/{id}/contacts", { params: path(id), signal })),
  });
export const indicatorsQuery = (id: number) =>
  queryOptions({
    queryKey: below(id, "indicators"),
    queryFn: ({ signal }) => unwrap(api.GET("/api/v1/enterprises/{id}/indicators", { params: path(id), signal })),
  });
export const agentsQuery = (id: number) =>
  queryOptions({
    queryKey: below(id, "agents"),
    queryFn: ({ signal }) => unwrap(api.GET("/api/v1/enterprises/{id}/agents", { params: path(id), signal })),
  });
export const invitationsQuery = (id: number) =>
  queryOptions({
    queryKey: below(id, "invitations"),
    queryFn: ({ signal }) => unwrap(api.GET("/api/v1/enterprises/{id}/invitations", { params: path(id), signal })),
  });
export const movesQuery = (id: number) =>
  queryOptions({
    queryKey: below(id, "moves"),
    queryFn: ({ signal }) => unwrap(api.GET("/api/v1/enterprises/{id}/moves", { params: path(id), signal })),
  });

export const assignmentsQuery = (id: number) =>
  queryOptions({
    queryKey: below(id, "assignments"),
    queryFn: ({ signal }) => unwrap(api.GET("/api/v1/enterprises/{id}/assignments", { params: path(id), signal })),
  });
