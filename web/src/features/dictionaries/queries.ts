import { queryOptions } from "@tanstack/react-query";
import { api } from "@/api/client";
import { unwrap } from "@/api/problem";

export const dictionariesQuery = queryOptions({
  queryKey: ["dictionaries"],
  queryFn: async ({ signal }) => {
    const answer = await unwrap(api.GET("/api/v1/dictionaries", { signal }));
    return new Map(answer.dictionaries.map((one) => [one.code, one.entries]));
  },
  staleTime: 60 * 60_000,
});
