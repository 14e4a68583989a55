import { PlusOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Alert, Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Calendar } from "@/api/types";
import { Page, Panel } from "@/components/page";
import { RecordCard, RecordList } from "@/components/record-list";
import { QueryView } from "@/components/states";
import { Tag, TagRow } from "@/components/tag";
import { CalendarDrawer } from "@/features/calendars/calendar-drawer";
import { CalendarPanel } from "@/features/calendars/calendar-panel";
import { calendarsQuery } from "@/features/calendars/queries";

export type CalendarsSearch = { id?: number; year?: number };

export function CalendarsPage({ search }: { search: CalendarsSearch }) {
  const { t } = useTranslation();
  const query = useQuery(calendarsQuery);
  const [creating, setCreating] = useState(false);
  return (
    <Page
      title={t("common.nav.calendars")}
      lead={t("worktime.lead")}
      actions={
        <Button type="primary" icon={<PlusOutlined aria-hidden="true" />} onClick={() => setCreating(true)}>
          {t("worktime.create")}
        </Button>
      }
    >
      <QueryView query={query} rows={8}>
        {(rows) => {
          const chosen = rows.find((row) => row.id === search.id) ?? rows.find((row) => row.is_default) ?? rows[0];
          const year = search.year ?? new Date().getFullYear();
          return (
            <>
              <Unannounced rows={rows} />
              <Panel title={t("worktime.list")}>
                <RecordList label={t("worktime.list")} rows={rows} rowKey={(row) => row.id}>
                  {(row) => <CalendarItem row={row} all={rows} current={row.id === chosen?.id} />}
                </RecordList>
              </Panel>
              {chosen ? <CalendarPanel key={`${chosen.id} ${year}`} calendar={chosen} year={year} /> : null}
            </>
          );
        }}
      </QueryView>
      <CalendarDrawer open={creating} onClose={() => setCreating(false)} />
    </Page>
  );
}

/** Deadlines into a year whose days off nobody knows may still move. */
function Unannounced({ rows }: { rows: readonly Calendar[] }) {
  const { t } = useTranslation();
  const open = rows.filter((row) => row.unannounced_years.length > 0);
  if (open.length === 0) return null;
  return (
    <Alert
      type="warning"
      showIcon
      role="status"
      style={{ marginBottom: 16 }}
      title={t("worktime.unannounced.title")}
      description={
        <>
          <ul>
            {open.map((row) => (
              <li key={row.id}>
                {t("worktime.unannounced.item", {
                  name: row.name,
                  years: row.unannounced_years.map((year) => t("worktime.year", { year })).join(t("worktime.and")),
                })}
              </li>
            ))}
          </ul>
          {t("worktime.unannounced.hint")}
        </>
      }
    />
  );
}

function CalendarItem({ row, all, current }: { row: Calendar; all: readonly Calendar[]; current: boolean }) {
  const { t } = useTranslation();
  const base = all.find((one) => one.id === row.base_id);
  return (
    <RecordCard
      title={
        <Link to="/calendars" search={{ id: row.id }} aria-current={current ? "true" : undefined}>
          {row.name}
        </Link>
      }
      aside={current ? <Tag tone="teal">{t("worktime.shown")}</Tag> : undefined}
      meta={
        <>
          <div>{row.organization_name ?? t("worktime.everybody")}</div>
          {base ? <div>{t("worktime.follows", { name: base.name })}</div> : null}
        </>
      }
      tags={
        row.is_default || row.in_use ? (
          <TagRow>
            {row.is_default ? <Tag tone="green">{t("worktime.default")}</Tag> : null}
            {row.in_use && !row.is_default ? <Tag tone="blue">{t("worktime.in_use")}</Tag> : null}
          </TagRow>
        ) : undefined
      }
    />
  );
}
