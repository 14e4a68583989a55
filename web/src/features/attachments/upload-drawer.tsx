import { CloseOutlined } from "@ant-design/icons";
import { Button, Form, Input, Progress, Radio } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { AttachmentKind } from "@/api/types";
import { FormDrawer } from "@/components/form/form-drawer";
import { FilePicker } from "@/features/attachments/file-picker";
import { useAttach } from "@/features/attachments/mutations";
import { useDictionary } from "@/features/dictionaries/use-dictionary";
import { uuid } from "@/lib/idempotency";
import { formatBytes } from "@/lib/numbers";
import styles from "./attachments.module.css";

type Chosen = { key: string; file: File };
type Values = { kind: AttachmentKind; files: Chosen[]; note?: string };

/** Several files at once, one after another. What has arrived leaves the list, so pressing again sends the rest. */
export function UploadDrawer({
  enterprise,
  open,
  onClose,
}: {
  enterprise: number;
  open: boolean;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const kinds = useDictionary("attachment_kinds");
  const attach = useAttach(enterprise);
  const [sending, setSending] = useState<{ key: string; share: number }>();
  const [arrived, setArrived] = useState<ReadonlySet<string>>(new Set());
  async function send({ kind, files, note }: Values) {
    try {
      for (const { key, file } of files.filter((one) => !arrived.has(one.key))) {
        setSending({ key, share: 0 });
        await attach.mutateAsync({ file, kind, note, onProgress: (share) => setSending({ key, share }) });
        setArrived((before) => new Set(before).add(key));
      }
    } finally {
      setSending(undefined);
    }
  }
  return (
    <FormDrawer<Values>
      open={open}
      onClose={onClose}
      title={t("attachments.add")}
      submitLabel={t("attachments.send")}
      initial={{ kind: "licence", files: [] }}
      onSubmit={send}
    >
      <Form.Item name="kind" label={t("attachments.kind")} rules={[{ required: true }]}>
        <Radio.Group options={kinds.options} />
      </Form.Item>
      <Form.Item
        name="files"
        label={t("attachments.files")}
        required
        rules={[
          {
            validator: (_, files: Chosen[]) =>
              files.length > 0 ? Promise.resolve() : Promise.reject(new Error(t("attachments.none_chosen"))),
          },
        ]}
      >
        <FilesField sending={sending} arrived={arrived} />
      </Form.Item>
      <Form.Item name="note" label={t("attachments.note")}>
        <Input maxLength={500} placeholder={t("attachments.note_example")} />
      </Form.Item>
    </FormDrawer>
  );
}

type FieldProps = {
  value?: Chosen[];
  onChange?: (files: Chosen[]) => void;
  sending: { key: string; share: number } | undefined;
  arrived: ReadonlySet<string>;
};

function FilesField({ value = [], onChange, sending, arrived }: FieldProps) {
  const { t } = useTranslation();
  const waiting = value.filter((one) => !arrived.has(one.key));
  return (
    <>
      <FilePicker
        multiple
        disabled={sending !== undefined}
        onPick={(files) => onChange?.([...waiting, ...files.map((file) => ({ key: uuid(), file }))])}
      />
      <p className={styles.hint}>{t("attachments.hint")}</p>
      {waiting.length > 0 ? (
        <ul className={styles.chosen} aria-label={t("attachments.files")}>
          {waiting.map(({ key, file }) => (
            <li key={key}>
              <div className={styles.row}>
                <span>{file.name}</span>
                <span className={styles.size}>{formatBytes(file.size)}</span>
                <Button
                  type="text"
                  size="small"
                  icon={<CloseOutlined aria-hidden="true" />}
                  aria-label={t("attachments.leave_out", { name: file.name })}
                  disabled={sending !== undefined}
                  onClick={() => onChange?.(value.filter((one) => one.key !== key))}
                />
              </div>
              {sending?.key === key ? (
                <Progress
                  percent={Math.floor(sending.share * 100)}
                  size="small"
                  aria-label={t("attachments.progress", { name: file.name })}
                />
              ) : null}
            </li>
          ))}
        </ul>
      ) : null}
    </>
  );
}
