import type { DictionaryEntry } from "@/api/types";
import { isOver } from "@/lib/dates";

/** A category may carry a text to fill in. */
type Category = DictionaryEntry & { template?: string | null };
export type CategoryGroup = { head: Category; below: Category[] };

/** The categories in force: those of the first level, each with those below it. */
export function groupsOf(entries: Category[]): CategoryGroup[] {
  const current = entries.filter((entry) => !isOver(entry.valid_to));
  return current
    .filter((entry) => !entry.parent)
    .map((head) => ({ head, below: current.filter((entry) => entry.parent === head.code) }));
}

/** What to write about, as the category suggests it. */
export function templateOf(entries: Category[], code: string | undefined): string | undefined {
  return entries.find((entry) => entry.code === code)?.template ?? undefined;
}
