import { DownloadOutlined, FileExcelOutlined } from "@ant-design/icons";
import { useMutation } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { Button, Progress, Radio, Select } from "antd";
import { type DragEvent, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { download } from "@/api/download";
import { isProblem } from "@/api/problem";
import type { ImportKind } from "@/api/types";
import { ErrorState } from "@/components/states";
import { useMe } from "@/features/account/use-me";
import { HeaderPicker } from "@/features/imports/header-picker";
import { kindsOf } from "@/features/imports/kinds";
import { useUpload } from "@/features/imports/mutations";
import { usePhone } from "@/lib/use-phone";
import styles from "./upload-box.module.css";

const ACCEPTED = ".xlsx,.csv,.txt";

/** Drop a ledger or choose one. What it is about can be said; else the server finds out and the next step asks. */
export function UploadBox() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const [share, setShare] = useState(0);
  const send = useUpload(setShare);
  const kinds = kindsOf(useMe());
  const [kind, setKind] = useState<ImportKind | "guess">("guess");
  const choices = (["guess", ...kinds] as const).map((value) => ({ value, label: t(`imports.kind.${value}`) }));
  const phone = usePhone();
  const template = useMutation({
    mutationFn: (one: ImportKind) =>
      download(
        `/api/v1/import-templates/${one}`,
        `${t("imports.template.name", { kind: t(`imports.kind.${one}`) })}.xlsx`,
      ),
  });
  const sent = useRef<File>(undefined);

  function start(file: File | undefined, headerRow?: number) {
    if (!file || send.isPending) return;
    setShare(0);
    sent.current = file;
    send.mutate(
      { file, kind: kind === "guess" ? undefined : kind, headerRow },
      { onSuccess: (row) => void navigate({ to: "/imports/$id", params: { id: String(row.id) } }) },
    );
  }
  function drop(event: DragEvent) {
    event.preventDefault();
    setOver(false);
    start(event.dataTransfer.files[0]);
  }
  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is an extra; the button inside does the same */}
      <div
        className={over ? `${styles.box} ${styles.over}` : styles.box}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <FileExcelOutlined className={styles.icon} aria-hidden="true" />
        <p id="import-kind" className={styles.question}>
          {t("imports.kind_of_file")}
        </p>
        {phone ? (
          <Select
            className={styles.kinds}
            aria-labelledby="import-kind"
            disabled={send.isPending}
            value={kind}
            options={choices}
            onChange={setKind}
          />
        ) : (
          <Radio.Group
            className={styles.kinds}
            aria-labelledby="import-kind"
            optionType="button"
            buttonStyle="solid"
            disabled={send.isPending}
            value={kind}
            options={choices}
            onChange={(event) => setKind(event.target.value as ImportKind | "guess")}
          />
        )}
        <p className={styles.title}>{t(phone ? "imports.upload.title_phone" : "imports.upload.title")}</p>
        <p className={styles.hint}>{t("imports.upload.hint")}</p>
        {send.isPending ? (
          <div className={styles.progress}>
            <Progress percent={Math.floor(share * 100)} status="active" aria-label={t("imports.upload.progress")} />
            <p role="status">{share < 1 ? t("imports.upload.sending") : t("imports.upload.reading")}</p>
          </div>
        ) : (
          <Button type="primary" size="large" onClick={() => input.current?.click()}>
            {t("imports.upload.choose")}
          </Button>
        )}
        <input
          ref={input}
          type="file"
          accept={ACCEPTED}
          className="sr-only"
          tabIndex={-1}
          aria-label={t("imports.upload.choose")}
          onChange={(event) => {
            start(event.target.files?.[0]);
            // The same file, corrected, may be chosen again.
            event.target.value = "";
          }}
        />
      </div>
      <div className={styles.templates}>
        <span>{t("imports.template.title")}</span>
        {kinds.map((one) => (
          <Button
            key={one}
            type="link"
            size="small"
            icon={<DownloadOutlined aria-hidden="true" />}
            loading={template.isPending && template.variables === one}
            aria-label={t("imports.template.get", { kind: t(`imports.kind.${one}`) })}
            onClick={() => template.mutate(one)}
          >
            {t(`imports.kind.${one}`)}
          </Button>
        ))}
      </div>
      {template.error ? <ErrorState cause={template.error} /> : null}
      {send.error ? <ErrorState cause={send.error} /> : null}
      {isProblem(send.error) && send.error.firstRows.length > 0 ? (
        <HeaderPicker rows={send.error.firstRows} busy={send.isPending} onPick={(row) => start(sent.current, row)} />
      ) : null}
    </>
  );
}
