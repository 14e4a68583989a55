import { useQuery } from "@tanstack/react-query";
import { Alert, Button, Drawer } from "antd";
import { useTranslation } from "react-i18next";
import { isProblem } from "@/api/problem";
import type { Calendar, CalendarPreview } from "@/api/types";
import { useProblemText } from "@/components/problem-text";
import { ErrorState, Loading } from "@/components/states";
import styles from "@/features/calendars/calendars.module.css";
import { type Pending, previewQuery, savePending } from "@/features/calendars/queries";
import { writeWindows } from "@/features/calendars/windows";
import { useChange } from "@/lib/use-change";
import { usePhone } from "@/lib/use-phone";

type Props = { calendar: Calendar; pending: Pending | undefined; onClose: () => void; onSaved: () => void };

/** Months and dates before and after; saved only from here. */
export function PreviewDrawer(props: Props) {
  const { t } = useTranslation();
  const phone = usePhone();
  return (
    <Drawer
      open={props.pending !== undefined}
      onClose={props.onClose}
      title={t("worktime.preview_title")}
      placement={phone ? "bottom" : "right"}
      size={phone ? "88%" : 560}
      destroyOnHidden
      closable={{ "aria-label": t("common.close") }}
      mask={{ closable: false }}
    >
      {props.pending ? <Preview {...props} pending={props.pending} /> : null}
    </Drawer>
  );
}

function Preview({ calendar, pending, onClose, onSaved }: Props & { pending: Pending }) {
  const { t } = useTranslation();
  const query = useQuery(previewQuery(calendar, pending));
  const save = useChange({
    done: "worktime.saved",
    stale: [["calendars"]],
    send: () => savePending(calendar, pending),
  });
  const press = () =>
    save.mutate(undefined, {
      onSuccess: () => {
        onSaved();
        onClose();
      },
    });
  const refused = query.error ?? save.error;
  return (
    <>
      {refused ? <Refusal cause={refused} /> : null}
      {query.data ? <Effect preview={query.data} /> : query.error ? null : <Loading rows={8} />}
      <div className={styles.buttons}>
        {query.data ? (
          <Button type="primary" loading={save.isPending} onClick={press}>
            {t("common.save")}
          </Button>
        ) : null}
        <Button onClick={onClose}>{t("common.cancel")}</Button>
      </div>
    </>
  );
}

/** Each wrong line of a table by its number; anything else as everywhere. */
function Refusal({ cause }: { cause: unknown }) {
  const { t } = useTranslation();
  const text = useProblemText();
  const errors = isProblem(cause) ? cause.errors : [];
  if (errors.length === 0) return <ErrorState cause={cause} />;
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      style={{ marginBottom: 16 }}
      title={text(cause)}
      description={
        <ul>
          {errors.map(({ pointer, code, detail }) => {
            const [, place, line, column] = pointer.split("/");
            const where = place === "lines" ? t("worktime.line", { line, column: column ?? "" }) : "";
            return <li key={`${pointer} ${code}`}>{`${where} ${detail}`.trim()}</li>;
          })}
        </ul>
      }
    />
  );
}

function Effect({ preview }: { preview: CalendarPreview }) {
  const { t } = useTranslation();
  const months = preview.months.filter((one) => one.working_days_before !== one.working_days_after);
  const windows = (list: CalendarPreview["changed_days"][number]["windows_before"]) =>
    writeWindows(list) || t("worktime.off");
  return (
    <>
      <p style={{ marginBottom: 12 }}>
        {preview.changed_day_count === 0
          ? t("worktime.no_change")
          : t("worktime.changes", { count: preview.changed_day_count })}
      </p>
      {months.length > 0 ? (
        <Comparison
          title={t("worktime.month_title")}
          rows={months.map((one) => [one.month, String(one.working_days_before), String(one.working_days_after)])}
        />
      ) : null}
      {preview.changed_days.length > 0 ? (
        <Comparison
          title={t("worktime.day_title")}
          rows={preview.changed_days.map((one) => [one.date, windows(one.windows_before), windows(one.windows_after)])}
        />
      ) : null}
    </>
  );
}

function Comparison({ title, rows }: { title: string; rows: [string, string, string][] }) {
  const { t } = useTranslation();
  return (
    <>
      <h3 className={styles.title}>{title}</h3>
      <table className={styles.compare}>
        <caption className="sr-only">{title}</caption>
        <thead>
          <tr>
            <th scope="col">{t("worktime.when")}</th>
            <th scope="col">{t("worktime.before")}</th>
            <th scope="col">{t("worktime.after")}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, before, after]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{before}</td>
              <td>{after}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
