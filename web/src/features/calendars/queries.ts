import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { api, ifMatch } from "@/api/client";
import { everyPage } from "@/api/cursor";
import { unwrap } from "@/api/problem";
import type { Calendar, CalendarPatch } from "@/api/types";

export const calendarsQuery = queryOptions({
  queryKey: ["calendars", "all"],
  queryFn: ({ signal }) =>
    everyPage((cursor) => unwrap(api.GET("/api/v1/calendars", { params: { query: { limit: 200, cursor } }, signal }))),
});

export const daysQuery = (id: number, year: number) =>
  queryOptions({
    queryKey: ["calendars", "days", id, year],
    queryFn: ({ signal }) =>
      unwrap(api.GET("/api/v1/calendars/{id}/days", { params: { path: { id }, query: { year } }, signal })),
    placeholderData: keepPreviousData,
  });

/** A change that is looked at before it is saved: field by field, or as a table of days off. */
export type Pending = { body: CalendarPatch } | { table: Blob };

const asTable = { headers: { "Content-Type": "text/csv" }, bodySerializer: (body: unknown) => body as Blob };

export const previewQuery = (calendar: Calendar, pending: Pending) =>
  queryOptions({
    queryKey: ["calendars", "preview", calendar.id, calendar.version, pending],
    queryFn: ({ signal }) => {
      const params = { path: { id: calendar.id } };
      const address = "/api/v1/calendars/{id}/preview";
      if ("body" in pending) return unwrap(api.POST(address, { params, body: pending.body, signal }));
      return unwrap(api.POST(address, { params, ...asTable, body: pending.table as never, signal }));
    },
    // The key cannot tell two files apart.
    gcTime: 0,
    staleTime: 0,
    retry: false,
  });

export function savePending(calendar: Calendar, pending: Pending): Promise<Calendar> {
  const params = { path: { id: calendar.id }, header: ifMatch(calendar.version) };
  if ("body" in pending) return unwrap(api.PATCH("/api/v1/calendars/{id}", { params, body: pending.body }));
  const headers = { ...asTable.headers, ...ifMatch(calendar.version) };
  const table = { ...asTable, headers, body: pending.table as never };
  return unwrap(api.POST("/api/v1/calendars/{id}/exceptions", { params, ...table }));
}
