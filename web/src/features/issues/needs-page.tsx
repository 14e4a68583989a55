import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { Segmented, Select } from "antd";
import { useTranslation } from "react-i18next";
import type { Issue, IssueQuery } from "@/api/types";
import { type Column, DataTable } from "@/components/data-table";
import { type Fact, Facts } from "@/components/facts";
import { FilterBar } from "@/components/filter-bar";
import { Page, Panel } from "@/components/page";
import { Pager } from "@/components/pager";
import { RecordCard, RecordList } from "@/components/record-list";
import { EmptyState, ErrorState } from "@/components/states";
import { useDictionary } from "@/features/dictionaries/use-dictionary";
import { StateTag } from "@/features/issues/labels";
import { type NeedsSearch, needKinds } from "@/features/issues/needs-search";
import { issuesQuery, needSumsQuery } from "@/features/issues/queries";
import { formatNumber } from "@/lib/numbers";
import { usePaging } from "@/lib/paging";
import { usePhone } from "@/lib/use-phone";
import styles from "./issues.module.css";

/** The ledger of one kind of need: a view of the issues that ask for it. */
export function NeedsPage({ search }: { search: NeedsSearch }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const phone = usePhone();
  const kind = search.kind ?? "financing";
  const filter: IssueQuery = { need_kind: kind, state: search.state, q: search.q };
  const query = useQuery(issuesQuery({ ...filter, sort: "-id", limit: 20, cursor: search.cursor }));
  const paging = usePaging(search, query.data?.next_cursor);
  const rows = query.data?.items;
  const title = t(`issue.needs.${kind}`);
  const columns = useColumns();
  const go = (patch: Partial<NeedsSearch>) => {
    const { cursor: _cursor, page: _page, ...rest } = search;
    void navigate({ to: "/needs", search: { ...rest, ...patch } });
  };
  const empty = <EmptyState title={t("issue.needs.empty")} />;
  const state = t("issue.column.state");
  const filters = [
    {
      id: "state",
      label: state,
      control: (
        <Select
          aria-label={state}
          value={search.state ?? "all"}
          options={[
            { value: "all", label: t("issue.queue.all") },
            { value: "open", label: t("issue.queue.open") },
          ]}
          onChange={(value: "all" | "open") => go({ state: value === "open" ? "open" : undefined })}
        />
      ),
    },
  ];
  return (
    <Page title={title} lead={t("issue.needs.lead")}>
      <Segmented
        aria-label={t("common.nav.needs")}
        value={kind}
        options={needKinds.map((value) => ({ value, label: t(`issue.needs.short.${value}`) }))}
        onChange={(value) => go({ kind: value })}
        style={{ marginBottom: 14 }}
      />
      <Sums filter={filter} />
      <FilterBar
        searchLabel={t("issue.list.search")}
        q={search.q}
        onSearch={(q) => go({ q })}
        filters={filters}
        active={search.state ? 1 : 0}
        onReset={() => go({ state: undefined, q: undefined })}
      />
      {query.error ? (
        <ErrorState cause={query.error} onRetry={() => void query.refetch()} />
      ) : phone ? (
        <RecordList label={title} rows={rows} rowKey={(row) => row.id} stale={query.isPlaceholderData} empty={empty}>
          {(row) => <NeedRecord row={row} />}
        </RecordList>
      ) : (
        <Panel flush>
          <DataTable
            caption={title}
            columns={columns}
            rows={rows}
            rowKey={(row) => row.id}
            stale={query.isPlaceholderData}
            empty={empty}
          />
        </Panel>
      )}
      <Pager {...paging} busy={query.isPlaceholderData} />
    </Page>
  );
}

function Sums({ filter }: { filter: IssueQuery }) {
  const { t, i18n } = useTranslation();
  const needs = useDictionary("need_kinds");
  const sum = useQuery(needSumsQuery(filter)).data?.needs[0];
  if (!sum) return null;
  const number = (value: number) => <span className="num">{formatNumber(value, i18n.language)}</span>;
  const facts: Fact[] = [
    { label: t("issue.needs.count"), value: number(sum.count) },
    { label: t("issue.needs.asked"), value: number(sum.asked) },
    { label: t("issue.needs.met"), value: number(sum.met) },
  ];
  return (
    <Panel title={needs.label(sum.need_kind)}>
      <Facts items={facts} />
    </Panel>
  );
}

function Title({ row }: { row: Issue }) {
  return (
    <Link to="/issues/$id" params={{ id: String(row.id) }} className={styles.title}>
      {row.title}
    </Link>
  );
}

function useAmounts() {
  const { t, i18n } = useTranslation();
  return (value: number | null) => (value === null ? t("issue.none") : formatNumber(value, i18n.language));
}

function useColumns(): Column<Issue>[] {
  const { t } = useTranslation();
  const amount = useAmounts();
  return [
    { id: "title", title: t("issue.column.title"), render: (row) => <Title row={row} /> },
    {
      id: "enterprise",
      title: t("issue.column.enterprise"),
      render: (row) => <span className={styles.enterprise}>{row.enterprise_name}</span>,
    },
    { id: "asked", title: t("issue.needs.asked"), align: "right", render: (row) => amount(row.need_asked) },
    { id: "met", title: t("issue.needs.met"), align: "right", render: (row) => amount(row.need_met) },
    { id: "state", title: t("issue.column.state"), render: (row) => <StateTag value={row.state} /> },
    {
      id: "lead",
      title: t("issue.column.lead"),
      render: (row) => (
        <span className={styles.enterprise}>{row.lead_organization_name ?? row.coordinating_organization_name}</span>
      ),
    },
  ];
}

function NeedRecord({ row }: { row: Issue }) {
  const { t } = useTranslation();
  const amount = useAmounts();
  return (
    <RecordCard
      title={<Title row={row} />}
      aside={<StateTag value={row.state} />}
      meta={
        <>
          <div>{row.enterprise_name}</div>
          <div>{t("issue.needs.of", { asked: amount(row.need_asked), met: amount(row.need_met) })}</div>
          <div>{row.lead_organization_name ?? row.coordinating_organization_name}</div>
        </>
      }
    />
  );
}
