import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { api } from "@/api/client";
import { everyPage } from "@/api/cursor";
import { unwrap } from "@/api/problem";
import type { JobState } from "@/api/types";

/** What runs now can change by itself, so both lists are asked for again while they are open. */
const AGAIN = 5_000;

export const jobsQuery = (state: JobState | undefined, cursor: string | undefined) =>
  queryOptions({
    queryKey: ["jobs", "list", state ?? "", cursor ?? ""],
    queryFn: ({ signal }) => unwrap(api.GET("/api/v1/jobs", { params: { query: { state, cursor } }, signal })),
    placeholderData: keepPreviousData,
    refetchInterval: AGAIN,
  });

export const schedulesQuery = queryOptions({
  queryKey: ["jobs", "schedules"],
  queryFn: ({ signal }) =>
    everyPage((cursor) =>
      unwrap(api.GET("/api/v1/job-schedules", { params: { query: { limit: 200, cursor } }, signal })),
    ),
  refetchInterval: AGAIN,
});
