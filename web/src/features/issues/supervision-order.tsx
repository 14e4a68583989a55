import { useTranslation } from "react-i18next";
import type { SupervisionOrder } from "@/api/types";
import entries from "@/components/entries.module.css";
import { Tag, type Tone } from "@/components/tag";
import { useDictionary } from "@/features/dictionaries/use-dictionary";
import { formatDay, formatTime, today } from "@/lib/dates";
import styles from "./issues.module.css";

const tones: Record<SupervisionOrder["state"], Tone> = { open: "amber", answered: "blue", closed: "green" };

/** An order with what was reported on it. */
export function SupervisionOrderView({ order }: { order: SupervisionOrder }) {
  const { t } = useTranslation();
  const states = useDictionary("supervision_states");
  const late = order.state === "open" && order.due_on < today();
  return (
    <>
      <div className={entries.head}>
        <span className={entries.strong}>
          {t("issue.supervision.order", { id: order.id, unit: order.organization_name, day: formatDay(order.due_on) })}
        </span>
        <span className={entries.end}>
          {late ? <Tag tone="red">{t("issue.supervision.late")}</Tag> : null}
          <Tag tone={tones[order.state]} dot>
            {states.label(order.state)}
          </Tag>
        </span>
      </div>
      <p className={styles.words}>{order.text}</p>
      <div className={entries.line}>
        {formatTime(order.created_at)} {order.supervisor_organization_name}
      </div>
      {order.reports.map((report) => (
        <div key={report.created_at} className={entries.line}>
          {t(report.is_final ? "issue.supervision.answer" : "issue.supervision.progress", {
            time: formatTime(report.created_at),
            unit: report.organization_name,
            text: report.text,
          })}
        </div>
      ))}
      {order.closing_note ? (
        <div className={entries.line}>
          {t("issue.supervision.closed", { time: formatTime(order.closed_at), text: order.closing_note })}
        </div>
      ) : null}
    </>
  );
}
