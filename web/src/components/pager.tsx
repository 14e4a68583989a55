import { LeftOutlined, RightOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import styles from "./pager.module.css";

type Props = {
  page: number;
  hasNext: boolean;
  onPrevious: () => void;
  onNext: () => void;
  busy?: boolean;
  note?: string;
};

export function Pager({ page, hasNext, onPrevious, onNext, busy, note }: Props) {
  const { t } = useTranslation();
  if (page === 1 && !hasNext && !note) return null;
  return (
    <nav className={styles.pager} aria-label={t("common.paging.label")}>
      {note ? <span className={styles.note}>{note}</span> : null}
      <span className={styles.page} aria-live="polite">
        {t("common.paging.page", { page })}
      </span>
      <Button icon={<LeftOutlined aria-hidden="true" />} disabled={page === 1 || busy} onClick={onPrevious}>
        {t("common.paging.previous")}
      </Button>
      <Button
        icon={<RightOutlined aria-hidden="true" />}
        iconPlacement="end"
        disabled={!hasNext || busy}
        onClick={onNext}
      >
        {t("common.paging.next")}
      </Button>
    </nav>
  );
}
