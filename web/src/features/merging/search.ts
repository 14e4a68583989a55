import { flag } from "@/lib/address";
import { parsePaging } from "@/lib/paging";

export type DuplicateSearch = { dismissed?: boolean; cursor?: string; page?: number };

export function parseDuplicates(raw: Record<string, unknown>): DuplicateSearch {
  return { dismissed: flag(raw, "dismissed") || undefined, ...parsePaging(raw) };
}
