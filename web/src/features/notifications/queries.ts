import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { api } from "@/api/client";
import { unwrap } from "@/api/problem";

export const inboxQuery = queryOptions({
  queryKey: ["notifications", "unread"],
  queryFn: ({ signal }) => unwrap(api.GET("/api/v1/notifications/unread-count", { signal })),
});

export const notificationsQuery = (unread: boolean, cursor: string | undefined) =>
  queryOptions({
    queryKey: ["notifications", "list", unread, cursor ?? ""],
    queryFn: ({ signal }) =>
      unwrap(api.GET("/api/v1/notifications", { params: { query: { unread: unread || undefined, cursor } }, signal })),
    placeholderData: keepPreviousData,
  });

export const preferencesQuery = queryOptions({
  queryKey: ["notification-preferences"],
  queryFn: ({ signal }) => unwrap(api.GET("/api/v1/notification-preferences", { signal })),
});

export const failedDeliveriesQuery = queryOptions({
  queryKey: ["notification-deliveries", "failed"],
  queryFn: async ({ signal }) =>
    (await unwrap(api.GET("/api/v1/notification-deliveries", { params: { query: { state: "failed" } }, signal })))
      .items,
});
