import { api, ifMatch } from "@/api/client";
import { unwrap } from "@/api/problem";
import type { Organization, OrganizationIn, OrganizationPatch } from "@/api/types";
import { once } from "@/lib/idempotency";
import { useChange as useSharedChange } from "@/lib/use-change";

function useChange<V, R>(done: string, send: (input: V) => Promise<R>) {
  return useSharedChange({ done, stale: [["organizations"]], send });
}

export function useCreateOrganization() {
  return useChange("people.organization_form.created", (body: OrganizationIn) =>
    once("organization", body, (key) => unwrap(api.POST("/api/v1/organizations", { body, headers: key }))),
  );
}

export function useUpdateOrganization() {
  return useChange("people.organization_form.saved", ({ row, body }: { row: Organization; body: OrganizationPatch }) =>
    unwrap(
      api.PATCH("/api/v1/organizations/{id}", {
        params: { path: { id: row.id }, header: ifMatch(row.version) },
        body,
      }),
    ),
  );
}
