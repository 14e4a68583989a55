import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Button, Form, Input } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Enterprise, Merge } from "@/api/types";
import styles from "@/components/entries.module.css";
import { FormDrawer } from "@/components/form/form-drawer";
import { Panel } from "@/components/page";
import { Tag } from "@/components/tag";
import { useDictionary } from "@/features/dictionaries/use-dictionary";
import { allows } from "@/features/enterprises/tones";
import { DismissDrawer } from "@/features/merging/dismiss-drawer";
import { Match } from "@/features/merging/match";
import { useUndoMerge } from "@/features/merging/mutations";
import { duplicatesOfQuery, mergesQuery } from "@/features/merging/queries";
import { formatTime } from "@/lib/dates";
import merging from "./merging.module.css";

/** What may be the same enterprise, and what has become part of this one; nothing when there is neither. */
export function MergingPanels({ row }: { row: Enterprise }) {
  return (
    <>
      {allows(row, "merge") ? <DuplicatesPanel row={row} /> : null}
      <MergesPanel row={row} />
    </>
  );
}

function DuplicatesPanel({ row }: { row: Enterprise }) {
  const { t } = useTranslation();
  const found = useQuery(duplicatesOfQuery(row.id)).data;
  const [dismissing, setDismissing] = useState<Enterprise>();
  const open = found?.items.filter((one) => !one.dismissed_at) ?? [];
  const elsewhere = found?.elsewhere ?? 0;
  if (open.length === 0 && elsewhere === 0) return null;
  return (
    <Panel title={t("merging.section.duplicates")}>
      <ul className={styles.items}>
        {open.map((one) => (
          <li key={one.enterprise.id} className={styles.item}>
            <div className={styles.head}>
              <Link to="/enterprises/$id" params={{ id: String(one.enterprise.id) }} className={styles.strong}>
                {one.enterprise.name}
              </Link>
            </div>
            <div className={`${styles.line} code`}>{one.enterprise.credit_code ?? t("enterprise.no_credit_code")}</div>
            <Match score={one.score} reasons={one.reasons} />
            <div className={styles.buttons}>
              <Link
                to="/enterprises/$id/merge/$other"
                params={{ id: String(row.id), other: String(one.enterprise.id) }}
                className={merging.action}
              >
                {t("merging.compare")}
              </Link>
              <Button type="link" size="small" onClick={() => setDismissing(one.enterprise)}>
                {t("merging.dismiss.action")}
              </Button>
            </div>
          </li>
        ))}
      </ul>
      {elsewhere > 0 ? <p className={styles.none}>{t("merging.elsewhere", { count: elsewhere })}</p> : null}
      <DismissDrawer pair={dismissing && { one: row, other: dismissing }} onClose={() => setDismissing(undefined)} />
    </Panel>
  );
}

function MergesPanel({ row }: { row: Enterprise }) {
  const { t } = useTranslation();
  const merges = useQuery(mergesQuery(row.id)).data?.items ?? [];
  const [undoing, setUndoing] = useState<Merge>();
  if (merges.length === 0) return null;
  return (
    <Panel title={t("merging.section.merges")}>
      <ul className={styles.items}>
        {merges.map((merge) => (
          <MergeItem key={merge.id} merge={merge} onUndo={() => setUndoing(merge)} />
        ))}
      </ul>
      <UndoDrawer merge={undoing} version={row.version} onClose={() => setUndoing(undefined)} />
    </Panel>
  );
}

function MergeItem({ merge, onUndo }: { merge: Merge; onUndo: () => void }) {
  const { t } = useTranslation();
  const { label } = useDictionary("merge_fields");
  const names = (fields: string[]) => fields.map((field) => label(field)).join(t("common.list_separator"));
  return (
    <li className={merge.undone_at ? `${styles.item} ${styles.past}` : styles.item}>
      <div className={styles.head}>
        <span className={styles.strong}>{merge.other_name}</span>
        {merge.undone_at ? <Tag>{t("merging.undone")}</Tag> : null}
        {merge.can_undo ? (
          <Button type="link" size="small" className={styles.end} onClick={onUndo}>
            {t("merging.undo.action")}
          </Button>
        ) : null}
      </div>
      {merge.other_credit_code ? <div className={`${styles.line} code`}>{merge.other_credit_code}</div> : null}
      <div className={styles.line}>
        {t("merging.merged_by", { time: formatTime(merge.merged_at), who: merge.merged_by ?? "" })}
      </div>
      <div className={styles.line}>{t("merging.because", { reason: merge.reason })}</div>
      {merge.fields_from_other.length > 0 ? (
        <div className={styles.line}>{t("merging.taken", { fields: names(merge.fields_from_other) })}</div>
      ) : null}
      {merge.undone_at ? (
        <div className={styles.line}>
          {t("merging.undone_by", { time: formatTime(merge.undone_at), who: merge.undone_by ?? "" })}{" "}
          {merge.undo_reason}
        </div>
      ) : null}
      {merge.kept.length > 0 ? (
        <div className={styles.line}>{t("merging.kept", { fields: names(merge.kept) })}</div>
      ) : null}
    </li>
  );
}

type UndoProps = { merge: Merge | undefined; version: number; onClose: () => void };

function UndoDrawer({ merge, version, onClose }: UndoProps) {
  const { t } = useTranslation();
  const undo = useUndoMerge(version);
  return (
    <FormDrawer<{ reason: string }>
      open={merge !== undefined}
      onClose={onClose}
      title={t("merging.undo.title", { name: merge?.other_name ?? "" })}
      intro={t("merging.undo.hint")}
      submitLabel={t("merging.undo.action")}
      danger
      onSubmit={async ({ reason }) => {
        if (merge) await undo.mutateAsync({ id: merge.id, reason });
      }}
    >
      <Form.Item name="reason" label={t("common.reason")} rules={[{ required: true, whitespace: true }]}>
        <Input.TextArea rows={3} maxLength={500} />
      </Form.Item>
    </FormDrawer>
  );
}
