import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { Import } from "@/api/types";
import { type Column, DataTable } from "@/components/data-table";
import { Page, Panel } from "@/components/page";
import { Pager } from "@/components/pager";
import { RecordCard, RecordList } from "@/components/record-list";
import { EmptyState, ErrorState } from "@/components/states";
import { meQuery } from "@/features/account/queries";
import { HistoryFilter } from "@/features/imports/history-filter";
import { ImportTag } from "@/features/imports/import-tag";
import { importsQuery } from "@/features/imports/queries";
import { type HistorySearch, toImportQuery } from "@/features/imports/search";
import { UploadBox } from "@/features/imports/upload-box";
import { formatTime } from "@/lib/dates";
import { formatBytes } from "@/lib/numbers";
import { usePaging } from "@/lib/paging";
import { usePhone } from "@/lib/use-phone";

export function ImportListPage({ search }: { search: HistorySearch }) {
  const { t } = useTranslation();
  const phone = usePhone();
  const me = useQuery(meQuery);
  const list = useQuery({
    ...importsQuery(toImportQuery(search, me.data?.user?.id)),
    enabled: !search.mine || Boolean(me.data),
  });
  const paging = usePaging(search, list.data?.next_cursor);
  const columns = useImportColumns();
  const title = t("imports.history");
  const empty = <EmptyState title={t("imports.empty")} hint={t("imports.empty_hint")} />;
  return (
    <Page title={t("common.nav.imports")} lead={t("imports.lead")}>
      <UploadBox />
      <HistoryFilter search={search} />
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
              title={<FileLink row={row} />}
              aside={<ImportTag row={row} />}
              meta={
                <>
                  <div>
                    {t(`imports.kind.${row.kind}`)} ·{" "}
                    {t("imports.sent", { name: row.sender.name, time: formatTime(row.created_at) })}
                  </div>
                  <Counts row={row} />
                </>
              }
            />
          )}
        </RecordList>
      ) : (
        <Panel flush title={title}>
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

function FileLink({ row }: { row: Import }) {
  return (
    <Link to="/imports/$id" params={{ id: String(row.id) }} style={{ fontWeight: 600, overflowWrap: "anywhere" }}>
      {row.filename}
    </Link>
  );
}

function Counts({ row }: { row: Import }) {
  const { t } = useTranslation();
  if (row.state === "undone" || row.state === "undo_failed") {
    return <span>{t("imports.undo.progress", { undone: row.undone_rows, kept: row.kept_rows })}</span>;
  }
  if (row.processed_rows === 0) return null;
  return (
    <span>
      {t("imports.counts", {
        created: row.created_rows,
        updated: row.updated_rows,
        unchanged: row.unchanged_rows,
        failed: row.failed_rows,
      })}
    </span>
  );
}

function useImportColumns(): Column<Import>[] {
  const { t } = useTranslation();
  return [
    { id: "filename", title: t("imports.column.filename"), wrap: true, render: (row) => <FileLink row={row} /> },
    { id: "kind", title: t("imports.column.kind"), render: (row) => t(`imports.kind.${row.kind}`) },
    { id: "size", title: t("imports.column.size"), align: "right", render: (row) => formatBytes(row.size_bytes) },
    { id: "rows", title: t("imports.column.rows"), align: "right", render: (row) => row.total_rows ?? "" },
    { id: "state", title: t("people.status"), render: (row) => <ImportTag row={row} /> },
    { id: "result", title: t("imports.column.result"), render: (row) => <Counts row={row} /> },
    { id: "sender", title: t("imports.column.sender"), wrap: true, render: (row) => row.sender.name },
    { id: "created_at", title: t("imports.column.created_at"), render: (row) => formatTime(row.created_at) },
  ];
}
