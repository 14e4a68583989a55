import { Select } from "antd";
import { useTranslation } from "react-i18next";
import type { Filter } from "@/components/filter-bar";
import { DictionarySelect } from "@/features/dictionaries/dictionary-select";
import { type DictionaryCode, useDictionary } from "@/features/dictionaries/use-dictionary";
import { aboveScale, type EnterpriseSearch } from "@/features/enterprises/search";
import { OrganizationSelect } from "@/features/organizations/organization-select";
import { TerritorySelect } from "@/features/territories/territory-select";

type Change = (change: Partial<EnterpriseSearch>) => void;

function SectionSelect({
  label,
  value,
  onChange,
}: {
  label: string;
  value: string | undefined;
  onChange: (value?: string) => void;
}) {
  const { t } = useTranslation();
  const { entries, nameOf } = useDictionary("industries");
  const options = entries
    .filter((entry) => /^[A-T]$/.test(entry.code))
    .map((entry) => ({ value: entry.code, label: `${entry.code} ${nameOf(entry)}` }));
  return (
    <Select
      aria-label={label}
      options={options}
      allowClear
      showSearch={{ optionFilterProp: "label" }}
      placeholder={t("common.filter.any")}
      value={value}
      onChange={(next?: string) => onChange(next)}
      popupMatchSelectWidth={false}
    />
  );
}

export function useEnterpriseFilters(search: EnterpriseSearch, change: Change): Filter[] {
  const { t } = useTranslation();
  const tags = useDictionary("tags");
  const any = t("common.filter.any");
  const simple = (id: "report_group" | "size" | "status" | "platform_status", code: DictionaryCode): Filter => {
    const label = t(`enterprise.field.${id}`);
    return {
      id,
      label,
      control: (
        <DictionarySelect code={code} label={label} value={search[id]} onChange={(value) => change({ [id]: value })} />
      ),
    };
  };
  const territory = t("enterprise.field.territory");
  const tagLabel = t("enterprise.field.tags");
  const above = t("enterprise.field.above_scale");
  const key = t("enterprise.field.key_account");
  const section = t("enterprise.field.industry_section");
  const managing = t("enterprise.field.managing");
  return [
    {
      id: "territory_code",
      label: territory,
      control: (
        <TerritorySelect
          aria-label={territory}
          placeholder={any}
          value={search.territory_code}
          onChange={(value) => change({ territory_code: value })}
        />
      ),
    },
    simple("report_group", "report_groups"),
    simple("size", "sizes"),
    simple("status", "enterprise_statuses"),
    {
      id: "tag",
      label: tagLabel,
      control: (
        <Select
          aria-label={tagLabel}
          mode="multiple"
          maxTagCount="responsive"
          options={tags.options}
          allowClear
          placeholder={any}
          value={search.tag ?? []}
          onChange={(value: string[]) => change({ tag: value })}
        />
      ),
    },
    {
      id: "above_scale",
      label: above,
      control: (
        <Select
          aria-label={above}
          allowClear
          placeholder={any}
          options={aboveScale.map((value) => ({ value, label: t(`enterprise.above_scale.${value}`) }))}
          value={search.above_scale}
          onChange={(value?: EnterpriseSearch["above_scale"]) => change({ above_scale: value })}
        />
      ),
    },
    simple("platform_status", "platform_statuses"),
    {
      id: "key_account",
      label: key,
      control: (
        <Select
          aria-label={key}
          allowClear
          placeholder={any}
          options={[
            { value: "true", label: t("common.yes") },
            { value: "false", label: t("common.no") },
          ]}
          value={search.key_account === undefined ? undefined : String(search.key_account)}
          onChange={(value?: string) => change({ key_account: value === undefined ? undefined : value === "true" })}
        />
      ),
    },
    {
      id: "industry_section",
      label: section,
      control: (
        <SectionSelect
          label={section}
          value={search.industry_section}
          onChange={(value) => change({ industry_section: value })}
        />
      ),
    },
    {
      id: "managing_organization_id",
      label: managing,
      control: (
        <OrganizationSelect
          aria-label={managing}
          placeholder={any}
          value={search.managing_organization_id}
          onChange={(value) => change({ managing_organization_id: value ?? undefined })}
        />
      ),
    },
  ];
}
