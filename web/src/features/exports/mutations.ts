import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { api, ifMatch } from "@/api/client";
import { download } from "@/api/download";
import { unwrap } from "@/api/problem";
import type { Export, ExportIn } from "@/api/types";
import { fileName } from "@/features/exports/order";
import { auditReason } from "@/lib/audit-reason";
import { once } from "@/lib/idempotency";
import { useChange } from "@/lib/use-change";

export function useAsk() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ body, reason }: { body: ExportIn; reason: string }) =>
      once("export", { body, reason }, (key) =>
        unwrap(
          api.POST("/api/v1/exports", {
            headers: { ...key, ...auditReason(reason) },
            body,
          }),
        ),
      ),
    onSettled: () => client.invalidateQueries({ queryKey: ["exports"] }),
  });
}

export function useDownload() {
  const { t } = useTranslation();
  return useMutation({
    mutationFn: (row: Export) => download(`/api/v1/exports/${row.id}/file`, fileName(t("exports.file_name"), row)),
  });
}

export function useCancel() {
  return useChange({
    done: "exports.cancelled",
    stale: [["exports"]],
    send: (row: Export) =>
      unwrap(
        api.POST("/api/v1/exports/{id}/cancel", { params: { path: { id: row.id }, header: ifMatch(row.version) } }),
      ),
  });
}
