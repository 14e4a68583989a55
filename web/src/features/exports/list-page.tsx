import { DownloadOutlined, PlusOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { Button, Progress } from "antd";
import { useTranslation } from "react-i18next";
import type { Paging } from "@/api/cursor";
import type { Export } from "@/api/types";
import { type Column, DataTable } from "@/components/data-table";
import { Page, Panel } from "@/components/page";
import { Pager } from "@/components/pager";
import { RecordCard, RecordList } from "@/components/record-list";
import { EmptyState, ErrorState } from "@/components/states";
import { Tag, type Tone } from "@/components/tag";
import { useCancel, useDownload } from "@/features/exports/mutations";
import { exportsQuery, isWorking } from "@/features/exports/queries";
import { formatTime } from "@/lib/dates";
import { formatBytes } from "@/lib/numbers";
import { usePaging } from "@/lib/paging";
import { usePhone } from "@/lib/use-phone";
import styles from "./exports.module.css";

const tones: Record<Export["state"], Tone> = {
  queued: "amber",
  running: "amber",
  completed: "green",
  failed: "red",
  cancelled: "neutral",
  expired: "neutral",
};

export function ExportListPage({ search }: { search: Paging }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const phone = usePhone();
  const list = useQuery(exportsQuery(search.cursor));
  const paging = usePaging(search, list.data?.next_cursor);
  const columns = useExportColumns();
  const title = t("common.nav.exports");
  const empty = <EmptyState title={t("exports.empty")} hint={t("exports.empty_hint")} />;
  return (
    <Page
      title={title}
      lead={t("exports.lead")}
      actions={
        <Button
          type="primary"
          icon={<PlusOutlined aria-hidden="true" />}
          onClick={() => void navigate({ to: "/exports/new" })}
        >
          {t("exports.create")}
        </Button>
      }
    >
      {list.error ? (
        <ErrorState cause={list.error} onRetry={() => void list.refetch()} />
      ) : phone ? (
        <RecordList
          label={title}
          rows={list.data?.items}
          rowKey={(row) => row.id}
          stale={list.isPlaceholderData}
          empty={empty}
        >
          {(row) => (
            <RecordCard
              title={<What row={row} />}
              aside={<StateTag row={row} />}
              meta={
                <>
                  <div>{formatTime(row.created_at)}</div>
                  <Amount row={row} />
                  <Until row={row} />
                </>
              }
              actions={<Actions row={row} />}
            />
          )}
        </RecordList>
      ) : (
        <Panel flush>
          <DataTable
            caption={title}
            columns={columns}
            rows={list.data?.items}
            rowKey={(row) => row.id}
            stale={list.isPlaceholderData}
            empty={empty}
          />
        </Panel>
      )}
      <Pager {...paging} />
    </Page>
  );
}

function useExportColumns(): Column<Export>[] {
  const { t } = useTranslation();
  return [
    { id: "what", title: t("exports.column.what"), render: (row) => <What row={row} /> },
    { id: "created_at", title: t("exports.column.created_at"), render: (row) => formatTime(row.created_at) },
    { id: "rows", title: t("exports.column.rows"), render: (row) => <Amount row={row} /> },
    { id: "state", title: t("exports.column.state"), render: (row) => <StateTag row={row} /> },
    { id: "expires_at", title: t("exports.column.expires_at"), render: (row) => <Until row={row} /> },
    { id: "actions", title: t("common.actions"), render: (row) => <Actions row={row} /> },
  ];
}

function What({ row }: { row: Export }) {
  const { t } = useTranslation();
  const filtered = Object.values(row.filter).some((value) => value !== null && value !== undefined);
  return (
    <span>
      <strong>{t(`exports.format.${row.format}`)}</strong>{" "}
      <span className={styles.note}>{t(filtered ? "exports.filtered" : "exports.unfiltered")}</span>
    </span>
  );
}

function StateTag({ row }: { row: Export }) {
  const { t } = useTranslation();
  return (
    <Tag tone={tones[row.state]} dot>
      {t(`exports.state.${row.state}`)}
    </Tag>
  );
}

/** The progress while it is made, then rows and size. */
function Amount({ row }: { row: Export }) {
  const { t, i18n } = useTranslation();
  const number = new Intl.NumberFormat(i18n.language);
  if (isWorking(row)) {
    const share = row.total_rows ? Math.floor((row.processed_rows / row.total_rows) * 100) : 0;
    return (
      <div className={styles.progress}>
        <Progress percent={share} size="small" aria-label={t("exports.progress")} />
        {row.total_rows === null ? null : (
          <span className={styles.note}>
            {t("exports.rows_of", { done: number.format(row.processed_rows), total: number.format(row.total_rows) })}
          </span>
        )}
      </div>
    );
  }
  if (row.state === "failed") return <span>{row.error_detail}</span>;
  if (row.total_rows === null || row.size_bytes === null) return null;
  return (
    <span>
      {t("exports.rows", { shown: number.format(row.total_rows) })}{" "}
      <span className={styles.note}>{formatBytes(row.size_bytes)}</span>
    </span>
  );
}

function Until({ row }: { row: Export }) {
  const { t } = useTranslation();
  if (row.state !== "completed" || row.expires_at === null) return null;
  return <span>{t("exports.until", { time: formatTime(row.expires_at) })}</span>;
}

function Actions({ row }: { row: Export }) {
  const { t } = useTranslation();
  const get = useDownload();
  const cancel = useCancel();
  return (
    <div className={styles.actions}>
      {row.allowed_actions.includes("download") ? (
        <Button
          size="small"
          icon={<DownloadOutlined aria-hidden="true" />}
          loading={get.isPending}
          onClick={() => get.mutate(row)}
        >
          {t("exports.download")}
        </Button>
      ) : null}
      {row.allowed_actions.includes("cancel") ? (
        <Button size="small" loading={cancel.isPending} onClick={() => cancel.mutate(row)}>
          {t("exports.cancel")}
        </Button>
      ) : null}
      {get.error ? <ErrorState cause={get.error} /> : null}
      {cancel.error ? <ErrorState cause={cancel.error} /> : null}
    </div>
  );
}
