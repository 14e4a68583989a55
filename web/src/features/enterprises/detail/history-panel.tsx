import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { Enterprise } from "@/api/types";
import styles from "@/components/entries.module.css";
import { Panel } from "@/components/page";
import { QueryView } from "@/components/states";
import { StatusTag } from "@/features/enterprises/labels";
import { movesQuery, statusHistoryQuery } from "@/features/enterprises/queries";
import { formatDay, formatTime } from "@/lib/dates";

export function HistoryPanel({ row }: { row: Enterprise }) {
  const { t } = useTranslation();
  const query = useQuery(statusHistoryQuery(row.id));
  const moves = useQuery(movesQuery(row.id)).data?.items ?? [];
  return (
    <Panel title={t("enterprise.section.history")}>
      <QueryView
        query={query}
        rows={2}
        isEmpty={(page) => page.items.length === 0}
        empty={<p className={styles.none}>{t("enterprise.history.empty")}</p>}
      >
        {(page) => (
          <ol className={styles.timeline}>
            {moves.map((one) => (
              <li key={one.id}>
                <span>
                  {t("enterprise.history.moved", { from: one.from_territory_name, to: one.to_territory_name })}
                </span>
                <span>{t("enterprise.history.from", { day: formatDay(one.effective_on) })}</span>
                <span>{one.reason}</span>
                <span className={styles.small}>
                  {t("enterprise.history.recorded", { time: formatTime(one.recorded_at) })} {one.recorded_by}
                </span>
              </li>
            ))}
            {page.items.map((entry) => (
              <li key={`${entry.recorded_at} ${entry.status}`}>
                <StatusTag value={entry.status} />
                <span>{t("enterprise.history.from", { day: formatDay(entry.effective_on) })}</span>
                {entry.reason ? <span>{entry.reason}</span> : null}
                <span className={styles.small}>
                  {t("enterprise.history.recorded", { time: formatTime(entry.recorded_at) })} {entry.recorded_by}
                </span>
              </li>
            ))}
          </ol>
        )}
      </QueryView>
    </Panel>
  );
}
