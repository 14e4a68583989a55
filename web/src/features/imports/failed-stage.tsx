import { Link } from "@tanstack/react-router";
import { Alert, Button } from "antd";
import { useTranslation } from "react-i18next";
import type { Import } from "@/api/types";
import { mayAdjust } from "@/features/imports/actions";

/** The file as a whole could not be used; nothing of it was taken over. */
export function FailedStage({ row, onAdjust }: { row: Import; onAdjust: () => void }) {
  const { t } = useTranslation();
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      title={t("imports.failed.title")}
      description={
        <>
          <p>{row.error_detail ?? row.error_code}</p>
          <p style={{ marginTop: 8 }}>
            <Link to="/imports">{t("imports.failed.another")}</Link>
          </p>
        </>
      }
      action={mayAdjust(row) ? <Button onClick={onAdjust}>{t("imports.adjust_again")}</Button> : undefined}
    />
  );
}
