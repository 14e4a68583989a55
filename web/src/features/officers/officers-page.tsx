import { PlusOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { App, Button, Select } from "antd";
import { useCallback, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Officer } from "@/api/types";
import { type Column, DataTable } from "@/components/data-table";
import { FilterBar } from "@/components/filter-bar";
import { Page, Panel } from "@/components/page";
import { Pager } from "@/components/pager";
import { useProblemText } from "@/components/problem-text";
import { RecordCard, RecordList } from "@/components/record-list";
import { EmptyState, ErrorState } from "@/components/states";
import { Tag } from "@/components/tag";
import { useCan } from "@/features/account/use-me";
import { useDictionary } from "@/features/dictionaries/use-dictionary";
import { useReturn, useUpdateOfficer } from "@/features/officers/mutations";
import { AbsenceDrawer, OfficerDrawer } from "@/features/officers/officer-drawer";
import { officersQuery } from "@/features/officers/queries";
import type { OfficerSearch } from "@/features/officers/search";
import { OrganizationSelect } from "@/features/organizations/organization-select";
import { TerritorySelect } from "@/features/territories/territory-select";
import { usePaging } from "@/lib/paging";
import { usePhone } from "@/lib/use-phone";

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
      void navigate({ to: "/officers", search: { ...search, cursor: undefined, page: undefined, ...patch } as never }),
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
        onReset={() => void navigate({ to: "/officers", search: {} as never })}
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
      <OfficerDrawer editing={editing} onClose={() => setEditing(undefined)} />
      <AbsenceDrawer row={leaving} onClose={() => setLeaving(undefined)} />
    </Page>
  );
}

type Hooks = { onEdit: (row: Officer) => void; onLeave: (row: Officer) => void };

function useOfficerColumns({ onEdit, onLeave }: Hooks): Column<Officer>[] {
  const { t } = useTranslation();
  const levels = useDictionary("officer_levels");
  const manages = useCan("officers.manage");
  const columns: Column<Officer>[] = [
    { id: "name", title: t("people.name"), render: (row) => <strong>{row.name}</strong> },
    { id: "organization", title: t("people.organization"), render: (row) => row.organization_name },
    { id: "position", title: t("people.officer.position"), render: (row) => row.position },
    { id: "level", title: t("people.officer.level"), render: (row) => levels.label(row.level) },
    { id: "phone", title: t("people.phone"), render: (row) => row.phone },
    {
      id: "load",
      title: t("people.officer.load_title"),
      align: "right",
      render: (row) => (
        <span style={row.assigned_count > row.capacity ? { color: "var(--red)", fontWeight: 600 } : undefined}>
          {row.assigned_count} / {row.capacity}
        </span>
      ),
    },
    { id: "status", title: t("people.status"), render: (row) => <OfficerStatus row={row} /> },
    {
      id: "actions",
      title: t("common.actions"),
      align: "right",
      render: (row) => <OfficerActions row={row} onEdit={onEdit} onLeave={onLeave} />,
    },
  ];
  return manages ? columns : columns.filter((column) => column.id !== "actions");
}

function OfficerStatus({ row }: { row: Officer }) {
  const { t } = useTranslation();
  const statuses = useDictionary("officer_statuses");
  const tone = row.status === "active" ? "green" : row.status === "absent" ? "amber" : "neutral";
  const until = row.status === "absent" && row.absent_to ? t("people.officer.until", { day: row.absent_to }) : "";
  return (
    <Tag tone={tone} dot>
      {statuses.label(row.status)}
      {until}
    </Tag>
  );
}

function OfficerActions({ row, onEdit, onLeave }: Hooks & { row: Officer }) {
  const { t } = useTranslation();
  const { modal, message } = App.useApp();
  const text = useProblemText();
  const back = useReturn();
  const update = useUpdateOfficer();
  const failed = (cause: unknown) => void message.error(text(cause));
  const may = (action: string) => row.allowed_actions.includes(action);
  return (
    <>
      {may("set_absence") ? (
        <Button type="link" size="small" onClick={() => onLeave(row)}>
          {t("people.officer.absence")}
        </Button>
      ) : null}
      {may("return") ? (
        <Button type="link" size="small" loading={back.isPending} onClick={() => back.mutate(row, { onError: failed })}>
          {t("people.officer.return")}
        </Button>
      ) : null}
      {may("update") ? (
        <Button type="link" size="small" onClick={() => onEdit(row)}>
          {t("common.edit")}
        </Button>
      ) : null}
      {may("reinstate") ? (
        <Button
          type="link"
          size="small"
          onClick={() => update.mutate({ row, body: { status: "active" } }, { onError: failed })}
        >
          {t("people.officer.reinstate")}
        </Button>
      ) : null}
      {may("end") ? (
        <Button
          type="link"
          size="small"
          danger
          onClick={() =>
            void modal.confirm({
              title: t("people.officer.end_title", { name: row.name }),
              content: t("people.officer.end_hint", { count: row.assigned_count }),
              okText: t("people.officer.end"),
              okButtonProps: { danger: true },
              onOk: () => update.mutateAsync({ row, body: { status: "ended" } }).catch(failed),
            })
          }
        >
          {t("people.officer.end")}
        </Button>
      ) : null}
    </>
  );
}

function useOfficerFilters(search: OfficerSearch, change: (patch: Partial<OfficerSearch>) => void) {
  const { t } = useTranslation();
  const levels = useDictionary("officer_levels");
  const statuses = useDictionary("officer_statuses");
  const any = t("common.filter.any");
  const unit = t("people.organization");
  const level = t("people.officer.level");
  const status = t("people.status");
  const territory = t("people.officer.territories");
  return [
    {
      id: "organization_id",
      label: unit,
      control: (
        <OrganizationSelect
          aria-label={unit}
          placeholder={any}
          value={search.organization_id}
          onChange={(value) => change({ organization_id: value ?? undefined })}
        />
      ),
    },
    {
      id: "level",
      label: level,
      control: (
        <Select
          aria-label={level}
          allowClear
          placeholder={any}
          options={levels.options}
          value={search.level}
          onChange={(value?: string) => change({ level: value })}
        />
      ),
    },
    {
      id: "status",
      label: status,
      control: (
        <Select
          aria-label={status}
          allowClear
          placeholder={any}
          options={statuses.options}
          value={search.status}
          onChange={(value?: string) => change({ status: value })}
        />
      ),
    },
    {
      id: "territory_code",
      label: territory,
      control: (
        <TerritorySelect
          aria-label={territory}
          placeholder={any}
          value={search.territory_code}
          onChange={(value) => change({ territory_code: value })}
        />
      ),
    },
  ];
}
