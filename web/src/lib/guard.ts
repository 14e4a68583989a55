import type { Me } from "@/api/types";
import { can, type Permission } from "@/lib/access";
import { loadTexts, type TextPart } from "@/lib/i18n";

export class ForbiddenError extends Error {}

/** A route names what it needs; the server decides anyway, this only spares a page of refusals. */
export function allow(...anyOf: Permission[]) {
  return ({ context }: { context: { me: Me } }) => {
    if (!anyOf.some((permission) => can(context.me, permission))) throw new ForbiddenError();
  };
}

function allowWith(part: TextPart) {
  return (...anyOf: Permission[]) => {
    const check = allow(...anyOf);
    return async (route: { context: { me: Me } }) => {
      check(route);
      await loadTexts(part);
    };
  };
}

/** The same for a page of the console, whose texts come with it. */
export const allowConsole = allowWith("console");

/** The same for a page about issues. */
export const allowIssues = allowWith("issues");
