import { Form, Input, Radio } from "antd";
import { useTranslation } from "react-i18next";
import type { CalendarDay, DayOfYear } from "@/api/types";
import { FormDrawer } from "@/components/form/form-drawer";
import { readWindows, writeWindows } from "@/features/calendars/windows";

type Values = { kind: "usual" | "rest" | "work"; note?: string; windows?: string };
type Props = {
  day: DayOfYear | undefined;
  onClose: () => void;
  onChoose: (date: string, change: CalendarDay | null) => void;
};

/** What a date is instead of its weekday; nothing is saved yet. */
export function DayDrawer({ day, onClose, onChoose }: Props) {
  const { t } = useTranslation();
  const date = day?.date ?? "";
  return (
    <FormDrawer<Values>
      open={day !== undefined}
      onClose={onClose}
      title={date}
      intro={day?.inherited ? t("worktime.day.inherited") : undefined}
      submitLabel={t("worktime.day.apply")}
      initial={{
        kind: day?.kind ?? "usual",
        note: day?.note ?? "",
        windows: day?.kind === "work" ? writeWindows(day.windows) : "",
      }}
      onSubmit={async ({ kind, note = "", windows = "" }) =>
        onChoose(
          date,
          kind === "usual" ? null : { date, kind, note, windows: kind === "work" ? (readWindows(windows) ?? []) : [] },
        )
      }
    >
      <DayFields />
    </FormDrawer>
  );
}

function DayFields() {
  const { t } = useTranslation();
  const kind = Form.useWatch<Values["kind"] | undefined>("kind");
  return (
    <>
      <Form.Item name="kind" label={t("worktime.day.kind")}>
        <Radio.Group
          options={[
            { value: "usual", label: t("worktime.kind.usual") },
            { value: "rest", label: t("worktime.kind.rest") },
            { value: "work", label: t("worktime.kind.work") },
          ]}
        />
      </Form.Item>
      {kind === "work" ? (
        <Form.Item
          name="windows"
          label={t("worktime.day.windows")}
          extra={t("worktime.day.windows_hint")}
          rules={[{ validator: windowsRule(t("worktime.windows_wrong")) }]}
        >
          <Input maxLength={200} />
        </Form.Item>
      ) : null}
      {kind === "usual" ? null : (
        <Form.Item name="note" label={t("worktime.day.note")}>
          <Input maxLength={100} />
        </Form.Item>
      )}
    </>
  );
}

/** Refuses what cannot be read as windows. */
export const windowsRule = (sentence: string) => (_: unknown, value: string | undefined) =>
  readWindows(value ?? "") ? Promise.resolve() : Promise.reject(new Error(sentence));
