import { PlusOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { Button } from "antd";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { isProblem } from "@/api/problem";
import type { Issue } from "@/api/types";
import { DataTable } from "@/components/data-table";
import { FilterBar } from "@/components/filter-bar";
import { Page, Panel } from "@/components/page";
import { Pager } from "@/components/pager";
import { RecordList } from "@/components/record-list";
import { EmptyState, ErrorState } from "@/components/states";
import { useIsStaff, useMe } from "@/features/account/use-me";
import { Batch } from "@/features/issues/batch";
import { useIssueColumns } from "@/features/issues/columns";
import { useIssueFilters } from "@/features/issues/filters";
import { IssueRecord } from "@/features/issues/issue-record";
import { issueCountQuery, issuesQuery } from "@/features/issues/queries";
import {
  batchOf,
  counted,
  type Desk,
  deskOf,
  officeOf,
  type QueueId,
  queryOf,
  queuesOf,
} from "@/features/issues/queues";
import * as view from "@/features/issues/search";
import { can } from "@/lib/access";
import { usePaging } from "@/lib/paging";
import { usePhone } from "@/lib/use-phone";
import styles from "./issues.module.css";

export function IssueListPage({ search }: { search: view.IssueSearch }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const phone = usePhone();
  const me = useMe();
  const staff = useIsStaff();
  const desk = deskOf(me);
  const queue = view.queueAt(search, desk);
  const list = useQuery(issuesQuery(view.issueQuery(search, desk, officeOf(me))));
  const paging = usePaging(search, list.data?.next_cursor);
  const action = phone || desk !== "office" ? undefined : batchOf[queue];
  const rows = list.isPlaceholderData || !list.error ? list.data?.items : undefined;
  const go = (next: view.IssueSearch) => void navigate({ to: "/issues", search: next, resetScroll: false });
  const change = (patch: Partial<view.IssueSearch>) => go(view.withChange(search, patch));
  const active = view.activeFilters(search);
  const narrowed = active > 0 || search.q !== undefined;
  const filters = useIssueFilters(search, desk, queue, change);
  const [chosen, setChosen] = useState<Issue[]>([]);
  // What is chosen has to be on the page, as it stands now.
  const picked = action ? (rows ?? []).filter((row) => chosen.some((one) => one.id === row.id)) : [];
  const columns = useIssueColumns(action, picked, setChosen);
  const title = t(staff ? "common.nav.issues" : "common.nav.my_issues");
  // A link with a cursor of another list or another person: the same queue from its first page.
  const strayCursor = isProblem(list.error) && list.error.code === "bad_cursor";
  useEffect(() => {
    if (strayCursor) void navigate({ to: "/issues", search: view.withChange(search, {}), replace: true });
  }, [strayCursor, navigate, search]);
  const empty = (
    <EmptyState
      title={t(narrowed ? "issue.list.nothing_matches" : `issue.list.empty.${queue}`)}
      action={
        narrowed ? (
          <Button onClick={() => go(view.withoutFilters(search))}>{t("common.filter.reset")}</Button>
        ) : undefined
      }
    />
  );
  return (
    <Page
      title={title}
      lead={t(`issue.list.lead.${desk}`)}
      actions={
        can(me, "issues.create") || can(me, "own_enterprises") ? (
          <Button
            type="primary"
            icon={<PlusOutlined aria-hidden="true" />}
            onClick={() => void navigate({ to: "/issues/new", search: { enterprise_id: search.enterprise_id } })}
          >
            {t(staff ? "issue.report.record" : "issue.report.title")}
          </Button>
        ) : undefined
      }
    >
      <Queues search={search} desk={desk} queue={queue} />
      <FilterBar
        searchLabel={t("issue.list.search")}
        q={search.q}
        onSearch={(q) => change({ q })}
        filters={filters}
        first={5}
        active={active}
        onReset={() => go(view.withoutFilters(search))}
      />
      {list.error && !strayCursor ? (
        <ErrorState cause={list.error} onRetry={() => void list.refetch()} />
      ) : phone ? (
        <RecordList label={title} rows={rows} rowKey={(row) => row.id} stale={list.isPlaceholderData} empty={empty}>
          {(row) => <IssueRecord row={row} />}
        </RecordList>
      ) : (
        <Panel flush>
          {action ? <Batch key={queue} action={action} rows={rows ?? []} picked={picked} onPick={setChosen} /> : null}
          <DataTable
            caption={title}
            columns={columns}
            rows={rows}
            rowKey={(row) => row.id}
            stale={list.isPlaceholderData}
            empty={empty}
          />
        </Panel>
      )}
      <Pager {...paging} busy={list.isPlaceholderData} />
    </Page>
  );
}

/** What lies on the desk, each queue with how many wait. */
function Queues({ search, desk, queue }: { search: view.IssueSearch; desk: Desk; queue: QueueId }) {
  const { t } = useTranslation();
  return (
    <nav className={styles.queues} aria-label={t("issue.list.queues")}>
      {queuesOf[desk].map((id) => (
        <Link
          key={id}
          to="/issues"
          search={view.withChange(search, { queue: id })}
          className={styles.queue}
          // The address of the first queue may say nothing of it.
          aria-current={id === queue ? "page" : undefined}
          activeProps={{}}
        >
          {t(`issue.queue.${id}`)}
          {counted.includes(id) ? <Count queue={id} desk={desk} /> : null}
        </Link>
      ))}
    </nav>
  );
}

const SHOWN = 99;

function Count({ queue, desk }: { queue: QueueId; desk: Desk }) {
  const office = officeOf(useMe());
  const count = useQuery(issueCountQuery(queryOf(queue, desk, office))).data;
  if (!count) return null;
  return <span className={styles.count}>{count > SHOWN ? `${SHOWN}+` : count}</span>;
}
