import { Alert } from "antd";
import { useTranslation } from "react-i18next";
import type { EnterpriseDetail } from "@/api/types";
import { Facts } from "@/components/facts";
import { Panel } from "@/components/page";
import { useDictionary } from "@/features/dictionaries/use-dictionary";
import { useAboveScaleText } from "@/features/enterprises/labels";

type Industries = ReturnType<typeof useDictionary>;

/** "专用设备制造业 C3511": the name of the division that a finer code belongs to. */
function industryName(section: string | null, code: string | null, { entries, nameOf }: Industries): string | null {
  const digits = code?.replace(/^[A-T]/, "") ?? "";
  const find = (wanted: string | null) => entries.find((entry) => entry.code === wanted);
  const entry = find(code) ?? find(digits.slice(0, 2)) ?? find(section);
  if (!entry) return code ?? section;
  return `${nameOf(entry)} ${section ?? ""}${digits}`;
}

export function ClassificationPanel({ row }: { row: EnterpriseDetail }) {
  const { t } = useTranslation();
  const groups = useDictionary("report_groups");
  const sizes = useDictionary("sizes");
  const industries = useDictionary("industries");
  const aboveScale = useAboveScaleText();
  return (
    <Panel title={t("enterprise.section.classification")}>
      <Facts
        items={[
          {
            label: t("enterprise.field.industry"),
            value: industryName(row.industry_section, row.industry_code, industries),
          },
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
