import { Link, useNavigate } from "@tanstack/react-router";
import { App } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { IssueIn } from "@/api/types";
import { Page, Panel } from "@/components/page";
import { Stepper } from "@/components/stepper";
import { useIsStaff, useMe } from "@/features/account/use-me";
import { useReportIssue } from "@/features/issues/mutations";
import { CategoryStep } from "@/features/issues/report/category-step";
import { KindStep } from "@/features/issues/report/kind-step";
import { TextStep } from "@/features/issues/report/text-step";

/** What was chosen before the text is written. */
export type Chosen = Pick<IssueIn, "source" | "category"> & Partial<Pick<IssueIn, "enterprise_id" | "kind">>;

/** A report in three short steps: who and what kind, which category, in one's own words. */
export function ReportPage({ enterpriseId }: { enterpriseId: number | undefined }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const staff = useIsStaff();
  const me = useMe();
  const report = useReportIssue();
  const only = me.enterprises.length === 1 && !staff ? me.enterprises[0]?.id : undefined;
  const [chosen, setChosen] = useState<Chosen>({
    enterprise_id: enterpriseId ?? only,
    ...(staff ? { source: "visit" as const } : {}),
  });
  const [step, setStep] = useState(0);
  const steps = ["kind", "category", "text"].map((id) => t(`issue.report.step.${id}`));
  const title = t(staff ? "issue.report.record" : "issue.report.title");
  const take = (patch: Partial<Chosen>, next: number) => {
    setChosen({ ...chosen, ...patch });
    setStep(next);
    window.scrollTo({ top: 0 });
  };
  return (
    <Page narrow title={title} lead={t("issue.report.lead")} back={<Link to="/issues">{t("issue.back")}</Link>}>
      <Stepper label={title} steps={steps} current={step} />
      <Panel>
        {step === 0 ? <KindStep chosen={chosen} onChoose={setChosen} onNext={(kind) => take({ kind }, 1)} /> : null}
        {step === 1 ? (
          <CategoryStep
            value={chosen.category ?? undefined}
            onBack={() => setStep(0)}
            onNext={(category) => take({ category }, 2)}
          />
        ) : null}
        {step === 2 ? (
          <TextStep
            chosen={chosen}
            onChoose={(category) => setChosen({ ...chosen, category })}
            onBack={() => setStep(1)}
            onSend={async (body) => {
              const row = await report.mutateAsync(body);
              void message.success(t(body.draft ? "issue.report.kept" : "issue.report.sent"));
              await navigate({ to: "/issues/$id", params: { id: String(row.id) }, replace: true });
            }}
          />
        ) : null}
      </Panel>
    </Page>
  );
}
