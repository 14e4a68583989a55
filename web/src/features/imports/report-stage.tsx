import { DownloadOutlined } from "@ant-design/icons";
import { useMutation } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Alert, Button, Radio } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { download } from "@/api/download";
import type { Import } from "@/api/types";
import { Panel } from "@/components/page";
import { ErrorState } from "@/components/states";
import { mayAdjust, mayRun } from "@/features/imports/actions";
import { useRun } from "@/features/imports/mutations";
import { ReportRows } from "@/features/imports/report-rows";
import type { ReportSearch } from "@/features/imports/search";
import { ControlButtons } from "@/features/imports/undo";
import styles from "./imports.module.css";

type Props = { row: Import; search: ReportSearch; onAdjust: () => void };

/** What a dry run would do, or what an import has done; the same report for both. */
export function ReportStage({ row, search, onAdjust }: Props) {
  const { t } = useTranslation();
  const kind =
    row.state === "checked" ? "checked" : row.state === "cancelled" || row.state === "failed" ? "stopped" : "done";
  return (
    <>
      <Panel title={t(`imports.report.${kind}`)}>
        <dl className={styles.figures}>
          {(["total", "created", "updated", "unchanged", "failed", "warned"] as const).map((figure) => (
            <div key={figure} className={styles.figure} data-figure={figure}>
              <dt>{t(`imports.figure.${figure}`)}</dt>
              <dd className={figure === "failed" && row.failed_rows > 0 ? styles.bad : undefined}>
                {row[`${figure}_rows`] ?? 0}
              </dd>
            </div>
          ))}
        </dl>
        <p className={styles.sum}>{t(kind === "stopped" ? "imports.report.sum_stopped" : "imports.report.sum")}</p>
        <SkippedRows row={row} />
      </Panel>
      {kind === "checked" ? <Commit row={row} onAdjust={onAdjust} /> : <Outcome row={row} onAdjust={onAdjust} />}
      <ReportRows row={row} search={search} />
    </>
  );
}

/** Titles, totals and signatures are not data; what was left out is said, so that nobody has to count. */
function SkippedRows({ row }: { row: Import }) {
  const { t } = useTranslation();
  if (row.skipped.length === 0) return null;
  return (
    <ul className={styles.skipped} aria-label={t("imports.report.skipped")}>
      <li>{t("imports.report.skipped")}</li>
      {row.skipped.map((one) => (
        <li key={`${one.first_row} ${one.reason}`}>
          {one.first_row === one.last_row
            ? t("imports.report.row", { row: one.first_row })
            : t("imports.report.row_range", { from: one.first_row, to: one.last_row })}{" "}
          {t(`imports.skipped.${one.reason}`)}
        </li>
      ))}
    </ul>
  );
}

function Outcome({ row, onAdjust }: { row: Import; onAdjust: () => void }) {
  const { t } = useTranslation();
  return (
    <div className={styles.actions}>
      {row.state === "completed" || row.state === "cancelled" ? <ControlButtons row={row} /> : null}
      {row.state === "cancelled" && mayAdjust(row) ? (
        <Button onClick={onAdjust}>{t("imports.adjust_again")}</Button>
      ) : null}
      {row.failed_rows > 0 ? <RejectedButton row={row} /> : null}
      {row.kind === "officers" ? (
        <Link to="/officers">{t("imports.report.to_officers")}</Link>
      ) : (
        <Link to="/enterprises" search={{ sort: "-updated_at" }}>
          {t("imports.report.to_list")}
        </Link>
      )}
      <Link to="/imports">{t("imports.failed.another")}</Link>
    </div>
  );
}

function RejectedButton({ row }: { row: Import }) {
  const { t } = useTranslation();
  const name = t("imports.report.rejected_name", { name: row.filename.replace(/\.\w+$/, "") });
  const get = useMutation({ mutationFn: () => download(`/api/v1/imports/${row.id}/rejected.xlsx`, `${name}.xlsx`) });
  return (
    <>
      <Button icon={<DownloadOutlined aria-hidden="true" />} loading={get.isPending} onClick={() => get.mutate()}>
        {t("imports.report.rejected")}
      </Button>
      {get.error ? <ErrorState cause={get.error} /> : null}
    </>
  );
}

function Commit({ row, onAdjust }: { row: Import; onAdjust: () => void }) {
  const { t } = useTranslation();
  const run = useRun(row);
  const [mode, setMode] = useState<"row" | "all">("row");
  const refused = mode === "all" && row.failed_rows > 0;
  return (
    <Panel title={t("imports.commit.title")}>
      {run.error ? <ErrorState cause={run.error} /> : null}
      <Radio.Group
        className={styles.modes}
        aria-label={t("imports.commit.mode")}
        value={mode}
        onChange={(event) => setMode(event.target.value as "row" | "all")}
        options={[
          { value: "row", label: t("imports.commit.row") },
          { value: "all", label: t("imports.commit.all") },
        ]}
      />
      {refused ? (
        <Alert
          type="warning"
          showIcon
          title={t("imports.commit.all_refused", { count: row.failed_rows })}
          style={{ marginTop: 12 }}
        />
      ) : null}
      <div className={styles.actions}>
        {mayRun(row) ? (
          <Button
            type="primary"
            size="large"
            disabled={refused}
            loading={run.isPending}
            onClick={() => run.mutate({ dry_run: false, mode })}
          >
            {t("imports.commit.submit")}
          </Button>
        ) : null}
        {mayAdjust(row) ? (
          <Button size="large" onClick={onAdjust}>
            {t("imports.adjust_again")}
          </Button>
        ) : null}
        {row.failed_rows > 0 ? <RejectedButton row={row} /> : null}
      </div>
    </Panel>
  );
}
