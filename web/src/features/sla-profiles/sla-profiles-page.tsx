import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { Button, Segmented } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { IssueKind, SlaProfile } from "@/api/types";
import { Facts } from "@/components/facts";
import { Page, Panel } from "@/components/page";
import { QueryView } from "@/components/states";
import { Tag } from "@/components/tag";
import { useDictionary } from "@/features/dictionaries/use-dictionary";
import { slaProfilesQuery } from "@/features/sla-profiles/queries";
import { SlaDrawer } from "@/features/sla-profiles/sla-drawer";
import { formatDay } from "@/lib/dates";

/** How long each leg of an issue may take, per kind and level. */
export function SlaProfilesPage({ kind }: { kind: IssueKind }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const kinds = useDictionary("issue_kinds");
  const levels = useDictionary("issue_levels");
  const rank = (level: string) => levels.entries.findIndex((entry) => entry.code === level);
  const query = useQuery(slaProfilesQuery);
  const [editing, setEditing] = useState<SlaProfile>();
  return (
    <Page title={t("common.nav.sla_profiles")} lead={t("worktime.sla.lead")}>
      <Segmented<IssueKind>
        aria-label={t("worktime.sla.kind")}
        value={kind}
        options={kinds.options.map(({ value, label }) => ({ value: value as IssueKind, label }))}
        onChange={(next) => void navigate({ to: "/sla-profiles", search: { kind: next } })}
        style={{ marginBottom: 14 }}
      />
      <QueryView query={query} rows={10}>
        {(rows) => (
          <>
            {rows
              .filter((row) => row.kind === kind)
              .sort((a, b) => rank(a.level) - rank(b.level) || a.version - b.version)
              .map((row) => (
                <Profile key={row.id} row={row} onEdit={() => setEditing(row)} />
              ))}
          </>
        )}
      </QueryView>
      <SlaDrawer row={editing} onClose={() => setEditing(undefined)} />
    </Page>
  );
}

function Profile({ row, onEdit }: { row: SlaProfile; onEdit: () => void }) {
  const { t } = useTranslation();
  const levels = useDictionary("issue_levels");
  const legs = useDictionary("issue_legs");
  const from = formatDay(row.valid_from);
  return (
    <Panel
      title={levels.label(row.level)}
      note={
        row.in_force ? (
          t("worktime.sla.version", { version: row.version })
        ) : (
          <Tag tone="amber" dot>
            {t("worktime.sla.to_come", { version: row.version, from })}
          </Tag>
        )
      }
      actions={
        row.allowed_actions.includes("update") ? <Button onClick={onEdit}>{t("common.edit")}</Button> : undefined
      }
    >
      <Facts
        items={[
          ...row.legs.map((one) => ({
            label: legs.label(one.leg),
            value: t(`worktime.sla.amount.${one.unit}`, { count: one.amount }),
          })),
          {
            label: t("worktime.sla.release_review"),
            value: t(row.release_review ? "worktime.sla.reviewed" : "worktime.sla.not_reviewed"),
          },
          { label: t("worktime.sla.yellow"), value: t("worktime.sla.percent", { percent: row.yellow_percent }) },
          {
            label: t("worktime.sla.to_supervisor"),
            value: t("worktime.sla.overdue", { count: row.escalate_supervisor_wd }),
          },
          { label: t("worktime.sla.to_leader"), value: t("worktime.sla.overdue", { count: row.escalate_leader_wd }) },
        ]}
      />
    </Panel>
  );
}
