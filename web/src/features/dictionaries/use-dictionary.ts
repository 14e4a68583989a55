import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { DictionaryEntry } from "@/api/types";
import { dictionariesQuery } from "@/features/dictionaries/queries";
import { isOver } from "@/lib/dates";

/** The dictionaries that the interface reads; their words belong to the server. */
export type DictionaryCode =
  | "roles"
  | "organization_kinds"
  | "territory_levels"
  | "entity_kinds"
  | "enterprise_statuses"
  | "platform_statuses"
  | "sizes"
  | "report_groups"
  | "above_scale_categories"
  | "contact_roles"
  | "identifier_kinds"
  | "industries"
  | "tags"
  | "indicators"
  | "officer_levels"
  | "officer_statuses"
  | "assignment_roles"
  | "certification_methods"
  | "attachment_kinds"
  | "registration_states"
  | "audit_actions"
  | "audit_resources"
  | "audit_relations"
  | "audit_fields"
  | "job_kinds"
  | "job_states"
  | "closing_classes"
  | "closing_decisions"
  | "move_decisions"
  | "transfer_states"
  | "indicator_units"
  | "indicator_frequencies"
  | "match_reasons"
  | "merge_fields"
  | "export_columns"
  | "import_fields"
  | "categories"
  | "departments"
  | "issue_kinds"
  | "suggested_decisions"
  | "issue_sources"
  | "issue_levels"
  | "issue_states"
  | "issue_outcomes"
  | "issue_actions"
  | "issue_legs"
  | "escalations"
  | "need_kinds"
  | "reply_results"
  | "confirmations"
  | "decline_grounds"
  | "issue_request_kinds"
  | "issue_request_states"
  | "slip_kinds"
  | "conference_states"
  | "conference_decisions"
  | "visibilities"
  | "supervision_states"
  | "lamps"
  | "notification_groups"
  | "notification_channels"
  | "delivery_states"
  | "clock_states"
  | "time_units";

const nothing: DictionaryEntry[] = [];

export function useDictionary(code: DictionaryCode) {
  const { i18n } = useTranslation();
  const entries = useQuery(dictionariesQuery).data?.get(code) ?? nothing;
  const nameOf = (entry: DictionaryEntry) => (i18n.language === "en" ? entry.name_en : entry.name_zh);
  return {
    entries,
    nameOf,
    // A retired word is shown where a row has it, and cannot be chosen any more.
    options: entries.map((entry) => ({
      value: entry.code,
      label: nameOf(entry),
      disabled: isOver(entry.valid_to) || undefined,
    })),
    label: (value: string | null | undefined): string => {
      if (value === null || value === undefined) return "";
      const entry = entries.find((one) => one.code === value);
      return entry ? nameOf(entry) : value;
    },
  };
}
