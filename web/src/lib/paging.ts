import { useNavigate, useRouterState } from "@tanstack/react-router";
import { nextPage, type Paging, previousPage, readTrail } from "@/api/cursor";
import { integer, text } from "@/lib/address";

export function parsePaging(raw: Record<string, unknown>): Paging {
  const cursor = text(raw, "cursor");
  if (!cursor) return {};
  return { cursor, page: Math.max(integer(raw, "page") ?? 2, 2) };
}

/** Next and previous page of the list at this address. */
export function usePaging(paging: Paging, next: string | null | undefined) {
  const navigate = useNavigate();
  const trail = useRouterState({ select: (state) => readTrail(state.location.state) });
  const go = (to: { paging: Paging; trail: ReturnType<typeof readTrail> }) =>
    void navigate({
      to: ".",
      search: (before: Record<string, unknown>) => ({
        ...before,
        cursor: undefined,
        page: undefined,
        ...to.paging,
      }),
      state: (before) => ({ ...before, trail: to.trail }),
    });
  return {
    page: paging.page ?? 1,
    hasNext: Boolean(next),
    onNext: () => next && go(nextPage(paging, trail, next)),
    onPrevious: () => go(previousPage(paging, trail)),
  };
}
