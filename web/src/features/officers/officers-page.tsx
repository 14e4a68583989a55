import { PlusOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { Button } from "antd";
import { lazy, Suspense, useCallback, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Officer } from "@/api/types";
import { DataTable } from "@/components/data-table";
import { FilterBar } from "@/components/filter-bar";
import { Page, Panel } from "@/components/page";
import { Pager } from "@/components/pager";
import { RecordCard, RecordList } from "@/components/record-list";
import { EmptyState, ErrorState } from "@/components/states";
import { useCan } from "@/features/account/use-me";
import { useOfficerColumns } from "@/features/officers/officer-columns";
import { useOfficerFilters } from "@/features/officers/officer-filters";
import { officersQuery } from "@/features/officers/queries";
import type { OfficerSearch } from "@/features/officers/search";
import { usePaging } from "@/lib/paging";
import { usePhone } from "@/lib/use-phone";

// The forms come when somebody opens one.
const OfficerDrawer = lazy(async () => ({
  default: (await import("@/features/officers/officer-drawer")).OfficerDrawer,
}));
const AbsenceDrawer = lazy(async () => ({
  default: (await import("@/features/officers/officer-drawer")).AbsenceDrawer,
}));

export function OfficersPage({ search }: { search: OfficerSearch }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const phone = usePhone();
  const mayCreate = useCan("officers.manage");
  const list = useQuery(officersQuery(search));
  const paging = usePaging(search, list.data?.next_cursor);
  const [editing, setEditing] = useState<Officer | "new">();
  const [leaving, setLeaving] = useState<Officer>();
  const change = useCallback(
    (patch: Partial<OfficerSearch>) =>
      void navigate({ to: "/officers", search: { ...search, cursor: undefined, page: undefined, ...patch } }),
    [navigate, search],
  );
  const onSearch = useCallback((q: string | undefined) => change({ q }), [change]);
  const filters = useOfficerFilters(search, change);
  const active = (["organization_id", "level", "status", "territory_code"] as const).filter(
    (key) => search[key] !== undefined,
  );
  const columns = useOfficerColumns({ onEdit: setEditing, onLeave: setLeaving });
  const cell = (id: string, row: Officer) => columns.find((column) => column.id === id)?.render(row);
  const empty = <EmptyState title={t("people.officer.empty")} />;
  const title = t("common.nav.officers");
  return (
    <Page
      title={title}
      lead={t("people.officer.lead")}
      actions={
        mayCreate ? (
          <Button type="primary" icon={<PlusOutlined aria-hidden="true" />} onClick={() => setEditing("new")}>
            {t("people.officer.create")}
          </Button>
        ) : undefined
      }
    >
      <FilterBar
        searchLabel={t("people.officer.search")}
        q={search.q}
        onSearch={onSearch}
        filters={filters}
        active={active.length}
        onReset={() => void navigate({ to: "/officers", search: {} })}
      />
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
              title={row.name}
              aside={cell("status", row)}
              meta={
                <>
                  <div>{[row.organization_name, row.position].filter(Boolean).join(" · ")}</div>
                  <div className="num">{row.phone}</div>
                  <div>{t("people.officer.load", { assigned: row.assigned_count, capacity: row.capacity })}</div>
                </>
              }
              actions={cell("actions", row)}
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
      <Pager {...paging} busy={list.isPlaceholderData} />
      <Suspense fallback={null}>
        {editing === undefined ? null : <OfficerDrawer editing={editing} onClose={() => setEditing(undefined)} />}
        {leaving === undefined ? null : <AbsenceDrawer row={leaving} onClose={() => setLeaving(undefined)} />}
      </Suspense>
    </Page>
  );
}
