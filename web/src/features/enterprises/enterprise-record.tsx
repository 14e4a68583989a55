import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { Enterprise } from "@/api/types";
import { RecordCard } from "@/components/record-list";
import { TagRow } from "@/components/tag";
import { useDictionary } from "@/features/dictionaries/use-dictionary";
import { EnterpriseTags, PlatformTag, StatusTag } from "@/features/enterprises/labels";

/** One enterprise on a phone. */
export function EnterpriseRecord({ row }: { row: Enterprise }) {
  const { t } = useTranslation();
  const groups = useDictionary("report_groups");
  const sizes = useDictionary("sizes");
  const facts = [row.territory_name, groups.label(row.report_group), sizes.label(row.size)].filter(Boolean);
  return (
    <RecordCard
      title={
        <Link to="/enterprises/$id" params={{ id: String(row.id) }}>
          {row.name}
        </Link>
      }
      aside={<StatusTag value={row.status} />}
      meta={
        <>
          <div className="code">{row.credit_code ?? t("enterprise.no_credit_code")}</div>
          <div>{facts.join(" · ")}</div>
          <div>
            {t("enterprise.field.officer")} {row.primary_officer?.name ?? t("enterprise.no_officer")}
          </div>
        </>
      }
      tags={
        <TagRow>
          <PlatformTag value={row.platform_status} />
          <EnterpriseTags tags={row.tags} most={3} />
        </TagRow>
      }
    />
  );
}
