import { Button } from "antd";
import { useTranslation } from "react-i18next";
import type { Import, ImportPatch } from "@/api/types";
import { Panel } from "@/components/page";
import { ErrorState } from "@/components/states";
import { mayAdjust, mayRun } from "@/features/imports/actions";
import { DetectedForm } from "@/features/imports/detected-form";
import { MappingTable } from "@/features/imports/mapping-table";
import { useAdjust, useRun } from "@/features/imports/mutations";
import { PreviewTable } from "@/features/imports/preview-table";
import styles from "./imports.module.css";

/** What the server made of the file, each guess adjustable; every change is detected and previewed anew. */
export function AdjustStage({ row, onStarted }: { row: Import; onStarted: () => void }) {
  const { t } = useTranslation();
  const adjust = useAdjust(row);
  const run = useRun(row);
  const change = (patch: ImportPatch) => adjust.mutate(patch);
  const problem = adjust.error ?? run.error;
  return (
    <>
      {problem ? <ErrorState cause={problem} /> : null}
      <Panel title={t("imports.detected.title")} note={t("imports.detected.note")}>
        <DetectedForm row={row} disabled={!mayAdjust(row) || adjust.isPending} onChange={change} />
      </Panel>
      <Panel flush title={t("imports.mapping.title")} note={t("imports.mapping.note")}>
        <MappingTable row={row} disabled={!mayAdjust(row) || adjust.isPending} onChange={change} />
      </Panel>
      <PreviewTable row={row} />
      {mayRun(row) ? (
        <div className={styles.bar}>
          <Button
            type="primary"
            size="large"
            loading={run.isPending}
            disabled={adjust.isPending}
            onClick={() => run.mutate({ dry_run: true, mode: "row" }, { onSuccess: onStarted })}
          >
            {t("imports.dry_run")}
          </Button>
          <span className={styles.barNote}>{t("imports.dry_run_note")}</span>
        </div>
      ) : null}
    </>
  );
}
