import { queryOptions } from "@tanstack/react-query";
import { api } from "@/api/client";
import { everyPage } from "@/api/cursor";
import { unwrap } from "@/api/problem";

export const slaProfilesQuery = queryOptions({
  queryKey: ["sla-profiles"],
  queryFn: ({ signal }) =>
    everyPage((cursor) =>
      unwrap(api.GET("/api/v1/sla-profiles", { params: { query: { limit: 200, cursor } }, signal })),
    ),
});
