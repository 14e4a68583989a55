import { DownloadOutlined } from "@ant-design/icons";
import { useMutation, useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { App, Button, Skeleton } from "antd";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { download } from "@/api/download";
import { isProblem } from "@/api/problem";
import type { Import } from "@/api/types";
import { NotFound } from "@/components/not-found";
import { Page } from "@/components/page";
import { useProblemText } from "@/components/problem-text";
import { QueryView } from "@/components/states";
import { Stepper } from "@/components/stepper";
import { hasWritten, may } from "@/features/imports/actions";
import { FailedStage } from "@/features/imports/failed-stage";
import { ImportTag } from "@/features/imports/import-tag";
import { ImportNotices } from "@/features/imports/notices";
import { importQuery } from "@/features/imports/queries";
import { ReportStage } from "@/features/imports/report-stage";
import type { ReportSearch } from "@/features/imports/search";
import { stageOf, stepOf, steps } from "@/features/imports/stage";
import { UndoingStage, UndoneSummary } from "@/features/imports/undo";
import { WorkingStage } from "@/features/imports/working-stage";
import { formatTime } from "@/lib/dates";
import { formatBytes } from "@/lib/numbers";

type Props = { id: number; search: ReportSearch };

// The heaviest step, with every field of a ledger to choose from; most visits are to read a report.
const AdjustStage = lazy(async () => ({ default: (await import("@/features/imports/adjust-stage")).AdjustStage }));

/** One import from upload to report. The server's state decides the step, so a reload loses nothing. */
export function ImportPage({ id, search }: Props) {
  const { t } = useTranslation();
  const query = useQuery(importQuery(id));
  if (isProblem(query.error) && query.error.status === 404) return <NotFound />;
  const row = query.data;
  return (
    <Page
      title={row?.filename ?? t("common.nav.imports")}
      back={<Link to="/imports">{t("imports.back")}</Link>}
      lead={
        row ? (
          <>
            <ImportTag row={row} /> {t(`imports.kind.${row.kind}`)} · {formatBytes(row.size_bytes)} ·{" "}
            {t("imports.sent", { name: row.sender.name, time: formatTime(row.created_at) })}
          </>
        ) : undefined
      }
      actions={row ? <OriginalFile row={row} /> : undefined}
    >
      <QueryView query={query} rows={8}>
        {(data) => <Wizard row={data} search={search} />}
      </QueryView>
    </Page>
  );
}

/** The file as it was sent; the download is noted in the audit trail. */
function OriginalFile({ row }: { row: Import }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const problemText = useProblemText();
  const get = useMutation({ mutationFn: () => download(`/api/v1/imports/${row.id}/file`, row.filename) });
  if (!may(row, "download")) return row.file_removed_at ? <span>{t("imports.file_removed")}</span> : null;
  return (
    <Button
      icon={<DownloadOutlined aria-hidden="true" />}
      loading={get.isPending}
      onClick={() => get.mutate(undefined, { onError: (cause) => void message.error(problemText(cause)) })}
    >
      {t("imports.original")}
    </Button>
  );
}

function Wizard({ row, search }: { row: Import; search: ReportSearch }) {
  const { t } = useTranslation();
  const [again, setAgain] = useState(false);
  const stage = stageOf(row, again);
  const halfway = stage === "failed" && hasWritten(row);
  return (
    <>
      <Stepper
        label={t("imports.steps")}
        steps={steps.map((step) => t(`imports.step.${step}`))}
        current={stepOf(stage, row.dry_run)}
        failed={stage === "failed"}
      />
      {stage === "adjust" || stage === "checked" ? <ImportNotices row={row} /> : null}
      {stage === "adjust" ? (
        <Suspense fallback={<Skeleton active />}>
          <AdjustStage key={row.id} row={row} onStarted={() => setAgain(false)} />
        </Suspense>
      ) : null}
      {stage === "working" ? <WorkingStage row={row} /> : null}
      {stage === "failed" ? <FailedStage row={row} onAdjust={() => setAgain(true)} /> : null}
      {stage === "undoing" ? <UndoingStage row={row} /> : null}
      {stage === "undone" ? <UndoneSummary row={row} /> : null}
      {stage === "checked" || stage === "done" || stage === "stopped" || stage === "undone" || halfway ? (
        <ReportStage row={row} search={search} onAdjust={() => setAgain(true)} />
      ) : null}
    </>
  );
}
