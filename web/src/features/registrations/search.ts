import { oneOf } from "@/lib/address";
import { parsePaging } from "@/lib/paging";

export const registrationStates = ["pending", "approved", "rejected"] as const;
export type RegistrationSearch = { state?: (typeof registrationStates)[number]; cursor?: string; page?: number };

export function parseRegistrations(raw: Record<string, unknown>): RegistrationSearch {
  return { state: oneOf(raw, "state", registrationStates), ...parsePaging(raw) };
}
