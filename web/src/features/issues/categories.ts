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

/** What was answered, without the questions of the template: these would suggest the category that they come from. */
export function withoutTemplate(text: string, template: string | undefined): string {
  const questions = (template ?? "")
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);
  return text
    .split("\n")
    .map((line) => line.trim())
    .map((line) => line.slice(questions.find((question) => line.startsWith(question))?.length ?? 0).trim())
    .filter(Boolean)
    .join("\n");
}
