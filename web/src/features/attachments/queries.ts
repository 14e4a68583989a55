import { queryOptions } from "@tanstack/react-query";
import { api } from "@/api/client";
import { unwrap } from "@/api/problem";

// Below the enterprise, so that a change of the enterprise refreshes its files as well.
export const attachmentsQuery = (enterprise: number) =>
  queryOptions({
    queryKey: ["enterprises", "part", enterprise, "attachments"],
    queryFn: ({ signal }) =>
      unwrap(api.GET("/api/v1/enterprises/{id}/attachments", { params: { path: { id: enterprise } }, signal })),
  });

const BEFORE_IT_ENDS = 4 * 60_000;

/** A link lives five minutes; while a file is on the screen there is always a fresh one. */
export const linkQuery = (id: number) =>
  queryOptions({
    queryKey: ["attachments", "link", id],
    queryFn: ({ signal }) => unwrap(api.GET("/api/v1/attachments/{id}/link", { params: { path: { id } }, signal })),
    staleTime: BEFORE_IT_ENDS,
    gcTime: BEFORE_IT_ENDS,
    refetchInterval: BEFORE_IT_ENDS,
    refetchOnWindowFocus: true,
  });
