import { Alert } from "antd";
import { useTranslation } from "react-i18next";
import type { EnterpriseDetail } from "@/api/types";
import { Facts } from "@/components/facts";
import { Panel } from "@/components/page";
import { useDictionary } from "@/features/dictionaries/use-dictionary";
import { useAboveScaleText } from "@/features/enterprises/labels";

export function ClassificationPanel({ row }: { row: EnterpriseDetail }) {
  const { t } = useTranslation();
  const groups = useDictionary("report_groups");
  const sizes = useDictionary("sizes");
  const industries = useDictionary("industries");
  const aboveScale = useAboveScaleText();
  const industry = row.industry_code ?? row.industry_section;
  return (
    <Panel title={t("enterprise.section.classification")}>
      <Facts
        items={[
          { label: t("enterprise.field.industry"), value: industry ? industries.label(industry) : null },
          { label: t("enterprise.field.report_group"), value: groups.label(row.report_group) },
          {
            label: t("enterprise.field.size"),
            value:
              row.size === row.size_computed ? (
                sizes.label(row.size)
              ) : (
                <>
                  {sizes.label(row.size)}{" "}
                  <span style={{ color: "var(--ink-3)" }}>
                    {t("enterprise.size.computed", { size: sizes.label(row.size_computed) })}
                  </span>
                </>
              ),
          },
          { label: t("enterprise.field.above_scale"), value: aboveScale(row) },
          {
            label: t("enterprise.field.threshold_met"),
            value: t(
              row.threshold_met === true
                ? "enterprise.threshold.met"
                : row.threshold_met === false
                  ? "enterprise.threshold.not_met"
                  : "enterprise.threshold.unknown",
            ),
          },
          { label: t("enterprise.field.key_account"), value: t(row.key_account ? "common.yes" : "common.no") },
          ...(row.size_override_reason
            ? [{ label: t("enterprise.field.size_override_reason"), value: row.size_override_reason, wide: true }]
            : []),
        ]}
      />
      {row.size_basis.missing.length > 0 ? <MissingFigures row={row} /> : null}
    </Panel>
  );
}

/** "Unknown" is an answer that asks for something: it names the figure that is missing. */
function MissingFigures({ row }: { row: EnterpriseDetail }) {
  const { t } = useTranslation();
  const figures = row.size_basis.missing.map((figure) => t(`enterprise.size.figure.${figure}`));
  return (
    <Alert
      type="info"
      showIcon
      style={{ marginTop: 16 }}
      title={t("enterprise.size.missing", { figures: figures.join(t("common.list_separator")) })}
    />
  );
}
