import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { api } from "@/api/client";
import { unwrap } from "@/api/problem";
import type { Registration } from "@/api/types";

export type RegistrationQuery = { state?: Registration["state"]; cursor?: string };

export const registrationsQuery = (query: RegistrationQuery) =>
  queryOptions({
    queryKey: ["registrations", query],
    queryFn: ({ signal }) => unwrap(api.GET("/api/v1/registrations", { params: { query: query }, signal })),
    placeholderData: keepPreviousData,
  });
