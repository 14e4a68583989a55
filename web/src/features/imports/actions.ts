import type { Import } from "@/api/types";

export function mayAdjust(row: Import): boolean {
  return row.allowed_actions.includes("configure");
}

export function mayRun(row: Import): boolean {
  return row.allowed_actions.includes("run");
}
