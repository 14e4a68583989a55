import type { ImportKind, Me } from "@/api/types";
import { can } from "@/lib/access";

/** What a file can be about, in the order of the choice. */
export const importKinds = [
  "enterprises",
  "contacts",
  "indicators",
  "officers",
] as const satisfies readonly ImportKind[];

/** The kinds that somebody may import; the server decides anyway. */
export function kindsOf(me: Pick<Me, "permissions">): ImportKind[] {
  return importKinds.filter((kind) => can(me, kind === "officers" ? "officers.manage" : "enterprises.import"));
}
