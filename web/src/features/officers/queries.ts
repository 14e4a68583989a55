import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { api } from "@/api/client";
import { unwrap } from "@/api/problem";
import type { OfficerSearch } from "@/features/officers/search";

export const officersQuery = ({ page: _page, ...query }: OfficerSearch) =>
  queryOptions({
    queryKey: ["officers", "list", query],
    queryFn: ({ signal }) => unwrap(api.GET("/api/v1/officers", { params: { query: query }, signal })),
    placeholderData: keepPreviousData,
  });
