import { useSuspenseQuery } from "@tanstack/react-query";
import { meQuery } from "@/features/account/queries";
import { can, isStaff, type Permission } from "@/lib/access";

/** The signed-in person; the guard of the signed-in routes has loaded it. */
export function useMe() {
  return useSuspenseQuery(meQuery).data;
}

export function useCan(permission: Permission): boolean {
  return can(useMe(), permission);
}

export function useIsStaff(): boolean {
  return isStaff(useMe());
}
