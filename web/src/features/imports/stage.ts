import type { Import } from "@/api/types";

/** Where an import stands for its user; a reload or another device comes back to the same place. */
export type Stage = "adjust" | "working" | "checked" | "done" | "stopped" | "failed" | "undoing" | "undone";
export const steps = ["upload", "adjust", "check", "commit"] as const;

export function stageOf(row: Pick<Import, "state">, adjustAgain: boolean): Stage {
  switch (row.state) {
    case "queued":
    case "running":
      return "working";
    case "checked":
      return adjustAgain ? "adjust" : "checked";
    case "completed":
      return "done";
    case "cancelled":
      return adjustAgain ? "adjust" : "stopped";
    case "failed":
      return adjustAgain ? "adjust" : "failed";
    case "undoing":
      return "undoing";
    case "undone":
    case "undo_failed":
      return "undone";
    default:
      return "adjust";
  }
}

/** The step that is lit in the progress of the wizard. */
export function stepOf(stage: Stage, dryRun: boolean): number {
  if (stage === "adjust") return 1;
  if (stage === "done" || stage === "undoing" || stage === "undone") return steps.length;
  if (stage === "checked") return 2;
  return dryRun ? 2 : 3;
}

export function percent(row: Pick<Import, "processed_rows" | "total_rows">): number | undefined {
  if (!row.total_rows) return undefined;
  return Math.min(100, Math.floor((row.processed_rows / row.total_rows) * 100));
}

type Undoing = Pick<Import, "created_rows" | "updated_rows" | "undone_rows" | "kept_rows">;

/** Of the rows that have changed the register, how many undoing has looked at. */
export function undoPercent(row: Undoing): number {
  const written = row.created_rows + row.updated_rows;
  return written === 0 ? 100 : Math.min(100, Math.floor(((row.undone_rows + row.kept_rows) / written) * 100));
}
