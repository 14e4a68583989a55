import { useQuery } from "@tanstack/react-query";
import { Form, Input, Select } from "antd";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { unwrap } from "@/api/problem";
import type { Calendar, CalendarIn, CalendarPatch } from "@/api/types";
import { FormDrawer } from "@/components/form/form-drawer";
import { windowsRule } from "@/features/calendars/day-drawer";
import { calendarsQuery } from "@/features/calendars/queries";
import { readWindows, weekdays, writeWindows } from "@/features/calendars/windows";
import { OrganizationSelect } from "@/features/organizations/organization-select";
import { once } from "@/lib/idempotency";
import { useChange } from "@/lib/use-change";

type Values = {
  organization_id?: number | null;
  name: string;
  base_id?: number | null;
  zone: string;
  week: string[];
};
type Props = {
  open: boolean;
  /** The one to change; a new one when there is none. */
  calendar?: Calendar;
  onClose: () => void;
  onPreview?: (body: CalendarPatch) => void;
};

const office = "09:00-12:00, 13:30-17:30";

/** Name, base, zone and week. A new calendar is saved at once, a change is looked at first. */
export function CalendarDrawer({ open, calendar, onClose, onPreview }: Props) {
  const { t } = useTranslation();
  const all = useQuery(calendarsQuery).data ?? [];
  // Only one that follows no other can be followed.
  const bases = all.filter((one) => one.base_id === null && one.id !== calendar?.id);
  const create = useChange({
    done: "worktime.created",
    stale: [["calendars"]],
    send: (body: CalendarIn) =>
      once("calendar", body, (key) => unwrap(api.POST("/api/v1/calendars", { body, headers: key }))),
  });
  return (
    <FormDrawer<Values>
      open={open}
      onClose={onClose}
      title={t(calendar ? "worktime.edit_week" : "worktime.create")}
      submitLabel={t(calendar ? "worktime.preview" : "common.save")}
      initial={
        calendar
          ? { ...calendar, week: calendar.week.map(writeWindows) }
          : {
              zone: "Asia/Shanghai",
              base_id: bases.find((one) => one.is_default)?.id,
              week: weekdays.map((_, index) => (index < 5 ? office : "")),
            }
      }
      onSubmit={async ({ organization_id, base_id, week, name, zone }) => {
        const body = { name, zone, base_id: base_id ?? null, week: week.map((text) => readWindows(text ?? "") ?? []) };
        if (calendar) onPreview?.(body);
        else await create.mutateAsync({ ...body, organization_id: organization_id ?? null });
      }}
    >
      {calendar ? null : (
        <Form.Item name="organization_id" label={t("worktime.unit")} extra={t("worktime.unit_hint")}>
          <OrganizationSelect allowClear />
        </Form.Item>
      )}
      <Form.Item name="name" label={t("worktime.name")} rules={[{ required: true, whitespace: true }]}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="base_id" label={t("worktime.base")} extra={t("worktime.base_hint")}>
        <Select allowClear options={bases.map((one) => ({ value: one.id, label: one.name }))} />
      </Form.Item>
      <Form.Item name="zone" label={t("worktime.zone")} rules={[{ required: true }]}>
        <Input className="code" maxLength={64} />
      </Form.Item>
      <p style={{ marginBottom: 12, color: "var(--ink-3)" }}>{t("worktime.week_hint")}</p>
      {weekdays.map((name, index) => (
        <Form.Item
          key={name}
          name={["week", index]}
          label={t(`worktime.weekday.${name}`)}
          rules={[{ validator: windowsRule(t("worktime.windows_wrong")) }]}
        >
          <Input maxLength={200} placeholder={t("worktime.off")} />
        </Form.Item>
      ))}
    </FormDrawer>
  );
}
