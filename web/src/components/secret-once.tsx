import { CopyOutlined } from "@ant-design/icons";
import { Alert, Button, Modal } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import styles from "./secret-once.module.css";

type Secret = { label: string; value: string };

/** A password or key that exists nowhere else: shown until closed, then gone. */
export function SecretOnce(props: {
  open: boolean;
  title: string;
  hint: string;
  secrets: Secret[];
  onClose: () => void;
}) {
  const { t } = useTranslation();
  return (
    <Modal
      open={props.open}
      title={props.title}
      onCancel={props.onClose}
      mask={{ closable: false }}
      destroyOnHidden
      footer={
        <Button type="primary" onClick={props.onClose}>
          {t("common.secret.done")}
        </Button>
      }
    >
      <Alert type="warning" showIcon title={props.hint} />
      {props.secrets.map((secret) => (
        <SecretRow key={secret.label} {...secret} />
      ))}
    </Modal>
  );
}

function SecretRow({ label, value }: Secret) {
  const { t } = useTranslation();
  const [copied, setCopied] = useState(false);
  // The clipboard needs https (or localhost); elsewhere the text is selected by hand.
  const clipboard = globalThis.navigator?.clipboard;
  return (
    <div className={styles.row}>
      <span className={styles.label}>{label}</span>
      <output className={`${styles.value} code`}>{value}</output>
      {clipboard ? (
        <Button
          size="small"
          icon={<CopyOutlined aria-hidden="true" />}
          onClick={() => void clipboard.writeText(value).then(() => setCopied(true))}
        >
          {copied ? t("common.secret.copied") : t("common.secret.copy")}
        </Button>
      ) : null}
    </div>
  );
}
