import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { IssueDeadline } from "@/api/types";
import entries from "@/components/entries.module.css";
import { Panel } from "@/components/page";
import { Tag } from "@/components/tag";
import { useDictionary } from "@/features/dictionaries/use-dictionary";
import { LampTag, useAmount } from "@/features/issues/labels";
import { formatDay, formatTime } from "@/lib/dates";
import styles from "./issues.module.css";

/** The clocks of an issue: what runs first, what is over behind a button. */
export function ClocksPanel({ clocks }: { clocks: IssueDeadline[] }) {
  const { t } = useTranslation();
  const [all, setAll] = useState(false);
  const running = clocks.filter((clock) => clock.state !== "stopped");
  const over = clocks.filter((clock) => clock.state === "stopped");
  return (
    <Panel title={t("issue.clocks.title")}>
      {running.length === 0 ? <p className={entries.none}>{t("issue.clocks.none")}</p> : null}
      {[...running, ...(all ? over : [])].map((clock) => (
        <Clock key={clock.id} clock={clock} />
      ))}
      {over.length > 0 ? (
        <Button type="link" style={{ paddingInline: 0, marginTop: 8 }} aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t("common.show_less") : t("issue.clocks.over", { count: over.length })}
        </Button>
      ) : null}
    </Panel>
  );
}

function Clock({ clock }: { clock: IssueDeadline }) {
  const { t } = useTranslation();
  const legs = useDictionary("issue_legs");
  const states = useDictionary("clock_states");
  const amount = useAmount();
  const used = clock.limit > 0 ? Math.min(100, Math.round((clock.elapsed / clock.limit) * 100)) : 100;
  const stopped = clock.state === "stopped";
  return (
    <div className={styles.clock}>
      <div className={styles.clockHead}>
        <strong>{legs.label(clock.leg)}</strong>
        <span className={styles.small}>{clock.organization_name ?? t("issue.clocks.enterprise")}</span>
        {clock.state === "running" ? <LampTag value={clock.lamp} /> : <Tag>{states.label(clock.state)}</Tag>}
      </div>
      <div className={styles.bar} aria-hidden="true">
        <div
          className={styles.fill}
          style={{ width: `${used}%` }}
          data-lamp={clock.lamp}
          data-still={clock.state !== "running"}
        />
      </div>
      <div>
        {t("issue.clocks.used", { used: clock.elapsed, limit: amount(clock.limit, clock.unit) })}
        {t("issue.comma")}
        {stopped
          ? t(clock.remaining < 0 ? "issue.clocks.ended_late" : "issue.clocks.ended")
          : clock.remaining < 0
            ? t("issue.clocks.overdue", { amount: amount(-clock.remaining, clock.unit) })
            : t("issue.clocks.left", { amount: amount(clock.remaining, clock.unit) })}
      </div>
      {clock.due_at ? (
        <div className={styles.small}>{t("issue.clocks.due", { time: formatTime(clock.due_at) })}</div>
      ) : null}
      {clock.provisional && !stopped ? <div className={styles.small}>{t("issue.clocks.provisional")}</div> : null}
      <Ledger clock={clock} />
    </div>
  );
}

/** Why the end lies where it lies: pauses, extensions, recalculations. */
function Ledger({ clock }: { clock: IssueDeadline }) {
  const { t } = useTranslation();
  const actions = useDictionary("issue_actions");
  const told = clock.entries.filter((entry) => entry.entry !== "start" && entry.entry !== "stop");
  if (told.length === 0) return null;
  return (
    <ul className={styles.notes}>
      {told.map((entry) => (
        <li key={`${entry.entry} ${entry.at}`} className={styles.small}>
          {t("issue.clocks.line", {
            time: formatTime(entry.at),
            what: t(`issue.clocks.entry.${entry.entry}`, { day: formatDay(entry.until) }),
          })}
          {entry.action ? t("common.bracket", { text: actions.label(entry.action) }) : null}
          {entry.reason ? t("issue.clocks.because", { reason: entry.reason }) : null}
        </li>
      ))}
    </ul>
  );
}
