import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { Button, Segmented } from "antd";
import { useTranslation } from "react-i18next";
import type { Finding, Import, ImportKind, ImportRow } from "@/api/types";
import { type Column, DataTable } from "@/components/data-table";
import { Panel } from "@/components/page";
import { Pager } from "@/components/pager";
import { RecordCard, RecordList } from "@/components/record-list";
import { EmptyState, ErrorState } from "@/components/states";
import { Tag } from "@/components/tag";
import { importRowsQuery, officerQuery } from "@/features/imports/queries";
import { type ReportFilter, type ReportSearch, reportFilters, undoFilters } from "@/features/imports/search";
import { usePaging } from "@/lib/paging";
import { usePhone } from "@/lib/use-phone";
import styles from "./imports.module.css";

/** The report line by line, as a filter in the address chooses. */
export function ReportRows({ row, search }: { row: Import; search: ReportSearch }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const phone = usePhone();
  const undone = row.state === "undone" || row.state === "undo_failed";
  const first = undone ? (row.kept_rows > 0 ? "kept" : "undone") : undefined;
  const filter = search.rows ?? first ?? (row.failed_rows > 0 ? "failed" : row.warned_rows > 0 ? "warnings" : "all");
  // Another run of the same import is another report.
  const run = `${row.state} ${row.finished_at ?? row.version}`;
  const list = useQuery(importRowsQuery(row.id, run, filter, search.cursor));
  const paging = usePaging(search, list.data?.next_cursor);
  const columns = useRowColumns(row.kind);
  const title = t("imports.report.rows");
  const empty = <EmptyState title={t("imports.report.no_rows")} />;
  return (
    <>
      <div className={styles.filter}>
        <Segmented
          aria-label={t("imports.report.filter")}
          options={(undone ? undoFilters : reportFilters).map((value) => ({
            value,
            label: t(`imports.filter.${value}`),
          }))}
          value={filter}
          onChange={(value: ReportFilter) =>
            void navigate({
              to: "/imports/$id",
              params: { id: String(row.id) },
              search: { rows: value },
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
              meta={
                <>
                  <UndoReason row={one} />
                  <Findings findings={one.findings} />
                </>
              }
              actions={one.enterprise_name || one.officer_id ? <SubjectLink row={one} /> : undefined}
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

function UndoReason({ row }: { row: ImportRow }) {
  const { t } = useTranslation();
  if (!row.undo) return null;
  return (
    <div>
      <Tag tone={row.undo === "kept" ? "amber" : "neutral"}>{t(`imports.figure.${row.undo}`)}</Tag> {row.undo_message}
    </div>
  );
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

/** To what the row became. Officers have no page of their own, so the list is asked for the name. */
function SubjectLink({ row }: { row: ImportRow }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const navigate = useNavigate();
  const { enterprise_id: enterprise, officer_id: officer } = row;
  if (enterprise) {
    // By name where the reader may see it now; what is gone has none.
    return row.enterprise_name ? (
      <Link to="/enterprises/$id" params={{ id: String(enterprise) }}>
        {row.enterprise_name}
      </Link>
    ) : null;
  }
  if (!officer) return null;
  const open = async () => {
    const found = await client.fetchQuery(officerQuery(officer));
    await navigate({ to: "/officers", search: { q: found.name } });
  };
  return (
    <Button type="link" size="small" style={{ padding: 0 }} onClick={() => void open()}>
      {t("imports.report.open")}
    </Button>
  );
}

function useRowColumns(kind: ImportKind): Column<ImportRow>[] {
  const { t } = useTranslation();
  return [
    { id: "row", title: t("imports.preview.row"), align: "right", width: 72, render: (one) => one.row_number },
    { id: "status", title: t("people.status"), width: 90, render: (one) => <RowStatus value={one.status} /> },
    {
      id: "findings",
      title: t("imports.report.findings"),
      wrap: true,
      render: (one) => (
        <>
          <UndoReason row={one} />
          <Findings findings={one.findings} />
        </>
      ),
    },
    { id: "subject", title: t(`imports.subject.${kind}`), wrap: true, render: (one) => <SubjectLink row={one} /> },
  ];
}
