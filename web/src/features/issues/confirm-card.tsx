import { Alert, Button, Checkbox, Input } from "antd";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Issue, IssueConfirmIn } from "@/api/types";
import { useProblemText } from "@/components/problem-text";
import { useDictionary } from "@/features/dictionaries/use-dictionary";
import { useIssueAction } from "@/features/issues/mutations";
import styles from "./issues.module.css";

/** The enterprise's word in two taps: the answer, then send. Words are asked for only where something is open. */
export function ConfirmCard({ row }: { row: Issue }) {
  const { t } = useTranslation();
  const { options } = useDictionary("confirmations");
  const problemText = useProblemText();
  const [result, setResult] = useState<IssueConfirmIn["result"]>();
  const [redo, setRedo] = useState(false);
  const [note, setNote] = useState("");
  const act = useIssueAction();
  const noteId = useId();
  const open = result !== undefined && result !== "solved";
  const send = () =>
    act.mutate({
      action: "confirm",
      row,
      body: { result, ...(result === "partly" ? { redo } : {}), ...(open ? { note: note.trim() } : {}) },
    });
  return (
    <div className={styles.confirm}>
      <p>{t("issue.confirm.question")}</p>
      {/* biome-ignore lint/a11y/useSemanticElements: buttons, not controls of a form */}
      <div className={styles.answers} role="group" aria-label={t("issue.confirm.question")}>
        {options.map((option) => (
          <button
            key={option.value}
            type="button"
            className={styles.answer}
            aria-pressed={option.value === result}
            onClick={() => setResult(option.value as IssueConfirmIn["result"])}
          >
            {option.label}
          </button>
        ))}
      </div>
      {open ? (
        <div>
          <label htmlFor={noteId}>{t("issue.field.own_words")}</label>
          <Input.TextArea
            id={noteId}
            autoSize={{ minRows: 2, maxRows: 6 }}
            maxLength={2000}
            value={note}
            onChange={(event) => setNote(event.target.value)}
          />
        </div>
      ) : null}
      {result === "partly" ? (
        <Checkbox checked={redo} onChange={(event) => setRedo(event.target.checked)}>
          {t("issue.field.redo")}
        </Checkbox>
      ) : null}
      {result === "unsolved" ? <p className={styles.small}>{t("issue.confirm.again")}</p> : null}
      {act.error ? <Alert type="error" showIcon role="alert" title={problemText(act.error)} /> : null}
      {result ? (
        <Button
          type="primary"
          size="large"
          block
          loading={act.isPending}
          disabled={open && note.trim() === ""}
          onClick={send}
        >
          {t("issue.confirm.send")}
        </Button>
      ) : null}
    </div>
  );
}
