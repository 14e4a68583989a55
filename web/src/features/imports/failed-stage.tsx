import { Link } from "@tanstack/react-router";
import { Alert, Button } from "antd";
import { useTranslation } from "react-i18next";
import type { Import } from "@/api/types";
import { hasWritten, mayAdjust } from "@/features/imports/actions";
import { ControlButtons } from "@/features/imports/undo";
import styles from "./imports.module.css";

/** It ended early: the file could not be used, or something went wrong on the way. */
export function FailedStage({ row, onAdjust }: { row: Import; onAdjust: () => void }) {
  const { t } = useTranslation();
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      title={t(hasWritten(row) ? "imports.failed.midway" : "imports.failed.title")}
      description={
        <>
          <p>{row.error_detail ?? row.error_code}</p>
          <div className={styles.actions}>
            <ControlButtons row={row} />
          </div>
          <p>
            <Link to="/imports">{t("imports.failed.another")}</Link>
          </p>
        </>
      }
      action={mayAdjust(row) ? <Button onClick={onAdjust}>{t("imports.adjust_again")}</Button> : undefined}
    />
  );
}
