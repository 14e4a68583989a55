import { DownloadOutlined } from "@ant-design/icons";
import { useMutation, useQuery } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { Alert, Button, Radio, Segmented } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { download } from "@/api/download";
import type { Finding, Import, ImportRow } from "@/api/types";
import { type Column, DataTable } from "@/components/data-table";
import { Panel } from "@/components/page";
import { Pager } from "@/components/pager";
import { RecordCard, RecordList } from "@/components/record-list";
import { EmptyState, ErrorState } from "@/components/states";
import { Tag } from "@/components/tag";
import { mayAdjust, mayRun } from "@/features/imports/actions";
import { useRun } from "@/features/imports/mutations";
import { importRowsQuery } from "@/features/imports/queries";
import { type ReportFilter, type ReportSearch, reportFilters } from "@/features/imports/search";
import { usePaging } from "@/lib/paging";
import { usePhone } from "@/lib/use-phone";
import styles from "./imports.module.css";

type Props = { row: Import; search: ReportSearch; onAdjust: () => void };

/** What a dry run would do, or what an import has done; the same report for both. */
export function ReportStage({ row, search, onAdjust }: Props) {
  const { t } = useTranslation();
  const done = row.state === "completed";
  return (
    <>
      <Panel title={t(done ? "imports.report.done" : "imports.report.checked")}>
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
        <p className={styles.sum}>{t("imports.report.sum")}</p>
        <SkippedRows row={row} />
      </Panel>
      {done ? <Outcome row={row} /> : <Commit row={row} onAdjust={onAdjust} />}
      <Rows row={row} search={search} />
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

function Outcome({ row }: { row: Import }) {
  const { t } = useTranslation();
  return (
    <div className={styles.actions}>
      {row.failed_rows > 0 ? <RejectedButton row={row} /> : null}
      <Link to="/enterprises" search={{ sort: "-updated_at" } as never}>
        {t("imports.report.to_list")}
      </Link>
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

function Rows({ row, search }: { row: Import; search: ReportSearch }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const phone = usePhone();
  const filter = search.rows ?? (row.failed_rows > 0 ? "failed" : row.warned_rows > 0 ? "warnings" : "all");
  // Another run of the same import is another report.
  const run = `${row.state} ${row.finished_at ?? row.version}`;
  const list = useQuery(importRowsQuery(row.id, run, filter, search.cursor));
  const paging = usePaging(search, list.data?.next_cursor);
  const columns = useRowColumns();
  const title = t("imports.report.rows");
  const empty = <EmptyState title={t("imports.report.no_rows")} />;
  return (
    <>
      <div className={styles.filter}>
        <Segmented
          aria-label={t("imports.report.filter")}
          options={reportFilters.map((value) => ({ value, label: t(`imports.filter.${value}`) }))}
          value={filter}
          onChange={(value: ReportFilter) =>
            void navigate({
              to: "/imports/$id",
              params: { id: String(row.id) },
              search: { rows: value } as never,
              resetScroll: false,
            })
          }
        />
      </div>
      {list.error ? (
        <ErrorState cause={list.error} onRetry={() => void list.refetch()} />
      ) : phone ? (
        <RecordList
          label={title}
          rows={list.data?.items}
          rowKey={(one) => one.row_number}
          stale={list.isPlaceholderData}
          empty={empty}
        >
          {(one) => (
            <RecordCard
              title={t("imports.report.row", { row: one.row_number })}
              aside={<RowStatus value={one.status} />}
              meta={<Findings findings={one.findings} />}
            />
          )}
        </RecordList>
      ) : (
        <Panel flush>
          <DataTable
            caption={title}
            columns={columns}
            rows={list.data?.items}
            rowKey={(one) => one.row_number}
            stale={list.isPlaceholderData}
            empty={empty}
          />
        </Panel>
      )}
      <Pager {...paging} />
    </>
  );
}

function RowStatus({ value }: { value: string }) {
  const { t } = useTranslation();
  const tone = value === "failed" ? "red" : value === "created" ? "green" : value === "updated" ? "blue" : "neutral";
  return <Tag tone={tone}>{t(`imports.row_status.${value}`)}</Tag>;
}

/** Column, what stood there, why it is wrong, and what it probably should be. */
function Findings({ findings }: { findings: Finding[] }) {
  const { t } = useTranslation();
  return (
    <ul className={styles.findings}>
      {findings.map((finding) => (
        <li key={`${finding.code} ${finding.column} ${finding.value}`}>
          <Tag tone={finding.severity === "error" ? "red" : "amber"}>
            {t(finding.severity === "error" ? "imports.severity.error" : "imports.severity.warning")}
          </Tag>{" "}
          {finding.column ? <strong>{finding.column}</strong> : null} {finding.message}
          {finding.value ? (
            <span className={styles.raw}>{t("imports.report.value", { value: finding.value })}</span>
          ) : null}
          {finding.suggestion ? (
            <span className={styles.raw}>{t("imports.report.suggestion", { value: finding.suggestion })}</span>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

function useRowColumns(): Column<ImportRow>[] {
  const { t } = useTranslation();
  return [
    { id: "row", title: t("imports.preview.row"), align: "right", width: 72, render: (one) => one.row_number },
    { id: "status", title: t("people.status"), width: 90, render: (one) => <RowStatus value={one.status} /> },
    {
      id: "findings",
      title: t("imports.report.findings"),
      wrap: true,
      render: (one) => <Findings findings={one.findings} />,
    },
    {
      id: "enterprise",
      title: t("imports.report.enterprise"),
      render: (one) =>
        one.enterprise_id ? (
          <Link to="/enterprises/$id" params={{ id: String(one.enterprise_id) }}>
            {t("imports.report.open")}
          </Link>
        ) : null,
    },
  ];
}
