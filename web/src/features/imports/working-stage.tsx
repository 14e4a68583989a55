import { Button, Progress } from "antd";
import { useTranslation } from "react-i18next";
import type { Import } from "@/api/types";
import { Panel } from "@/components/page";
import { ErrorState } from "@/components/states";
import { may } from "@/features/imports/actions";
import { useCancel } from "@/features/imports/mutations";
import { percent } from "@/features/imports/stage";

export function WorkingStage({ row }: { row: Import }) {
  const { t } = useTranslation();
  const cancel = useCancel(row);
  const share = percent(row);
  const title = t(row.dry_run ? "imports.working.checking" : "imports.working.importing");
  return (
    <Panel title={title}>
      <Progress percent={share ?? 0} status="active" aria-label={title} />
      <p role="status" style={{ marginTop: 8 }}>
        {row.state === "queued"
          ? t("imports.working.queued")
          : row.total_rows
            ? t("imports.working.rows", { processed: row.processed_rows, total: row.total_rows })
            : t("imports.working.rows_unknown", { processed: row.processed_rows })}
      </p>
      <p style={{ marginTop: 4, color: "var(--ink-3)" }}>{t("imports.working.leave")}</p>
      {may(row, "cancel") ? (
        <p style={{ marginTop: 12 }}>
          <Button danger loading={cancel.isPending} onClick={() => cancel.mutate()}>
            {t("imports.working.cancel")}
          </Button>
        </p>
      ) : null}
      {cancel.error ? <ErrorState cause={cancel.error} /> : null}
    </Panel>
  );
}
