import { Select } from "antd";
import { useTranslation } from "react-i18next";
import type { Filter } from "@/components/filter-bar";
import { DictionarySelect } from "@/features/dictionaries/dictionary-select";
import { CategorySelect } from "@/features/issues/category-select";
import { type Desk, type QueueId, queueQuery } from "@/features/issues/queues";
import type { IssueSearch } from "@/features/issues/search";
import { OrganizationSelect } from "@/features/organizations/organization-select";

type Change = (change: Partial<IssueSearch>) => void;

/** The filters of a queue, without those that it fixes itself. */
export function useIssueFilters(search: IssueSearch, desk: Desk, queue: QueueId, change: Change): Filter[] {
  const { t } = useTranslation();
  const any = t("common.filter.any");
  const lamp = t("issue.column.lamp");
  const kind = t("issue.fact.kind");
  const category = t("issue.fact.category");
  const lead = t("issue.column.lead");
  const order = t("issue.list.order");
  const filters: Filter[] = [];
  if (!queueQuery[queue].lamp) {
    filters.push({
      id: "lamp",
      label: lamp,
      control: (
        <DictionarySelect<NonNullable<IssueSearch["lamp"]>>
          code="lamps"
          label={lamp}
          value={search.lamp}
          onChange={(value) => change({ lamp: value })}
        />
      ),
    });
  }
  filters.push(
    {
      id: "kind",
      label: kind,
      control: (
        <DictionarySelect<NonNullable<IssueSearch["kind"]>>
          code="issue_kinds"
          label={kind}
          value={search.kind}
          onChange={(value) => change({ kind: value })}
        />
      ),
    },
    {
      id: "category",
      label: category,
      control: (
        <CategorySelect
          aria-label={category}
          placeholder={any}
          value={search.category}
          onChange={(value) => change({ category: value })}
        />
      ),
    },
  );
  if (desk === "office" || desk === "board") {
    filters.push({
      id: "lead_organization_id",
      label: lead,
      control: (
        <OrganizationSelect
          aria-label={lead}
          placeholder={any}
          value={search.lead_organization_id}
          onChange={(value) => change({ lead_organization_id: value ?? undefined })}
        />
      ),
    });
  }
  // Whoever reads a whole area may want what is his own; to the others nothing else is shown.
  if (desk === "office") {
    filters.push({
      id: "mine",
      label: t("issue.list.whose"),
      control: (
        <Select
          aria-label={t("issue.list.whose")}
          value={search.mine ? "mine" : "all"}
          options={[
            { value: "all", label: t("issue.list.of_area") },
            { value: "mine", label: t("issue.list.mine") },
          ]}
          onChange={(value: "all" | "mine") => change({ mine: value === "mine" ? true : undefined })}
        />
      ),
    });
  }
  filters.push({
    id: "sort",
    label: order,
    control: (
      <Select
        aria-label={order}
        value={search.sort ?? "due_at"}
        options={[
          { value: "due_at", label: t("issue.list.by_due") },
          { value: "-id", label: t("issue.list.newest") },
        ]}
        onChange={(value: "due_at" | "-id") => change({ sort: value === "due_at" ? undefined : value })}
      />
    ),
  });
  return filters;
}
