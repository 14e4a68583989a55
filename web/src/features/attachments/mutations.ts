import { useMutation, useQueryClient } from "@tanstack/react-query";
import { App } from "antd";
import { useTranslation } from "react-i18next";
import { api, ifMatch } from "@/api/client";
import { unwrap } from "@/api/problem";
import type { Attachment, AttachmentKind } from "@/api/types";
import { upload } from "@/api/upload";
import { reduced } from "@/features/attachments/reduce";
import { useChange } from "@/lib/use-change";

const files = (enterprise: number) => ["enterprises", "part", enterprise, "attachments"];

export type Sending = {
  file: File;
  kind: AttachmentKind;
  note?: string | undefined;
  onProgress: (share: number) => void;
};

/** Sends a file and links it; a file whose linking failed is sent again, the first one goes by itself. */
export function useAttach(enterprise: number) {
  const client = useQueryClient();
  const { message } = App.useApp();
  const { t } = useTranslation();
  return useMutation({
    mutationFn: async ({ file, kind, note, onProgress }: Sending): Promise<Attachment> => {
      const content = await reduced(file);
      // Office programs give their own names to types; the server looks for itself.
      const bytes = content.slice(0, content.size, "");
      const name = encodeURIComponent(file.name.slice(-200));
      const sent = await upload<Attachment>(`/api/v1/attachments?filename=${name}`, bytes, onProgress);
      const body = { attachment_id: sent.id, kind, ...(note?.trim() ? { note } : {}) };
      return unwrap(api.POST("/api/v1/enterprises/{id}/attachments", { params: { path: { id: enterprise } }, body }));
    },
    onSuccess: () => {
      void message.success(t("attachments.done.added"));
      void client.invalidateQueries({ queryKey: files(enterprise) });
    },
  });
}

export function useRemoveAttachment(enterprise: number) {
  return useChange({
    done: "attachments.done.removed",
    stale: [files(enterprise)],
    send: ({ id, version }: { id: number; version: number }) =>
      unwrap(api.DELETE("/api/v1/attachments/{id}", { params: { path: { id }, header: ifMatch(version) } })),
  });
}
