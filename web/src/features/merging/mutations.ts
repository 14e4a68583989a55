import { api, ifMatch } from "@/api/client";
import { unwrap } from "@/api/problem";
import type { EnterpriseDetail, MergeIn } from "@/api/types";
import { once } from "@/lib/idempotency";
import { useChange } from "@/lib/use-change";

// A merge changes lists, both files and the work list: everything about enterprises is asked for again.
const stale = [["enterprises"]];

export function useMerge(survivor: EnterpriseDetail, other: EnterpriseDetail) {
  return useChange({
    done: "merging.done.merged",
    stale,
    send: ({ fields, reason }: Pick<MergeIn, "fields" | "reason">) => {
      const body: MergeIn = { other_id: other.id, other_version: other.version, fields, reason };
      return once("merge", { id: survivor.id, version: survivor.version, body }, (key) =>
        unwrap(
          api.POST("/api/v1/enterprises/{id}/merge", {
            params: { path: { id: survivor.id }, header: ifMatch(survivor.version) },
            headers: key,
            body,
          }),
        ),
      );
    },
  });
}

export function useUndoMerge(version: number) {
  return useChange({
    done: "merging.done.undone",
    stale,
    send: ({ id, reason }: { id: number; reason: string }) =>
      once("undo merge", { id, version, reason }, (key) =>
        unwrap(
          api.POST("/api/v1/enterprise-merges/{id}/undo", {
            params: { path: { id }, header: ifMatch(version) },
            headers: key,
            body: { reason },
          }),
        ),
      ),
  });
}

type PairOfIds = { id: number; other_id: number };

export function useDismiss() {
  return useChange({
    done: "merging.done.dismissed",
    stale,
    send: ({ id, other_id, reason }: PairOfIds & { reason: string }) =>
      once("dismiss", { id, other_id, reason }, (key) =>
        unwrap(
          api.POST("/api/v1/enterprises/{id}/duplicates/{other_id}/dismiss", {
            params: { path: { id, other_id } },
            headers: key,
            body: { reason },
          }),
        ),
      ),
  });
}

export function useReopen() {
  return useChange({
    done: "merging.done.reopened",
    stale,
    send: ({ id, other_id }: PairOfIds) =>
      unwrap(api.POST("/api/v1/enterprises/{id}/duplicates/{other_id}/reopen", { params: { path: { id, other_id } } })),
  });
}
