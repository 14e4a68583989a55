import { FileExcelOutlined, FileImageOutlined, FilePdfOutlined, FileWordOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { App, Button } from "antd";
import { useTranslation } from "react-i18next";
import type { Attachment } from "@/api/types";
import { useProblemText } from "@/components/problem-text";
import { Tag } from "@/components/tag";
import { useRemoveAttachment } from "@/features/attachments/mutations";
import { linkQuery } from "@/features/attachments/queries";
import { useDictionary } from "@/features/dictionaries/use-dictionary";
import { formatDay } from "@/lib/dates";
import { formatBytes } from "@/lib/numbers";
import styles from "./attachments.module.css";

export function AttachmentItem({ enterprise, file }: { enterprise: number; file: Attachment }) {
  const { t } = useTranslation();
  const kinds = useDictionary("attachment_kinds");
  const { modal, message } = App.useApp();
  const text = useProblemText();
  const remove = useRemoveAttachment(enterprise);
  const url = useQuery(linkQuery(file.id)).data?.url;
  return (
    <li className={styles.item}>
      <Preview file={file} url={url} />
      <div className={styles.text}>
        <p className={styles.name}>{file.filename}</p>
        <div className={styles.facts}>
          <Tag tone="teal">{kinds.label(file.kind)}</Tag>
          <span className="num">{formatBytes(file.size_bytes)}</span>
          <span className="num">{formatDay(file.created_at)}</span>
        </div>
        {file.note ? <p className={`${styles.facts} ${styles.note}`}>{file.note}</p> : null}
        <div className={styles.links}>
          {url && file.is_shown ? (
            <a
              href={url}
              target="_blank"
              rel="noreferrer"
              aria-label={t("attachments.open_file", { name: file.filename })}
            >
              {t("attachments.open")}
            </a>
          ) : null}
          {url ? (
            <a
              href={`${url}&download=true`}
              download={file.filename}
              aria-label={t("attachments.save_file", { name: file.filename })}
            >
              {t("attachments.save")}
            </a>
          ) : null}
          {file.allowed_actions.includes("delete") ? (
            <Button
              type="link"
              size="small"
              danger
              aria-label={t("attachments.remove_file", { name: file.filename })}
              onClick={() =>
                void modal.confirm({
                  title: t("attachments.remove_title", { name: file.filename }),
                  content: t("attachments.remove_hint"),
                  okText: t("common.delete"),
                  okButtonProps: { danger: true },
                  onOk: () => remove.mutateAsync(file).catch((cause) => void message.error(text(cause))),
                })
              }
            >
              {t("common.delete")}
            </Button>
          ) : null}
        </div>
      </div>
    </li>
  );
}

function Preview({ file, url }: { file: Attachment; url: string | undefined }) {
  const { t } = useTranslation();
  const picture = file.media_type.startsWith("image/");
  if (picture && file.is_shown && url) {
    return (
      <a
        className={styles.preview}
        href={url}
        target="_blank"
        rel="noreferrer"
        aria-label={t("attachments.open_file", { name: file.filename })}
      >
        <img src={url} alt="" loading="lazy" />
      </a>
    );
  }
  return (
    <span className={styles.preview} aria-hidden="true">
      {picture ? <FileImageOutlined /> : null}
      {file.media_type === "application/pdf" ? <FilePdfOutlined /> : null}
      {file.media_type.endsWith("wordprocessingml.document") ? <FileWordOutlined /> : null}
      {file.media_type.endsWith("spreadsheetml.sheet") ? <FileExcelOutlined /> : null}
    </span>
  );
}
