import type { ImportField, ImportKind, Me } from "@/api/types";
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

const fields: Record<ImportKind, readonly ImportField[]> = {
  enterprises: [
    "sequence",
    "name",
    "credit_code",
    "legal_representative",
    "contact_name",
    "contact_phone",
    "industry",
    "industry_code",
    "founded_on",
    "registered_capital",
    "district",
    "town",
    "registered_address",
    "operating_address",
    "employees",
    "revenue",
    "assets",
    "tax",
    "size",
    "above_scale",
    "tags",
    "note",
  ],
  contacts: ["sequence", "credit_code", "name", "contact_name", "role", "contact_phone", "is_primary"],
  indicators: ["sequence", "credit_code", "name", "indicator", "period", "value", "unit"],
  officers: [
    "sequence",
    "person_name",
    "contact_phone",
    "organization",
    "position",
    "level",
    "capacity",
    "territories",
    "industries",
    "username",
  ],
};

/** What a column can be in a file of this kind, in the order of the list. Columns of figures come from the dictionary. */
export function fieldsOf(kind: ImportKind): readonly ImportField[] {
  return fields[kind];
}
