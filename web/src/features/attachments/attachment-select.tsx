import { useQuery } from "@tanstack/react-query";
import { Progress, Radio } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useProblemText } from "@/components/problem-text";
import { FilePicker } from "@/features/attachments/file-picker";
import { useAttach } from "@/features/attachments/mutations";
import { attachmentsQuery } from "@/features/attachments/queries";
import { useDictionary } from "@/features/dictionaries/use-dictionary";
import { formatDay } from "@/lib/dates";
import styles from "./attachments.module.css";

type Props = { enterprise: number; value?: number; onChange?: (id: number) => void; id?: string };

/** One of the enterprise's documents, or a new one, which is chosen as soon as it has arrived. */
export function AttachmentSelect({ enterprise, value, onChange, id }: Props) {
  const { t } = useTranslation();
  const kinds = useDictionary("attachment_kinds");
  const text = useProblemText();
  const attach = useAttach(enterprise);
  const [share, setShare] = useState(0);
  const files = useQuery(attachmentsQuery(enterprise)).data?.items ?? [];
  const documents = files.filter((file) => file.kind === "licence" || file.kind === "certificate");
  function send([file]: File[]) {
    if (!file) return;
    setShare(0);
    attach.mutate({ file, kind: "licence", onProgress: setShare }, { onSuccess: (sent) => onChange?.(sent.id) });
  }
  return (
    <div id={id}>
      {documents.length > 0 ? (
        <Radio.Group
          className={styles.choice}
          value={value ?? null}
          onChange={(event) => onChange?.(event.target.value as number)}
          options={documents.map((file) => ({
            value: file.id,
            label: `${file.filename}（${kinds.label(file.kind)} ${formatDay(file.created_at)}）`,
          }))}
        />
      ) : null}
      <FilePicker disabled={attach.isPending} onPick={send} />
      {attach.isPending ? (
        <Progress percent={Math.floor(share * 100)} size="small" aria-label={t("attachments.send")} />
      ) : null}
      {attach.error ? <p role="alert">{text(attach.error)}</p> : null}
    </div>
  );
}
