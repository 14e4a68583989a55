import type { Tone } from "@/components/tag";

export const statusTone: Record<string, Tone> = {
  operating: "green",
  suspended: "amber",
  unreachable: "red",
  moved_out: "neutral",
  deregistered: "neutral",
};

export const platformTone: Record<string, Tone> = {
  listed: "neutral",
  registered: "blue",
  certified: "teal",
};

export type EnterpriseAction =
  | "update"
  | "change_status"
  | "manage_identifiers"
  | "manage_contacts"
  | "reveal_contacts"
  | "manage_attachments"
  | "manage_indicators"
  | "manage_agents"
  | "certify"
  | "assign"
  | "move"
  | "merge"
  | "delete";

/** The server says per row what this person may do; nothing else decides about a button. */
export function allows(row: { allowed_actions: string[] }, action: EnterpriseAction): boolean {
  return row.allowed_actions.includes(action);
}
