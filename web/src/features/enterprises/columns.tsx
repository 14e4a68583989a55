import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { Enterprise } from "@/api/types";
import type { Column } from "@/components/data-table";
import { useDictionary } from "@/features/dictionaries/use-dictionary";
import { EnterpriseTags, PlatformTag, StatusTag, useAboveScaleText } from "@/features/enterprises/labels";
import type { OptionalColumn } from "@/features/enterprises/search";
import { formatDay, formatTime } from "@/lib/dates";
import styles from "./columns.module.css";

export function EnterpriseName({ row }: { row: Pick<Enterprise, "id" | "name" | "credit_code"> }) {
  const { t } = useTranslation();
  return (
    <div className={styles.name}>
      <Link to="/enterprises/$id" params={{ id: String(row.id) }} className={styles.link}>
        {row.name}
      </Link>
      <span className={`${styles.code} code`}>{row.credit_code ?? t("enterprise.no_credit_code")}</span>
    </div>
  );
}

export function useEnterpriseColumns(shown: readonly OptionalColumn[]): Column<Enterprise>[] {
  const { t } = useTranslation();
  const groups = useDictionary("report_groups");
  const sizes = useDictionary("sizes");
  const aboveScale = useAboveScaleText();
  const all: Record<OptionalColumn, Omit<Column<Enterprise>, "id" | "title">> = {
    territory: { render: (row) => row.territory_name ?? row.territory_code },
    report_group: { render: (row) => groups.label(row.report_group) },
    size: { render: (row) => sizes.label(row.size) },
    above_scale: { render: aboveScale },
    tags: { render: (row) => <EnterpriseTags tags={row.tags} most={2} /> },
    status: { render: (row) => <StatusTag value={row.status} /> },
    platform_status: { render: (row) => <PlatformTag value={row.platform_status} /> },
    officer: {
      render: (row) => row.primary_officer?.name ?? <span className={styles.none}>{t("enterprise.no_officer")}</span>,
    },
    managing: { render: (row) => row.managing_organization_name },
    legal: { render: (row) => row.legal_representative },
    founded_on: { render: (row) => formatDay(row.founded_on) },
    updated_at: { sort: "updated_at", render: (row) => formatTime(row.updated_at) },
  };
  return [
    { id: "name", title: t("enterprise.column.name"), sort: "name", render: (row) => <EnterpriseName row={row} /> },
    ...shown.map((id) => ({ id, title: t(`enterprise.column.${id}`), ...all[id] })),
  ];
}
