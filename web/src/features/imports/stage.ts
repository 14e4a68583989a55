import type { Import } from "@/api/types";

/** Where an import stands for its user; a reload or another device comes back to the same place. */
export type Stage = "adjust" | "working" | "checked" | "done" | "failed";
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
    case "failed":
      return adjustAgain ? "adjust" : "failed";
    default:
      return "adjust";
  }
}

/** The step that is lit in the progress of the wizard. */
export function stepOf(stage: Stage, dryRun: boolean): number {
  if (stage === "adjust") return 1;
  if (stage === "done") return steps.length;
  if (stage === "checked") return 2;
  return dryRun ? 2 : 3;
}

export function percent(row: Pick<Import, "processed_rows" | "total_rows">): number | undefined {
  if (!row.total_rows) return undefined;
  return Math.min(100, Math.floor((row.processed_rows / row.total_rows) * 100));
}
