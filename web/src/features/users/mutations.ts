import { api, ifMatch } from "@/api/client";
import { unwrap } from "@/api/problem";
import type { Membership, MembershipIn, User, UserIn, UserPatch } from "@/api/types";
import { once } from "@/lib/idempotency";
import { useChange as useSharedChange } from "@/lib/use-change";

function useChange<V, R>(done: string, send: (input: V) => Promise<R>) {
  return useSharedChange({ done, stale: [["users"]], send });
}

export function useCreateUser() {
  return useChange("accounts.done.created", (body: UserIn) =>
    once("user", body, (key) => unwrap(api.POST("/api/v1/users", { body, headers: key }))),
  );
}

export function useUpdateUser(row: User) {
  return useChange("accounts.done.saved", (body: UserPatch) =>
    unwrap(api.PATCH("/api/v1/users/{id}", { params: { path: { id: row.id }, header: ifMatch(row.version) }, body })),
  );
}

export function useResetPassword(row: User) {
  return useChange("accounts.done.reset", () =>
    unwrap(
      api.POST("/api/v1/users/{id}/reset-password", { params: { path: { id: row.id }, header: ifMatch(row.version) } }),
    ),
  );
}

export function useUnlock(row: User) {
  return useChange("accounts.done.unlocked", () =>
    unwrap(api.POST("/api/v1/users/{id}/unlock", { params: { path: { id: row.id }, header: ifMatch(row.version) } })),
  );
}

export function useEraseUser(row: User) {
  return useChange("accounts.done.erased", (reason: string) =>
    unwrap(
      api.POST("/api/v1/users/{id}/erase-personal-data", {
        params: { path: { id: row.id }, header: ifMatch(row.version) },
        headers: { "X-Audit-Reason": encodeURIComponent(reason) },
      }),
    ),
  );
}

export function useAddMembership(id: number) {
  return useChange("accounts.done.membership_added", (body: MembershipIn) =>
    once("membership", { id, body }, (key) =>
      unwrap(api.POST("/api/v1/users/{id}/memberships", { params: { path: { id } }, headers: key, body })),
    ),
  );
}

export function useEndMembership() {
  return useChange("accounts.done.membership_ended", ({ row, valid_to }: { row: Membership; valid_to: string }) =>
    unwrap(
      api.PATCH("/api/v1/memberships/{id}", {
        params: { path: { id: row.id }, header: ifMatch(row.version) },
        body: { valid_to },
      }),
    ),
  );
}
