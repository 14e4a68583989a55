import { useTranslation } from "react-i18next";
import type { Enterprise } from "@/api/types";
import { Facts } from "@/components/facts";
import { Panel } from "@/components/page";
import { useDictionary } from "@/features/dictionaries/use-dictionary";
import { formatDay, formatTime } from "@/lib/dates";

export function BasicsPanel({ row }: { row: Enterprise }) {
  const { t } = useTranslation();
  const kinds = useDictionary("entity_kinds");
  const place = row.longitude !== null && row.latitude !== null ? `${row.longitude}, ${row.latitude}` : null;
  return (
    <Panel title={t("enterprise.section.basics")} note={t("enterprise.updated", { time: formatTime(row.updated_at) })}>
      <Facts
        items={[
          { label: t("enterprise.field.entity_kind"), value: kinds.label(row.entity_kind) },
          { label: t("enterprise.field.legal_representative"), value: row.legal_representative },
          { label: t("enterprise.field.founded_on"), value: formatDay(row.founded_on) },
          { label: t("enterprise.field.territory"), value: row.territory_name ?? row.territory_code },
          { label: t("enterprise.field.managing"), value: row.managing_organization_name },
          { label: t("enterprise.field.competent"), value: row.competent_department_name },
          { label: t("enterprise.field.registered_address"), value: row.registered_address, wide: true },
          { label: t("enterprise.field.operating_address"), value: row.operating_address, wide: true },
          ...(place
            ? [{ label: t("enterprise.field.coordinates"), value: <span className="code">{place}</span> }]
            : []),
          ...(row.note ? [{ label: t("enterprise.field.note"), value: row.note, wide: true }] : []),
        ]}
      />
    </Panel>
  );
}
