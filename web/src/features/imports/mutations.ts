import { useMutation, useQueryClient } from "@tanstack/react-query";
import { api, ifMatch } from "@/api/client";
import { isProblem, unwrap } from "@/api/problem";
import type { Import, ImportKind, ImportPatch } from "@/api/types";
import { upload } from "@/api/upload";
import { importQuery } from "@/features/imports/queries";
import { once } from "@/lib/idempotency";

export function useUpload(onProgress: (share: number) => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ file, kind, headerRow }: { file: File; kind: ImportKind | undefined; headerRow?: number }) => {
      const query = new URLSearchParams({ filename: file.name, ...(kind ? { kind } : {}) });
      if (headerRow) query.set("header_row", String(headerRow));
      return upload<Import>(`/api/v1/imports?${query}`, file, onProgress);
    },
    onSuccess: (row) => {
      client.setQueryData(importQuery(row.id).queryKey, row);
      void client.invalidateQueries({ queryKey: ["imports", "list"] });
    },
  });
}

/** The answer is the import as it now stands; a stale version means another window has moved it on. */
function useStep<V>(id: number, send: (input: V) => Promise<Import>) {
  const client = useQueryClient();
  const options = importQuery(id);
  return useMutation({
    mutationFn: send,
    onSuccess: (row) => client.setQueryData(options.queryKey, row),
    onError: (cause) => {
      if (isProblem(cause) && (cause.status === 412 || cause.status === 409)) void client.invalidateQueries(options);
    },
    onSettled: () => void client.invalidateQueries({ queryKey: ["imports", "list"] }),
  });
}

export function useAdjust(row: Import) {
  return useStep(row.id, (body: ImportPatch) =>
    unwrap(api.PATCH("/api/v1/imports/{id}", { params: { path: { id: row.id }, header: ifMatch(row.version) }, body })),
  );
}

export function useRun(row: Import) {
  return useStep(row.id, (body: { dry_run: boolean; mode: "row" | "all" }) =>
    once("import run", { id: row.id, version: row.version, body }, (key) =>
      unwrap(
        api.POST("/api/v1/imports/{id}/run", {
          params: { path: { id: row.id }, header: ifMatch(row.version) },
          headers: key,
          body,
        }),
      ),
    ),
  );
}

export function useCancel(row: Import) {
  return useStep(row.id, () => unwrap(api.POST("/api/v1/imports/{id}/cancel", { params: { path: { id: row.id } } })));
}

export function useResume(row: Import) {
  return useStep(row.id, () =>
    once("import resume", { id: row.id, version: row.version }, (key) =>
      unwrap(
        api.POST("/api/v1/imports/{id}/resume", {
          params: { path: { id: row.id }, header: ifMatch(row.version) },
          headers: key,
        }),
      ),
    ),
  );
}

export function useUndo(row: Import) {
  return useStep(row.id, () =>
    once("import undo", { id: row.id, version: row.version }, (key) =>
      unwrap(
        api.POST("/api/v1/imports/{id}/undo", {
          params: { path: { id: row.id }, header: ifMatch(row.version) },
          headers: key,
        }),
      ),
    ),
  );
}
