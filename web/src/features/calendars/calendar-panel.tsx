import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { App, Button, Upload } from "antd";
import { useState } from "react";
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
  const may = (action: string) => calendar.allowed_actions.includes(action);
  const remove = useChange({
    done: "clocks.deleted",
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
            {may("update") ? <Button onClick={() => setEditing(true)}>{t("clocks.edit_week")}</Button> : null}
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
                <Button>{t("clocks.import")}</Button>
              </Upload>
            ) : null}
            {may("delete") ? (
              <Button
                danger
                onClick={() =>
                  void modal.confirm({
                    title: t("clocks.delete_title", { name: calendar.name }),
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
              label: t(`clocks.weekday.${name}`),
              value: writeWindows(calendar.week[index] ?? []) || t("clocks.off"),
            })),
            { label: t("clocks.zone"), value: calendar.zone },
          ]}
        />
      </Panel>
      <Panel
        title={t("clocks.year", { year })}
        note={
          days.data ? (
            <Tag tone={days.data.announced ? "green" : "amber"} dot>
              {t(days.data.announced ? "clocks.announced" : "clocks.not_announced")}
            </Tag>
          ) : undefined
        }
        actions={
          <>
            <Button disabled={draft.size > 0} onClick={() => go(year - 1)}>{t("clocks.previous_year")}</Button>
            <Button disabled={draft.size > 0} onClick={() => go(year + 1)}>{t("clocks.next_year")}</Button>
          </>
        }
      >
        <QueryView query={days} rows={12}>
          {(found) => (
            <YearView
              days={found.days.map((one) => drafted(one, draft))}
              changed={(date) => draft.has(date)}
              onChoose={may("update") ? setDay : undefined}
            />
          )}
        </QueryView>
        {may("update") ? (
          <div className={styles.bar}>
            <span role="status">
              {draft.size > 0 ? t("clocks.unsaved", { count: draft.size }) : t("clocks.choose_day")}
            </span>
            {draft.size > 0 ? (
              <Button type="primary" onClick={() => setPending({ body: patchOf(calendar, year, draft, announced) })}>
                {t("clocks.preview")}
              </Button>
            ) : null}
            {draft.size > 0 ? <Button onClick={() => setDraft(nothing)}>{t("clocks.discard")}</Button> : null}
            {draft.size === 0 && days.data && (announced || !days.data.announced) ? (
              <Button onClick={() => setPending({ body: patchOf(calendar, year, nothing, !announced) })}>
                {t(announced ? "clocks.withdraw_announced" : "clocks.mark_announced")}
              </Button>
            ) : null}
          </div>
        ) : null}
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
