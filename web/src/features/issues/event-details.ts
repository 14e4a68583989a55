import { useTranslation } from "react-i18next";
import type { IssueEvent } from "@/api/types";
import { type DictionaryCode, useDictionary } from "@/features/dictionaries/use-dictionary";

/** Words that stand behind the codes of an entry, by the name of the detail. */
const words: Record<string, DictionaryCode> = {
  category: "categories",
  level: "issue_levels",
  kind: "issue_kinds",
  ground: "decline_grounds",
  request: "issue_request_kinds",
  escalation: "escalations",
  leg: "issue_legs",
  lamp: "lamps",
};
/** What is told of an entry besides its words, in this order; ids and the rest are for programs. */
const told = [
  "lead_organization_name",
  "co_handler_names",
  "organization_name",
  "category",
  "level",
  "kind",
  "ground",
  "result",
  "redo",
  "redo_count",
  "request",
  "granted",
  "due_on",
  "until",
  "node_on",
  "next_on",
  "due_on",
  "is_final",
  "override_reason",
  "matches",
  "slip",
  "escalation",
  "round",
  "leg",
  "lamp",
  "common_problem",
  "left_common_problem",
] as const;

/** The details of an entry as a reader understands them. */
export function useEventDetails(): (event: IssueEvent) => { label: string; value: string }[] {
  const { t } = useTranslation();
  const dictionaries: Partial<Record<DictionaryCode, (code: string) => string>> = {
    categories: useDictionary("categories").label,
    issue_levels: useDictionary("issue_levels").label,
    issue_kinds: useDictionary("issue_kinds").label,
    decline_grounds: useDictionary("decline_grounds").label,
    issue_request_kinds: useDictionary("issue_request_kinds").label,
    escalations: useDictionary("escalations").label,
    issue_legs: useDictionary("issue_legs").label,
    lamps: useDictionary("lamps").label,
    confirmations: useDictionary("confirmations").label,
    reply_results: useDictionary("reply_results").label,
  };
  return (event) => {
    const details = (event.details ?? {}) as Record<string, unknown>;
    return told.flatMap((name) => {
      const value = details[name];
      if (value === undefined || value === null || value === "") return [];
      if (Array.isArray(value))
        return value.length > 0 ? [{ label: t(`issue.detail.${name}`), value: value.join(t("issue.list_comma")) }] : [];
      // A "no" is only worth a line where it was asked for.
      if (value === false && (name === "redo" || name === "is_final")) return [];
      const label = t(`issue.detail.${name}`);
      if (typeof value === "boolean") return [{ label, value: t(value ? "common.yes" : "common.no") }];
      const source = name === "result" ? (event.action === "confirm" ? "confirmations" : "reply_results") : words[name];
      const read = source ? dictionaries[source] : undefined;
      return [{ label, value: read ? read(String(value)) : String(value) }];
    });
  };
}
