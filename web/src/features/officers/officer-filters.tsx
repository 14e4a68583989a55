import { useTranslation } from "react-i18next";
import type { Filter } from "@/components/filter-bar";
import { DictionarySelect } from "@/features/dictionaries/dictionary-select";
import type { OfficerSearch } from "@/features/officers/search";
import { OrganizationSelect } from "@/features/organizations/organization-select";
import { LazyTerritorySelect } from "@/features/territories/lazy-territory-select";

export function useOfficerFilters(search: OfficerSearch, change: (patch: Partial<OfficerSearch>) => void): Filter[] {
  const { t } = useTranslation();
  const any = t("common.filter.any");
  const unit = t("people.organization");
  const level = t("people.officer.level");
  const status = t("people.status");
  const territory = t("people.officer.territories");
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
      id: "level",
      label: level,
      control: (
        <DictionarySelect
          code="officer_levels"
          label={level}
          value={search.level}
          onChange={(value) => change({ level: value })}
        />
      ),
    },
    {
      id: "status",
      label: status,
      control: (
        <DictionarySelect
          code="officer_statuses"
          label={status}
          value={search.status}
          onChange={(value) => change({ status: value })}
        />
      ),
    },
    {
      id: "territory_code",
      label: territory,
      control: (
        <LazyTerritorySelect
          aria-label={territory}
          placeholder={any}
          value={search.territory_code}
          onChange={(value) => change({ territory_code: value })}
        />
      ),
    },
  ];
}
