import { integer } from "@/lib/address";

/** Which organisation is open beside the tree. */
export type OrganizationPageSearch = { id?: number };

export function parseOrganizations(raw: Record<string, unknown>): OrganizationPageSearch {
  return { id: integer(raw, "id") };
}
