import { Select } from "antd";
import { useTranslation } from "react-i18next";
import type { Filter } from "@/components/filter-bar";
import { DateField } from "@/components/form/date-field";
import type { AuditSearch } from "@/features/audit/search";
import { DictionarySelect } from "@/features/dictionaries/dictionary-select";
import { useDictionary } from "@/features/dictionaries/use-dictionary";
import { OrganizationSelect } from "@/features/organizations/organization-select";

export function useAuditFilters(search: AuditSearch, change: (patch: Partial<AuditSearch>) => void): Filter[] {
  const { t } = useTranslation();
  const any = t("common.filter.any");
  const actions = useDictionary("audit_actions");
  const [unit, action, resource, from, to] = [
    t("people.organization"),
    t("trail.filter.action"),
    t("trail.filter.resource"),
    t("trail.filter.from"),
    t("trail.filter.to"),
  ];
  return [
    {
      id: "organization_id",
      label: unit,
      control: (
        <OrganizationSelect
          aria-label={unit}
          placeholder={any}
          value={search.organization_id}
          onChange={(value) => change({ organization_id: value ?? undefined })}
        />
      ),
    },
    {
      id: "action",
      label: action,
      control: (
        <Select
          aria-label={action}
          options={actions.options}
          allowClear
          showSearch={{ optionFilterProp: "label" }}
          placeholder={any}
          value={search.action}
          onChange={(value?: string) => change({ action: value })}
        />
      ),
    },
    {
      id: "from",
      label: from,
      control: (
        <DateField
          aria-label={from}
          value={search.from ?? null}
          onChange={(value) => change({ from: value ?? undefined })}
        />
      ),
    },
    {
      id: "to",
      label: to,
      control: (
        <DateField aria-label={to} value={search.to ?? null} onChange={(value) => change({ to: value ?? undefined })} />
      ),
    },
    {
      id: "resource",
      label: resource,
      control: (
        <DictionarySelect
          code="audit_resources"
          label={resource}
          value={search.resource}
          onChange={(value) => change({ resource: value, resource_id: undefined })}
        />
      ),
    },
  ];
}
