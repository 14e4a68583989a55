import { api, ifMatch } from "@/api/client";
import { unwrap } from "@/api/problem";
import type { AbsenceIn, Officer, OfficerIn, OfficerPatch } from "@/api/types";
import { once } from "@/lib/idempotency";
import { useChange as useSharedChange } from "@/lib/use-change";

function useChange<V, R>(done: string, send: (input: V) => Promise<R>) {
  return useSharedChange({ done, stale: [["officers"]], send });
}

export function useCreateOfficer() {
  return useChange("people.officer.done.created", (body: OfficerIn) =>
    once("officer", body, (key) => unwrap(api.POST("/api/v1/officers", { body, headers: key }))),
  );
}

export function useUpdateOfficer() {
  return useChange("people.officer.done.saved", ({ row, body }: { row: Officer; body: OfficerPatch }) =>
    unwrap(
      api.PATCH("/api/v1/officers/{id}", { params: { path: { id: row.id }, header: ifMatch(row.version) }, body }),
    ),
  );
}

export function useAbsence() {
  return useChange("people.officer.done.absent", ({ row, body }: { row: Officer; body: AbsenceIn }) =>
    once("absence", { id: row.id, body }, (key) =>
      unwrap(
        api.POST("/api/v1/officers/{id}/absence", {
          params: { path: { id: row.id }, header: ifMatch(row.version) },
          headers: key,
          body,
        }),
      ),
    ),
  );
}

export function useReturn() {
  return useChange("people.officer.done.returned", (row: Officer) =>
    once("return", { id: row.id, version: row.version }, (key) =>
      unwrap(
        api.POST("/api/v1/officers/{id}/return", {
          params: { path: { id: row.id }, header: ifMatch(row.version) },
          headers: key,
        }),
      ),
    ),
  );
}
