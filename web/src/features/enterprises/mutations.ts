import { useMutation, useQueryClient } from "@tanstack/react-query";
import { api, ifMatch } from "@/api/client";
import { unwrap } from "@/api/problem";
import type {
  AssignmentIn,
  CertificationIn,
  ContactIn,
  EnterpriseIn,
  EnterprisePatch,
  IdentifierIn,
  IndicatorIn,
  StatusIn,
} from "@/api/types";
import { auditReason } from "@/lib/audit-reason";
import { once } from "@/lib/idempotency";
import { useChange as useSharedChange } from "@/lib/use-change";

/** A change of one enterprise: the dossier and the lists are asked for again. */
function useChange<V, R>(id: number, done: string, send: (input: V) => Promise<R>) {
  const stale = [
    ["enterprises", "one", id],
    ["enterprises", "part", id],
    ["enterprises", "list"],
  ];
  return useSharedChange({ done, stale, send });
}

export function useCreateEnterprise() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: EnterpriseIn) =>
      once("enterprise", body, (key) => unwrap(api.POST("/api/v1/enterprises", { body, headers: key }))),
    onSuccess: () => client.invalidateQueries({ queryKey: ["enterprises"] }),
  });
}

export function useUpdateEnterprise(id: number) {
  return useChange(id, "enterprise.done.saved", ({ version, body }: { version: number; body: EnterprisePatch }) =>
    unwrap(api.PATCH("/api/v1/enterprises/{id}", { params: { path: { id }, header: ifMatch(version) }, body })),
  );
}

export function useDeleteEnterprise(id: number) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (version: number) =>
      unwrap(api.DELETE("/api/v1/enterprises/{id}", { params: { path: { id }, header: ifMatch(version) } })),
    onSuccess: () => client.removeQueries({ queryKey: ["enterprises"] }),
  });
}

export function useChangeStatus(id: number, version: number) {
  return useChange(id, "enterprise.done.status", (body: StatusIn) =>
    once("status", { id, version, body }, (key) =>
      unwrap(
        api.POST("/api/v1/enterprises/{id}/status", {
          params: { path: { id }, header: ifMatch(version) },
          headers: key,
          body: body,
        }),
      ),
    ),
  );
}

export function useCertify(id: number, version: number) {
  return useChange(id, "enterprise.done.certified", (body: CertificationIn) =>
    once("certify", { id, version, body }, (key) =>
      unwrap(
        api.POST("/api/v1/enterprises/{id}/certify", {
          params: { path: { id }, header: ifMatch(version) },
          headers: key,
          body: body,
        }),
      ),
    ),
  );
}

export function useAddIdentifier(id: number) {
  return useChange(id, "enterprise.done.identifier_added", (body: IdentifierIn) =>
    once("identifier", { id, body }, (key) =>
      unwrap(
        api.POST("/api/v1/enterprises/{id}/identifiers", {
          params: { path: { id } },
          headers: key,
          body,
        }),
      ),
    ),
  );
}

export function useEndIdentifier(id: number) {
  return useChange(id, "enterprise.done.identifier_ended", (input: { identifier_id: number; valid_to?: string }) =>
    unwrap(
      api.POST("/api/v1/enterprises/{id}/identifiers/{identifier_id}/end", {
        params: { path: { id, identifier_id: input.identifier_id } },
        body: { valid_to: input.valid_to },
      }),
    ),
  );
}

export function useAddContact(id: number) {
  return useChange(id, "enterprise.done.contact_saved", (body: ContactIn) =>
    once("contact", { id, body }, (key) =>
      unwrap(api.POST("/api/v1/enterprises/{id}/contacts", { params: { path: { id } }, headers: key, body })),
    ),
  );
}

type ContactChange = { contact_id: number; version: number; body: Partial<ContactIn> };
export function useUpdateContact(id: number) {
  return useChange(id, "enterprise.done.contact_saved", ({ contact_id, version, body }: ContactChange) =>
    unwrap(
      api.PATCH("/api/v1/enterprises/{id}/contacts/{contact_id}", {
        params: { path: { id, contact_id }, header: ifMatch(version) },
        body: body,
      }),
    ),
  );
}

type ContactRef = { contact_id: number; version: number };
export function useRemoveContact(id: number) {
  return useChange(id, "enterprise.done.contact_removed", ({ contact_id, version }: ContactRef) =>
    unwrap(
      api.DELETE("/api/v1/enterprises/{id}/contacts/{contact_id}", {
        params: { path: { id, contact_id }, header: ifMatch(version) },
      }),
    ),
  );
}

/** On a person's request: the name and the number go from the audit trail as well. */
export function useEraseContact(id: number) {
  return useChange(
    id,
    "enterprise.done.contact_erased",
    ({ contact_id, reason }: { contact_id: number; reason: string }) =>
      unwrap(
        api.POST("/api/v1/enterprises/{id}/contacts/{contact_id}/erase", {
          params: { path: { id, contact_id } },
          headers: { "X-Audit-Reason": encodeURIComponent(reason) },
        }),
      ),
  );
}

export function useVerifyContact(id: number) {
  return useChange(id, "enterprise.done.contact_verified", (contact_id: number) =>
    unwrap(
      api.POST("/api/v1/enterprises/{id}/contacts/{contact_id}/verify", {
        params: { path: { id, contact_id } },
      }),
    ),
  );
}

/** Not cached: the number is shown where it was asked for and forgotten with the page. */
export function useRevealContact(id: number) {
  return useMutation({
    mutationFn: ({ contact_id, reason }: { contact_id: number; reason: string }) =>
      unwrap(
        api.POST("/api/v1/enterprises/{id}/contacts/{contact_id}/reveal", {
          params: { path: { id, contact_id } },
          headers: auditReason(reason),
        }),
      ),
  });
}

export function usePutIndicator(id: number) {
  return useChange(id, "enterprise.done.indicator_saved", (body: IndicatorIn) =>
    unwrap(api.PUT("/api/v1/enterprises/{id}/indicators", { params: { path: { id } }, body })),
  );
}

export function useRemoveIndicator(id: number) {
  return useChange(id, "enterprise.done.indicator_removed", (indicator_id: number) =>
    unwrap(
      api.DELETE("/api/v1/enterprises/{id}/indicators/{indicator_id}", { params: { path: { id, indicator_id } } }),
    ),
  );
}

export function useInviteAgent(id: number) {
  return useChange(id, "enterprise.done.invited", (body: { name: string; phone: string }) =>
    once("invitation", { id, body }, (key) =>
      unwrap(api.POST("/api/v1/enterprises/{id}/invitations", { params: { path: { id } }, headers: key, body })),
    ),
  );
}

export function useEndAgent(id: number) {
  return useChange(id, "enterprise.done.agent_ended", (agent_id: number) =>
    unwrap(api.POST("/api/v1/enterprises/{id}/agents/{agent_id}/end", { params: { path: { id, agent_id } } })),
  );
}

export function useAssign(id: number) {
  return useChange(id, "enterprise.done.assigned", (body: AssignmentIn) =>
    once("assignment", { id, body }, (key) =>
      unwrap(
        api.POST("/api/v1/enterprises/{id}/assignments", {
          params: { path: { id } },
          headers: key,
          body: body,
        }),
      ),
    ),
  );
}

export function useEndAssignment(id: number) {
  return useChange(id, "enterprise.done.assignment_ended", (input: { assignment_id: number; reason: string }) =>
    unwrap(
      api.POST("/api/v1/enterprises/{id}/assignments/{assignment_id}/end", {
        params: { path: { id, assignment_id: input.assignment_id } },
        body: { reason: input.reason },
      }),
    ),
  );
}
