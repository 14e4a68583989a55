import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { Paging } from "@/api/cursor";
import type { SupervisionState } from "@/api/types";
import { Page } from "@/components/page";
import { Pager } from "@/components/pager";
import { RecordCard, RecordList } from "@/components/record-list";
import { EmptyState, ErrorState } from "@/components/states";
import { DictionarySelect } from "@/features/dictionaries/dictionary-select";
import { LampTag } from "@/features/issues/labels";
import { supervisionQuery } from "@/features/issues/queries";
import { SupervisionOrderView } from "@/features/issues/supervision-order";
import { usePaging } from "@/lib/paging";

export type SupervisionSearch = Paging & { state?: SupervisionState };

/** What supervisors have demanded and what came of it; the issues by their lamps are a click away. */
export function SupervisionPage({ search }: { search: SupervisionSearch }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const list = useQuery(supervisionQuery(search.state, search.cursor));
  const paging = usePaging(search, list.data?.next_cursor);
  return (
    <Page
      narrow
      title={t("issue.supervision.title")}
      lead={t("issue.supervision.lead")}
      actions={
        <>
          <Link to="/issues" search={{ queue: "red" }}>
            {t("issue.supervision.red")}
          </Link>
          <Link to="/issues" search={{ queue: "yellow" }}>
            {t("issue.supervision.yellow")}
          </Link>
          <div style={{ display: "grid", width: 150 }}>
            <DictionarySelect<SupervisionState>
              code="supervision_states"
              label={t("issue.supervision.state")}
              value={search.state}
              onChange={(state) => void navigate({ to: "/supervision", search: { state } })}
            />
          </div>
        </>
      }
    >
      {list.error ? (
        <ErrorState cause={list.error} onRetry={() => void list.refetch()} />
      ) : (
        <RecordList
          label={t("issue.supervision.title")}
          rows={list.data?.items}
          rowKey={(row) => row.id}
          stale={list.isPlaceholderData}
          empty={<EmptyState title={t("issue.supervision.empty")} />}
        >
          {(row) => (
            <RecordCard
              title={
                <Link to="/issues/$id" params={{ id: String(row.issue_id) }}>
                  {row.issue_title}
                </Link>
              }
              aside={<LampTag value={row.lamp} />}
              meta={<SupervisionOrderView order={row} />}
            />
          )}
        </RecordList>
      )}
      <Pager {...paging} />
    </Page>
  );
}
