import type { Paging } from "@/api/cursor";
import type { IssueQuery } from "@/api/types";
import { oneOf, text } from "@/lib/address";
import { parsePaging } from "@/lib/paging";

export type NeedKind = NonNullable<IssueQuery["need_kind"]>;
export type NeedsSearch = Paging & { kind?: NeedKind; state?: "open"; q?: string };
export const needKinds = ["financing", "workers", "land", "power"] as const;

export function parseNeeds(raw: Record<string, unknown>): NeedsSearch {
  return {
    kind: oneOf(raw, "kind", needKinds),
    state: oneOf(raw, "state", ["open"]),
    q: text(raw, "q"),
    ...parsePaging(raw),
  };
}
