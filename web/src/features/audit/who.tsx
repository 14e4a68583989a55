import { useTranslation } from "react-i18next";
import type { AuditActor } from "@/api/types";
import { useDictionary } from "@/features/dictionaries/use-dictionary";

type Row = {
  actor: AuditActor;
  role: string | null;
  relation: string | null;
  organization_name: string | null;
};

/** Who, and in which office: "王芳（大营镇 · 协调员）". */
export function useWho() {
  const { t } = useTranslation();
  const roles = useDictionary("roles");
  const relations = useDictionary("audit_relations");
  return (row: Row): { name: string; office: string } => {
    const name =
      row.actor.kind === "operator"
        ? t("enterprise.trail.operator")
        : (row.actor.name ?? t("enterprise.trail.unknown", { id: row.actor.id }));
    const role = row.role ? roles.label(row.role) : row.relation === "agent" ? relations.label(row.relation) : "";
    const program = row.actor.kind === "program" ? t("enterprise.trail.program") : "";
    return { name, office: [row.organization_name, role, program].filter(Boolean).join(" · ") };
  };
}
