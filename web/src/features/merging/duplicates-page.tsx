import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { App, Button, Segmented } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { DuplicatePair, Enterprise } from "@/api/types";
import { Page } from "@/components/page";
import { Pager } from "@/components/pager";
import { useProblemText } from "@/components/problem-text";
import { RecordList } from "@/components/record-list";
import { EmptyState, ErrorState } from "@/components/states";
import { DismissDrawer } from "@/features/merging/dismiss-drawer";
import { Match } from "@/features/merging/match";
import { useReopen } from "@/features/merging/mutations";
import { duplicatesQuery } from "@/features/merging/queries";
import type { DuplicateSearch } from "@/features/merging/search";
import { formatTime } from "@/lib/dates";
import { usePaging } from "@/lib/paging";
import styles from "./merging.module.css";

export function DuplicatesPage({ search }: { search: DuplicateSearch }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const query = useQuery(duplicatesQuery(search));
  const paging = usePaging(search, query.data?.next_cursor);
  const [dismissing, setDismissing] = useState<DuplicatePair>();
  const which = search.dismissed ? "dismissed" : "open";
  return (
    <Page title={t("common.nav.duplicates")} lead={t("merging.lead")}>
      <Segmented
        style={{ marginBottom: 14 }}
        aria-label={t("merging.filter.label")}
        options={(["open", "dismissed"] as const).map((value) => ({ value, label: t(`merging.filter.${value}`) }))}
        value={which}
        onChange={(value) =>
          void navigate({ to: "/duplicates", search: { dismissed: value === "dismissed" || undefined } })
        }
      />
      {query.error ? (
        <ErrorState cause={query.error} onRetry={() => void query.refetch()} />
      ) : (
        <RecordList
          label={t("common.nav.duplicates")}
          rows={query.data?.items}
          rowKey={(pair) => `${pair.first.id} ${pair.second.id}`}
          stale={query.isPlaceholderData}
          empty={<EmptyState title={t(`merging.empty.${which}`)} hint={t(`merging.empty_hint.${which}`)} />}
        >
          {(pair) => <PairCard pair={pair} onDismiss={() => setDismissing(pair)} />}
        </RecordList>
      )}
      <Pager {...paging} />
      <DismissDrawer
        pair={dismissing && { one: dismissing.first, other: dismissing.second }}
        onClose={() => setDismissing(undefined)}
      />
    </Page>
  );
}

function PairCard({ pair, onDismiss }: { pair: DuplicatePair; onDismiss: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const may = pair.first.allowed_actions.includes("merge") && pair.second.allowed_actions.includes("merge");
  return (
    <>
      <div className={styles.pair}>
        <Side row={pair.first} />
        <Side row={pair.second} />
      </div>
      {pair.dismiss_reason ? (
        <p className={styles.line} style={{ marginTop: 8 }}>
          {t("merging.dismissed", { time: formatTime(pair.dismissed_at), reason: pair.dismiss_reason })}
        </p>
      ) : null}
      <div className={styles.foot}>
        <Match score={pair.score} reasons={pair.reasons} />
        {may && pair.dismissed_at ? <Reopen pair={pair} /> : null}
        {may && !pair.dismissed_at ? (
          <>
            <Button onClick={onDismiss}>{t("merging.dismiss.action")}</Button>
            <Button
              type="primary"
              onClick={() =>
                void navigate({
                  to: "/enterprises/$id/merge/$other",
                  params: { id: String(pair.first.id), other: String(pair.second.id) },
                })
              }
            >
              {t("merging.compare")}
            </Button>
          </>
        ) : null}
      </div>
    </>
  );
}

function Reopen({ pair }: { pair: DuplicatePair }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const text = useProblemText();
  const reopen = useReopen();
  return (
    <Button
      loading={reopen.isPending}
      onClick={() =>
        reopen.mutate(
          { id: pair.first.id, other_id: pair.second.id },
          { onError: (cause) => void message.error(text(cause)) },
        )
      }
    >
      {t("merging.reopen")}
    </Button>
  );
}

export function Side({ row }: { row: Enterprise }) {
  const { t } = useTranslation();
  const place = [row.territory_name, row.legal_representative].filter(Boolean).join(" · ");
  return (
    <div className={styles.side}>
      <Link to="/enterprises/$id" params={{ id: String(row.id) }} className={styles.name}>
        {row.name}
      </Link>
      <div className={`${styles.line} code`}>{row.credit_code ?? t("enterprise.no_credit_code")}</div>
      <div className={styles.line}>{place}</div>
      <div className={styles.line}>{row.operating_address ?? row.registered_address}</div>
    </div>
  );
}
