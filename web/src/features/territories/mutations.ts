import { api, ifMatch } from "@/api/client";
import { unwrap } from "@/api/problem";
import type { AbolishIn, Territory, TerritoryIn, TerritoryPatch } from "@/api/types";
import { once } from "@/lib/idempotency";
import { useChange as useSharedChange } from "@/lib/use-change";

function useChange<V, R>(done: string, send: (input: V) => Promise<R>) {
  return useSharedChange({ done, stale: [["territories"]], send });
}

/** A division has no counter: its version is the tag of the answer. */
async function tagOf(code: string): Promise<number> {
  const { response } = await api.GET("/api/v1/territories/{code}", { params: { path: { code } } });
  return Number((response.headers.get("etag") ?? "").replace(/^(W\/)?"|"$/g, ""));
}

export function useCreateTerritory() {
  return useChange("administration.territory.created", (body: TerritoryIn) =>
    once("territory", body, (key) => unwrap(api.POST("/api/v1/territories", { body, headers: key }))),
  );
}

export function useUpdateTerritory(row: Territory) {
  return useChange("administration.saved", async (body: TerritoryPatch) =>
    unwrap(
      api.PATCH("/api/v1/territories/{code}", {
        params: { path: { code: row.code }, header: ifMatch(await tagOf(row.code)) },
        body,
      }),
    ),
  );
}

export function useAbolishTerritory(row: Territory) {
  return useChange("administration.territory.abolished", async (body: AbolishIn) =>
    unwrap(
      api.POST("/api/v1/territories/{code}/abolish", {
        params: { path: { code: row.code }, header: ifMatch(await tagOf(row.code)) },
        body,
      }),
    ),
  );
}

export function useTransfer(code: string) {
  return useChange("administration.territory.transfer_started", (_: undefined) =>
    unwrap(api.POST("/api/v1/territories/{code}/transfers", { params: { path: { code } } })),
  );
}
