import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { Issue } from "@/api/types";
import { RecordCard } from "@/components/record-list";
import { TagRow } from "@/components/tag";
import { useDictionary } from "@/features/dictionaries/use-dictionary";
import { Due, LampTag, StateTag } from "@/features/issues/labels";

/** One issue on a phone. */
export function IssueRecord({ row }: { row: Issue }) {
  const { t } = useTranslation();
  const kinds = useDictionary("issue_kinds");
  const categories = useDictionary("categories");
  return (
    <RecordCard
      title={
        <Link to="/issues/$id" params={{ id: String(row.id) }}>
          {row.title}
        </Link>
      }
      aside={<StateTag value={row.state} />}
      meta={
        <>
          <div>{row.enterprise_name}</div>
          <div>{[kinds.label(row.kind), categories.label(row.category)].filter(Boolean).join(" · ")}</div>
          <div>{t("issue.handled_by", { unit: row.lead_organization_name ?? row.coordinating_organization_name })}</div>
        </>
      }
      tags={
        row.due_at ? (
          <TagRow>
            <LampTag value={row.lamp} />
            <Due at={row.due_at} />
          </TagRow>
        ) : undefined
      }
    />
  );
}
