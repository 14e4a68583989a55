import { Alert, Button, Checkbox, Form } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { BatchIn, BatchResult, Issue } from "@/api/types";
import { FormDrawer } from "@/components/form/form-drawer";
import { useDictionary } from "@/features/dictionaries/use-dictionary";
import { ActionFields } from "@/features/issues/action-fields";
import { bodyOf, type Values } from "@/features/issues/actions";
import { useBatch } from "@/features/issues/mutations";
import { OwnCategories } from "@/features/issues/own-categories";
import type { BatchAction } from "@/features/issues/queues";
import styles from "./issues.module.css";

type Props = { action: BatchAction; rows: Issue[]; picked: Issue[]; onPick: (rows: Issue[]) => void };
type Report = { items: BatchResult[]; titles: Map<number, string> };

/** One action on the chosen rows; what became of each is said above the table. */
export function Batch({ action, rows, picked, onPick }: Props) {
  const { t } = useTranslation();
  const words = useDictionary("issue_actions");
  const [open, setOpen] = useState(false);
  const [report, setReport] = useState<Report>();
  const batch = useBatch();
  const able = rows.filter((row) => row.allowed_actions.includes(action));
  const categories = new Set(picked.map((row) => row.category));
  const label = t("issue.batch.action", { action: words.label(action) });
  async function submit(values: Values) {
    const own = (values.own ?? {}) as Record<string, string | undefined>;
    const issues = picked.map(({ id, version }) => ({ id, version, category: own[id] }));
    const answer = await batch.mutateAsync({ issues, [action]: bodyOf(action, values) } as BatchIn);
    setReport({ items: answer.items, titles: new Map(picked.map((row) => [row.id, row.title])) });
    onPick([]);
  }
  return (
    <>
      {report ? <Outcome report={report} onClose={() => setReport(undefined)} /> : null}
      {able.length > 0 ? (
        <div className={styles.batch}>
          <Checkbox
            checked={picked.length === able.length}
            indeterminate={picked.length > 0 && picked.length < able.length}
            onChange={(event) => onPick(event.target.checked ? able : [])}
          >
            {t("issue.batch.all")}
          </Checkbox>
          <span className={styles.quiet} aria-live="polite">
            {t("issue.batch.chosen", { count: picked.length })}
          </span>
          <Button disabled={picked.length === 0} onClick={() => setOpen(true)}>
            {label}
          </Button>
        </div>
      ) : null}
      <FormDrawer<Values>
        open={open}
        onClose={() => setOpen(false)}
        title={label}
        intro={t("issue.batch.intro", { count: picked.length })}
        submitLabel={words.label(action)}
        initial={action === "accept" ? initialOf(picked) : {}}
        onSubmit={submit}
      >
        <ActionFields action={action} />
        {action === "accept" && categories.size > 1 ? (
          <Form.Item name="own" label={t("issue.batch.own_categories")}>
            <OwnCategories rows={picked} />
          </Form.Item>
        ) : null}
      </FormDrawer>
    </>
  );
}

/** Each with the category that it was reported in; what most have in common stands above. */
function initialOf(picked: Issue[]): Values {
  const own = Object.fromEntries(picked.map((row) => [row.id, row.category ?? undefined]));
  return { category: picked.find((row) => row.category)?.category, own };
}

function Outcome({ report, onClose }: { report: Report; onClose: () => void }) {
  const { t } = useTranslation();
  const failed = report.items.filter((item) => !item.done);
  return (
    <Alert
      showIcon
      role="status"
      type={failed.length > 0 ? "warning" : "success"}
      style={{ margin: "12px 18px" }}
      closable={{ onClose, "aria-label": t("common.close") }}
      title={t("issue.batch.done", { done: report.items.length - failed.length, failed: failed.length })}
      description={
        failed.length > 0 ? (
          <ul>
            {failed.map((item) => (
              <li key={item.id}>
                {t("issue.detail.line", { label: report.titles.get(item.id) ?? item.id, value: reasonOf(item) })}
              </li>
            ))}
          </ul>
        ) : undefined
      }
    />
  );
}

/** The sentence at the field says more than that of the whole. */
export function reasonOf({ problem }: BatchResult): string {
  return problem?.errors?.[0]?.detail ?? problem?.detail ?? problem?.title ?? "";
}
