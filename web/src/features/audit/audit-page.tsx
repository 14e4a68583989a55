import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { Button } from "antd";
import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import { FilterBar } from "@/components/filter-bar";
import { Page, Panel } from "@/components/page";
import { Pager } from "@/components/pager";
import { EmptyState, ErrorState, Loading } from "@/components/states";
import { useAuditFilters } from "@/features/audit/audit-filters";
import { AuditItem } from "@/features/audit/audit-item";
import { ChainPanel } from "@/features/audit/chain-panel";
import { auditQuery } from "@/features/audit/queries";
import type { AuditSearch } from "@/features/audit/search";
import { usePaging } from "@/lib/paging";
import styles from "./audit.module.css";

const filterKeys = ["organization_id", "action", "resource", "from", "to", "user_id", "resource_id"] as const;

export function AuditPage({ search }: { search: AuditSearch }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const list = useQuery(auditQuery(search));
  const paging = usePaging(search, list.data?.next_cursor);
  const change = useCallback(
    (patch: Partial<AuditSearch>) =>
      void navigate({ to: "/audit", search: { ...search, cursor: undefined, page: undefined, ...patch } }),
    [navigate, search],
  );
  const onSearch = useCallback((request_id: string | undefined) => change({ request_id }), [change]);
  const filters = useAuditFilters(search, change);
  const title = t("common.nav.audit");
  const items = list.data?.items;
  return (
    <Page title={title} lead={t("trail.lead")}>
      <ChainPanel />
      <FilterBar
        searchLabel={t("trail.filter.request")}
        q={search.request_id}
        onSearch={onSearch}
        filters={filters}
        active={filterKeys.filter((key) => search[key] !== undefined).length}
        onReset={() => void navigate({ to: "/audit", search: {} })}
      />
      {search.user_id !== undefined || search.resource_id !== undefined ? (
        <div className={styles.narrowed}>
          <span>
            {t(search.user_id !== undefined ? "trail.filter.one_person" : "trail.filter.one_row", {
              id: search.user_id ?? search.resource_id,
            })}
          </span>
          <Button
            type="link"
            size="small"
            onClick={() => change({ user_id: undefined, resource_id: undefined, resource: undefined })}
          >
            {t("trail.filter.all")}
          </Button>
        </div>
      ) : null}
      {list.error ? (
        <ErrorState cause={list.error} onRetry={() => void list.refetch()} />
      ) : items === undefined ? (
        <Loading rows={8} />
      ) : items.length === 0 ? (
        <EmptyState title={t("trail.empty")} />
      ) : (
        <Panel>
          <ul className={styles.list} aria-label={title} aria-busy={list.isPlaceholderData}>
            {items.map((entry) => (
              <AuditItem key={entry.id} entry={entry} onNarrow={change} />
            ))}
          </ul>
        </Panel>
      )}
      <Pager {...paging} busy={list.isPlaceholderData} />
    </Page>
  );
}
