import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import { FilterBar } from "@/components/filter-bar";
import { Page } from "@/components/page";
import { RecordCard, RecordList } from "@/components/record-list";
import { EmptyState, ErrorState } from "@/components/states";
import { StatusTag } from "@/features/enterprises/labels";
import { cardsQuery } from "@/features/enterprises/queries";

/** The minimal card of any enterprise: enough to start work on a firm that is not one's own. */
export function LookupPage({ search }: { search: { q?: string } }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const q = search.q ?? "";
  const cards = useQuery(cardsQuery(q));
  const onSearch = useCallback(
    (next: string | undefined) => void navigate({ to: "/lookup", search: { q: next }, replace: true }),
    [navigate],
  );
  return (
    <Page title={t("common.nav.lookup")} lead={t("enterprise.lookup.lead")} narrow>
      <FilterBar
        searchLabel={t("enterprise.lookup.search")}
        q={search.q}
        onSearch={onSearch}
        filters={[]}
        active={0}
        onReset={() => onSearch(undefined)}
      />
      {q.length < 2 ? (
        <EmptyState title={t("enterprise.lookup.start")} hint={t("enterprise.lookup.start_hint")} />
      ) : cards.error ? (
        <ErrorState cause={cards.error} onRetry={() => void cards.refetch()} />
      ) : (
        <RecordList
          label={t("common.nav.lookup")}
          rows={cards.data?.items}
          rowKey={(row) => row.id}
          stale={cards.isPlaceholderData}
          empty={<EmptyState title={t("enterprise.list.nothing_matches")} hint={t("enterprise.lookup.nothing_hint")} />}
        >
          {(row) => <RecordCard title={row.name} aside={<StatusTag value={row.status} />} meta={row.territory_name} />}
        </RecordList>
      )}
    </Page>
  );
}
