import type { Me } from "@/api/types";
import { can, type Permission } from "@/lib/access";

export class ForbiddenError extends Error {}

/** A route names what it needs; the server decides anyway, this only spares a page of refusals. */
export function allow(...anyOf: Permission[]) {
  return ({ context }: { context: { me: Me } }) => {
    if (!anyOf.some((permission) => can(context.me, permission))) throw new ForbiddenError();
  };
}
