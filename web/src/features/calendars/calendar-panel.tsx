import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { App, Button, Upload } from "antd";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { api, ifMatch } from "@/api/client";
import { unwrap } from "@/api/problem";
import type { Calendar, DayOfYear } from "@/api/types";
import { Facts } from "@/components/facts";
import { Panel } from "@/components/page";
import { useProblemText } from "@/components/problem-text";
import { QueryView } from "@/components/states";
import { Tag } from "@/components/tag";
import { CalendarDrawer } from "@/features/calendars/calendar-drawer";
import styles from "@/features/calendars/calendars.module.css";
import { DayDrawer } from "@/features/calendars/day-drawer";
import { drafted, nothing, patchOf } from "@/features/calendars/draft";
import { PreviewDrawer } from "@/features/calendars/preview-drawer";
import { daysQuery, type Pending } from "@/features/calendars/queries";
import { weekdays, writeWindows } from "@/features/calendars/windows";
import { YearView } from "@/features/calendars/year-view";
import { useChange } from "@/lib/use-change";

/** One calendar: its week, and a year of it day by day. */
export function CalendarPanel({ calendar, year }: { calendar: Calendar; year: number }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { modal, message } = App.useApp();
  const text = useProblemText();
  const days = useQuery(daysQuery(calendar.id, year));
  const [draft, setDraft] = useState(nothing);
  const [editing, setEditing] = useState(false);
  const [day, setDay] = useState<DayOfYear>();
  const [pending, setPending] = useState<Pending>();
  const bar = useRef<HTMLDivElement>(null);
  // Whoever chose a day of December sees that it waits to be saved.
  useEffect(() => {
    if (draft.size > 0) bar.current?.scrollIntoView({ block: "center" });
  }, [draft]);
  const may = (action: string) => calendar.allowed_actions.includes(action);
  const remove = useChange({
    done: "worktime.deleted",
    stale: [["calendars"]],
    send: () =>
      unwrap(
        api.DELETE("/api/v1/calendars/{id}", {
          params: { path: { id: calendar.id }, header: ifMatch(calendar.version) },
        }),
      ),
  });
  const go = (to: number) => void navigate({ to: "/calendars", search: { id: calendar.id, year: to } });
  const announced = calendar.years.find((one) => one.year === year)?.announced ?? false;
  return (
    <>
      <Panel
        title={calendar.name}
        actions={
          <>
            {may("update") ? <Button onClick={() => setEditing(true)}>{t("worktime.edit_week")}</Button> : null}
            {may("update") ? (
              <Upload
                accept=".csv,text/csv"
                showUploadList={false}
                beforeUpload={(file) => {
                  // The type that a browser gives a .csv depends on what is installed beside it.
                  setPending({ table: new Blob([file], { type: "text/csv" }) });
                  return false;
                }}
              >
                <Button>{t("worktime.import")}</Button>
              </Upload>
            ) : null}
            {may("delete") ? (
              <Button
                danger
                onClick={() =>
                  void modal.confirm({
                    title: t("worktime.delete_title", { name: calendar.name }),
                    okText: t("common.delete"),
                    okButtonProps: { danger: true },
                    onOk: () => remove.mutateAsync(undefined).catch((cause) => void message.error(text(cause))),
                  })
                }
              >
                {t("common.delete")}
              </Button>
            ) : null}
          </>
        }
      >
        <Facts
          items={[
            ...weekdays.map((name, index) => ({
              label: t(`worktime.weekday.${name}`),
              value: calendar.week[index]?.length
                ? calendar.week[index].map((one) => <div key={one.from}>{writeWindows([one])}</div>)
                : t("worktime.off"),
            })),
            { label: t("worktime.zone"), value: calendar.zone },
          ]}
        />
      </Panel>
      <Panel
        title={t("worktime.year", { year })}
        note={
          days.data ? (
            <Tag tone={days.data.announced ? "green" : "amber"} dot>
              {t(days.data.announced ? "worktime.announced" : "worktime.not_announced")}
            </Tag>
          ) : undefined
        }
        actions={
          <>
            {may("update") && draft.size === 0 && days.data && (announced || !days.data.announced) ? (
              <Button onClick={() => setPending({ body: patchOf(calendar, year, nothing, !announced) })}>
                {t(announced ? "worktime.withdraw_announced" : "worktime.mark_announced")}
              </Button>
            ) : null}
            <Button disabled={draft.size > 0} onClick={() => go(year - 1)}>
              {t("worktime.previous_year")}
            </Button>
            <Button disabled={draft.size > 0} onClick={() => go(year + 1)}>
              {t("worktime.next_year")}
            </Button>
          </>
        }
      >
        {draft.size > 0 ? (
          <div className={styles.bar} ref={bar}>
            <span role="status">{t("worktime.unsaved", { count: draft.size })}</span>
            <Button type="primary" onClick={() => setPending({ body: patchOf(calendar, year, draft, announced) })}>
              {t("worktime.preview")}
            </Button>
            <Button onClick={() => setDraft(nothing)}>{t("worktime.discard")}</Button>
          </div>
        ) : null}
        <QueryView query={days} rows={12}>
          {(found) => (
            <>
              {may("update") ? <p className={styles.hint}>{t("worktime.choose_day")}</p> : null}
              <YearView
                days={found.days.map((one) => drafted(one, draft))}
                changed={(date) => draft.has(date)}
                onChoose={may("update") ? setDay : undefined}
              />
            </>
          )}
        </QueryView>
      </Panel>
      <CalendarDrawer
        calendar={calendar}
        open={editing}
        onClose={() => setEditing(false)}
        onPreview={(body) => setPending({ body })}
      />
      <DayDrawer
        day={day}
        onClose={() => setDay(undefined)}
        onChoose={(date, change) => setDraft(new Map([...draft, [date, change]]))}
      />
      <PreviewDrawer
        calendar={calendar}
        pending={pending}
        onClose={() => setPending(undefined)}
        onSaved={() => setDraft(nothing)}
      />
    </>
  );
}
