import { FileExcelOutlined } from "@ant-design/icons";
import { useNavigate } from "@tanstack/react-router";
import { Button, Progress } from "antd";
import { type DragEvent, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { ErrorState } from "@/components/states";
import { useUpload } from "@/features/imports/mutations";
import styles from "./upload-box.module.css";

const ACCEPTED = ".xlsx,.csv,.txt";

/** Drop a ledger or choose one; what it is, the server finds out. */
export function UploadBox() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const [share, setShare] = useState(0);
  const send = useUpload(setShare);

  function start(file: File | undefined) {
    if (!file || send.isPending) return;
    setShare(0);
    send.mutate(file, {
      onSuccess: (row) => void navigate({ to: "/imports/$id", params: { id: String(row.id) } }),
    });
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
        <p className={styles.title}>{t("imports.upload.title")}</p>
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
      {send.error ? <ErrorState cause={send.error} /> : null}
    </>
  );
}
