import type { QueryClient } from "@tanstack/react-query";
import { createRouter } from "@tanstack/react-router";
import { RouteError } from "@/components/route-error";
import { RoutePending } from "@/components/route-pending";
import { parseAddress, stringifyAddress } from "@/lib/address";
import { routeTree } from "@/routeTree.gen";

export function buildRouter(queryClient: QueryClient) {
  return createRouter({
    routeTree,
    context: { queryClient },
    parseSearch: parseAddress,
    stringifySearch: stringifyAddress,
    defaultPreload: false,
    defaultErrorComponent: RouteError,
    defaultPendingComponent: RoutePending,
    defaultPendingMs: 300,
    scrollRestoration: true,
  });
}

declare module "@tanstack/react-router" {
  interface Register {
    router: ReturnType<typeof buildRouter>;
  }
  interface HistoryState {
    trail?: (string | null)[];
  }
}
