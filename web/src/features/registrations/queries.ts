import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { api } from "@/api/client";
import { unwrap } from "@/api/problem";

export type RegistrationQuery = { state?: string; cursor?: string };

export const registrationsQuery = (query: RegistrationQuery) =>
  queryOptions({
    queryKey: ["registrations", query],
    queryFn: ({ signal }) => unwrap(api.GET("/api/v1/registrations", { params: { query: query as never }, signal })),
    placeholderData: keepPreviousData,
  });
