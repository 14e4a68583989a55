import { CameraOutlined, PaperClipOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { type ChangeEvent, useRef } from "react";
import { useTranslation } from "react-i18next";
import { usePhone } from "@/lib/use-phone";
import styles from "./attachments.module.css";

/** What the server keeps. Only a help for choosing: it looks at the content. */
const ACCEPTED = ".pdf,.jpg,.jpeg,.png,.webp,.heic,.heif,.docx,.xlsx";

type Props = { disabled?: boolean; multiple?: boolean; onPick: (files: File[]) => void };

/** From the camera of a phone, or from its album and the files of any device. */
export function FilePicker({ disabled = false, multiple = false, onPick }: Props) {
  const { t } = useTranslation();
  const phone = usePhone();
  const camera = useRef<HTMLInputElement>(null);
  const chooser = useRef<HTMLInputElement>(null);
  function picked(event: ChangeEvent<HTMLInputElement>) {
    const files = Array.from(event.target.files ?? []);
    // The same file may be chosen again.
    event.target.value = "";
    if (files.length > 0) onPick(files);
  }
  return (
    <>
      <div className={styles.pick}>
        {phone ? (
          <Button
            icon={<CameraOutlined aria-hidden="true" />}
            disabled={disabled}
            onClick={() => camera.current?.click()}
          >
            {t("attachments.camera")}
          </Button>
        ) : null}
        <Button
          icon={<PaperClipOutlined aria-hidden="true" />}
          disabled={disabled}
          onClick={() => chooser.current?.click()}
        >
          {t("attachments.choose")}
        </Button>
      </div>
      <input
        ref={camera}
        type="file"
        accept="image/*"
        capture="environment"
        className="sr-only"
        tabIndex={-1}
        aria-label={t("attachments.camera")}
        onChange={picked}
      />
      <input
        ref={chooser}
        type="file"
        accept={ACCEPTED}
        multiple={multiple}
        className="sr-only"
        tabIndex={-1}
        aria-label={t("attachments.choose")}
        onChange={picked}
      />
    </>
  );
}
