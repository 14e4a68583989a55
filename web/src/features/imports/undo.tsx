import { DownloadOutlined, PlayCircleOutlined, UndoOutlined } from "@ant-design/icons";
import { useMutation } from "@tanstack/react-query";
import { Alert, App, Button, Progress } from "antd";
import { useTranslation } from "react-i18next";
import { download } from "@/api/download";
import type { Import } from "@/api/types";
import { Panel } from "@/components/page";
import { useProblemText } from "@/components/problem-text";
import { ErrorState } from "@/components/states";
import { may } from "@/features/imports/actions";
import { useResume, useUndo } from "@/features/imports/mutations";
import { undoPercent } from "@/features/imports/stage";
import { formatDay } from "@/lib/dates";
import styles from "./imports.module.css";

/** Going on with a stopped import, and taking one back. */
export function ControlButtons({ row }: { row: Import }) {
  const { t } = useTranslation();
  const resume = useResume(row);
  return (
    <>
      {may(row, "resume") ? (
        <Button
          type="primary"
          icon={<PlayCircleOutlined aria-hidden="true" />}
          loading={resume.isPending}
          onClick={() => resume.mutate()}
        >
          {t("imports.resume")}
        </Button>
      ) : null}
      <UndoButton row={row} />
      {resume.error ? <ErrorState cause={resume.error} /> : null}
    </>
  );
}

function UndoButton({ row }: { row: Import }) {
  const { t } = useTranslation();
  const { modal, message } = App.useApp();
  const problemText = useProblemText();
  const undo = useUndo(row);
  if (!may(row, "undo")) return null;
  return (
    <Button
      danger
      icon={<UndoOutlined aria-hidden="true" />}
      onClick={() =>
        void modal.confirm({
          title: t("imports.undo.title"),
          content: (
            <>
              <p>
                {t(`imports.undo.what.${row.kind}`, {
                  created: row.created_rows,
                  updated: row.updated_rows,
                  rows: row.created_rows + row.updated_rows,
                })}
              </p>
              <p className={styles.sum}>{t(`imports.undo.kept.${row.kind}`)}</p>
              <p className={styles.sum}>{t("imports.undo.until", { day: formatDay(row.undo_until) })}</p>
            </>
          ),
          okText: t("imports.undo.submit"),
          okButtonProps: { danger: true },
          onOk: () => undo.mutateAsync().catch((cause) => void message.error(problemText(cause))),
        })
      }
    >
      {t("imports.undo.button")}
    </Button>
  );
}

export function UndoingStage({ row }: { row: Import }) {
  const { t } = useTranslation();
  return (
    <Panel title={t("imports.undo.running")}>
      <Progress percent={undoPercent(row)} status="active" aria-label={t("imports.undo.running")} />
      <p role="status" style={{ marginTop: 8 }}>
        {t("imports.undo.progress", { undone: row.undone_rows, kept: row.kept_rows })}
      </p>
      <p style={{ marginTop: 4, color: "var(--ink-3)" }}>{t("imports.working.leave")}</p>
    </Panel>
  );
}

/** What undoing came to; the rows that it left alone follow below, each with its reason. */
export function UndoneSummary({ row }: { row: Import }) {
  const { t } = useTranslation();
  const name = t("imports.undo.kept_name", { name: row.filename.replace(/\.\w+$/, "") });
  const get = useMutation({ mutationFn: () => download(`/api/v1/imports/${row.id}/kept.xlsx`, `${name}.xlsx`) });
  return (
    <Panel title={t("imports.undo.done")}>
      {row.state === "undo_failed" ? (
        <Alert
          type="error"
          showIcon
          role="alert"
          style={{ marginBottom: 12 }}
          title={t("imports.undo.broke_off")}
          description={row.error_detail}
        />
      ) : null}
      <dl className={styles.figures}>
        {(["undone", "kept"] as const).map((figure) => (
          <div key={figure} className={styles.figure} data-figure={figure}>
            <dt>{t(`imports.figure.${figure}`)}</dt>
            <dd className={figure === "kept" && row.kept_rows > 0 ? styles.bad : undefined}>{row[`${figure}_rows`]}</dd>
          </div>
        ))}
      </dl>
      <p className={styles.sum}>{t(row.kept_rows > 0 ? "imports.undo.some_kept" : "imports.undo.none_kept")}</p>
      {row.kept_rows > 0 || row.state === "undo_failed" ? (
        <div className={styles.actions} style={{ marginBottom: 0 }}>
          {row.kept_rows > 0 ? (
            <Button icon={<DownloadOutlined aria-hidden="true" />} loading={get.isPending} onClick={() => get.mutate()}>
              {t("imports.undo.download")}
            </Button>
          ) : null}
          <ControlButtons row={row} />
        </div>
      ) : null}
      {get.error ? <ErrorState cause={get.error} /> : null}
    </Panel>
  );
}
