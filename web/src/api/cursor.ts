import { Problem } from "@/api/problem";

/**
 * Paging by cursor. The current cursor and its page number stand in the address; the cursors of the pages
 * before it travel in the history entry, because a chain of signed cursors would make the address useless.
 */
export type Paging = { cursor?: string; page?: number };
export type Trail = (string | null)[];

export function nextPage(paging: Paging, trail: Trail, next: string): { paging: Paging; trail: Trail } {
  return { paging: { cursor: next, page: (paging.page ?? 1) + 1 }, trail: [...trail, paging.cursor ?? null] };
}

/** Without a trail (a pasted link) "previous" leads to the first page. */
export function previousPage(paging: Paging, trail: Trail): { paging: Paging; trail: Trail } {
  const cursor = trail.at(-1);
  if (cursor === undefined || cursor === null) return { paging: {}, trail: [] };
  return { paging: { cursor, page: Math.max((paging.page ?? 2) - 1, 2) }, trail: trail.slice(0, -1) };
}

export function readTrail(state: unknown): Trail {
  const trail = (state as { trail?: unknown } | undefined)?.trail;
  return Array.isArray(trail) && trail.every((one) => one === null || typeof one === "string") ? trail : [];
}

/** All rows of a short list (a tree, a dictionary); the guard is against a server that never ends. */
export async function everyPage<T>(
  load: (cursor: string | undefined) => Promise<{ items: T[]; next_cursor?: string | null }>,
  most = 50,
): Promise<T[]> {
  const rows: T[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < most; page += 1) {
    const answer = await load(cursor);
    rows.push(...answer.items);
    if (!answer.next_cursor) return rows;
    cursor = answer.next_cursor;
  }
  throw new Problem({ code: "list_too_long" }, 0);
}
