import type { Import } from "@/api/types";

/** What the server permits in the present state; the pages only ask. */
export type ImportAction = "configure" | "run" | "cancel" | "resume" | "undo" | "download";

export function may(row: Import, action: ImportAction): boolean {
  return row.allowed_actions.includes(action);
}

export function mayAdjust(row: Import): boolean {
  return may(row, "configure");
}

export function mayRun(row: Import): boolean {
  return may(row, "run");
}

/** Whether it has changed the register. */
export function hasWritten(row: Pick<Import, "undo_until">): boolean {
  return row.undo_until !== null;
}
