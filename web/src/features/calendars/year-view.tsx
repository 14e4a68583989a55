import { useTranslation } from "react-i18next";
import type { DayOfYear } from "@/api/types";
import styles from "@/features/calendars/calendars.module.css";
import { months } from "@/features/calendars/draft";
import { weekdays, writeWindows } from "@/features/calendars/windows";

type Props = { days: DayOfYear[]; changed: (date: string) => boolean; onChoose?: (day: DayOfYear) => void };

/** Twelve months; a day off says 休 and a make-up day 班, so that nobody has to tell colours apart. */
export function YearView({ days, changed, onChoose }: Props) {
  const { t } = useTranslation();
  return (
    <>
      <ul className={styles.legend} aria-label={t("worktime.legend")}>
        <Sample mark={t("worktime.mark.rest")} look={styles.rest} label={t("worktime.legend_rest")} />
        <Sample mark={t("worktime.mark.work")} look={styles.work} label={t("worktime.legend_work")} />
        <Sample mark="" look={styles.weekend} label={t("worktime.legend_weekend")} />
        <Sample mark="" look={styles.plain} label={t("worktime.legend_plain")} />
        {onChoose ? <Sample mark="" look={styles.changed} label={t("worktime.legend_changed")} /> : null}
      </ul>
      <div className={styles.months}>
        {months(days).map(({ month, before, days: own }) => (
          <Month key={month} month={month} before={before} days={own} changed={changed} onChoose={onChoose} />
        ))}
      </div>
    </>
  );
}

function Sample({ mark, look, label }: { mark: string; look: string | undefined; label: string }) {
  return (
    <li>
      <span aria-hidden="true" className={`${styles.day} ${styles.sample} ${look}`}>
        <span className={styles.mark}>{mark}</span>
      </span>
      {label}
    </li>
  );
}

type MonthProps = Props & { month: number; before: number };

function Month({ month, before, days, changed, onChoose }: MonthProps) {
  const { t } = useTranslation();
  const cells: (DayOfYear | undefined)[] = [...Array.from({ length: before }, () => undefined), ...days];
  const weeks = Array.from({ length: Math.ceil(cells.length / 7) }, (_, week) => cells.slice(week * 7, week * 7 + 7));
  const working = days.filter((day) => day.is_working).length;
  return (
    <table className={styles.month}>
      <caption>
        {t(`worktime.month.m${month}`)}
        <span className={styles.count}>{t("worktime.working_days", { count: working })}</span>
      </caption>
      <thead>
        <tr>
          {weekdays.map((name) => (
            <th key={name} scope="col">
              <span aria-hidden="true">{t(`worktime.weekday_short.${name}`)}</span>
              <span className="sr-only">{t(`worktime.weekday.${name}`)}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week.find((day) => day)?.date}>
            {weekdays.map((name, index) => {
              const day = week[index];
              return (
                <td key={name}>{day ? <Day day={day} changed={changed(day.date)} onChoose={onChoose} /> : null}</td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type DayProps = { day: DayOfYear; changed: boolean; onChoose: Props["onChoose"] };

function Day({ day, changed, onChoose }: DayProps) {
  const { t } = useTranslation();
  const look = day.kind ? styles[day.kind] : day.is_working ? styles.plain : styles.weekend;
  const className = `${styles.day} ${look} ${changed ? styles.changed : ""}`;
  const state = day.kind ? t(`worktime.kind.${day.kind}`) : t(day.is_working ? "worktime.working" : "worktime.off");
  const said = [day.date, state, day.note, changed ? t("worktime.legend_changed") : undefined]
    .filter(Boolean)
    .join(" ");
  const content = (
    <>
      <span aria-hidden="true">{Number(day.date.slice(8))}</span>
      {day.kind ? (
        <span aria-hidden="true" className={styles.mark}>
          {t(`worktime.mark.${day.kind}`)}
        </span>
      ) : null}
    </>
  );
  const hint = [day.note, writeWindows(day.windows)].filter(Boolean).join(" ");
  if (onChoose)
    return (
      <button type="button" className={className} aria-label={said} title={hint} onClick={() => onChoose(day)}>
        {content}
      </button>
    );
  return (
    <span className={className} title={hint}>
      {content}
      <span className="sr-only">{said}</span>
    </span>
  );
}
