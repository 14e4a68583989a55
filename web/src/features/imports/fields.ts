import type { ImportField } from "@/api/types";

/** What a column can be, in the order of the list; the words for people are in the catalogue. */
export const importFields = [
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
] as const satisfies readonly ImportField[];
