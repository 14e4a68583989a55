import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { AuditChange } from "@/api/types";
import { dictionariesQuery } from "@/features/dictionaries/queries";
import type { DictionaryCode } from "@/features/dictionaries/use-dictionary";

/** Which dictionaries a field's codes may come from; several where kinds of rows share the name. */
const dictionaries: Record<string, DictionaryCode[]> = {
  role: ["roles", "contact_roles", "assignment_roles"],
  status: ["enterprise_statuses", "officer_statuses"],
  platform_status: ["platform_statuses"],
  entity_kind: ["entity_kinds"],
  size: ["sizes"],
  kind: ["identifier_kinds", "organization_kinds"],
  level: ["officer_levels", "territory_levels"],
  industry_code: ["industries"],
  industry_section: ["industries"],
  industry_sections: ["industries"],
  indicator_code: ["indicators"],
  method: ["certification_methods"],
  tags: ["tags"],
};

/** A stored value as people read it. */
export function useAuditValue() {
  const { t, i18n } = useTranslation();
  const known = useQuery(dictionariesQuery).data;
  const word = (field: string, value: string): string => {
    for (const code of dictionaries[field] ?? []) {
      const entry = known?.get(code)?.find((one) => one.code === value);
      if (entry) return i18n.language === "en" ? entry.name_en : entry.name_zh;
    }
    return value;
  };
  const show = (field: string, value: unknown): string => {
    if (value === null || value === undefined || value === "") return t("enterprise.trail.nothing");
    if (typeof value === "boolean") return t(value ? "common.yes" : "common.no");
    if (typeof value === "string") return word(field, value);
    if (Array.isArray(value)) {
      if (value.length === 0) return t("enterprise.trail.nothing");
      return value.map((one) => show(field, one)).join(t("common.list_separator"));
    }
    return typeof value === "object" ? JSON.stringify(value) : String(value);
  };
  return {
    before: (change: AuditChange) => change.before_name ?? show(change.field, change.before),
    after: (change: AuditChange) => change.after_name ?? show(change.field, change.after),
  };
}
