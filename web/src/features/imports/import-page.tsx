import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { isProblem } from "@/api/problem";
import type { Import } from "@/api/types";
import { NotFound } from "@/components/not-found";
import { Page } from "@/components/page";
import { QueryView } from "@/components/states";
import { Stepper } from "@/components/stepper";
import { AdjustStage } from "@/features/imports/adjust-stage";
import { FailedStage } from "@/features/imports/failed-stage";
import { ImportTag } from "@/features/imports/import-tag";
import { importQuery } from "@/features/imports/queries";
import { ReportStage } from "@/features/imports/report-stage";
import type { ReportSearch } from "@/features/imports/search";
import { stageOf, stepOf, steps } from "@/features/imports/stage";
import { WorkingStage } from "@/features/imports/working-stage";
import { formatBytes } from "@/lib/numbers";

type Props = { id: number; search: ReportSearch };

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
            <ImportTag row={row} /> {t(`imports.kind.${row.kind}`)} · {formatBytes(row.size_bytes)}
          </>
        ) : undefined
      }
    >
      <QueryView query={query} rows={8}>
        {(data) => <Wizard row={data} search={search} />}
      </QueryView>
    </Page>
  );
}

function Wizard({ row, search }: { row: Import; search: ReportSearch }) {
  const { t } = useTranslation();
  const [again, setAgain] = useState(false);
  const stage = stageOf(row, again);
  return (
    <>
      <Stepper
        label={t("imports.steps")}
        steps={steps.map((step) => t(`imports.step.${step}`))}
        current={stepOf(stage, row.dry_run)}
        failed={stage === "failed"}
      />
      {stage === "adjust" ? <AdjustStage key={row.id} row={row} onStarted={() => setAgain(false)} /> : null}
      {stage === "working" ? <WorkingStage row={row} /> : null}
      {stage === "failed" ? <FailedStage row={row} onAdjust={() => setAgain(true)} /> : null}
      {stage === "checked" || stage === "done" ? (
        <ReportStage row={row} search={search} onAdjust={() => setAgain(true)} />
      ) : null}
    </>
  );
}
