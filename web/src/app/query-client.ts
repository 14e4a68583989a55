import { QueryClient } from "@tanstack/react-query";
import { isProblem } from "@/api/problem";

/** A refusal does not change by asking again; only a busy server (429) or a broken line may. */
export function shouldRetry(failures: number, cause: unknown): boolean {
  if (failures >= 2) return false;
  if (!isProblem(cause)) return false;
  return cause.status === 0 || cause.status === 429 || cause.status >= 500;
}

export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        retry: shouldRetry,
        retryDelay: (attempt, cause) =>
          isProblem(cause) && cause.retryAfter ? cause.retryAfter * 1000 : 600 * 2 ** attempt,
        staleTime: 10_000,
        refetchOnWindowFocus: false,
      },
      mutations: { retry: false },
    },
  });
}
