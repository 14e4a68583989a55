import { useMutation } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { api, ifMatch } from "@/api/client";
import { download } from "@/api/download";
import { unwrap } from "@/api/problem";
import type { ConferenceDetail, ConferenceIn, ConferenceItem, ConferencePatch, DecisionIn } from "@/api/types";
import { once } from "@/lib/idempotency";
import { useChange } from "@/lib/use-change";

const stale = [["conferences"]];

export function usePrepare() {
  return useChange({
    done: "conference.prepared",
    stale,
    send: (body: ConferenceIn) =>
      once("conference", body, (key) => unwrap(api.POST("/api/v1/conferences", { body, headers: key }))),
  });
}

/** Every change starts from the version that is on the screen. */
const of = (row: ConferenceDetail) => ({ path: { id: row.id }, header: ifMatch(row.version) });

export function useConference(row: ConferenceDetail) {
  const change = useChange({
    done: "conference.saved",
    stale,
    send: (body: ConferencePatch) => unwrap(api.PATCH("/api/v1/conferences/{id}", { params: of(row), body })),
  });
  const remove = useChange({
    done: "conference.cancelled",
    stale,
    send: () => unwrap(api.DELETE("/api/v1/conferences/{id}", { params: of(row) })),
  });
  const hold = useChange({
    done: "conference.opened",
    stale,
    send: () => unwrap(api.POST("/api/v1/conferences/{id}/hold", { params: of(row) })),
  });
  const close = useChange({
    done: "conference.ended",
    stale,
    send: () => unwrap(api.POST("/api/v1/conferences/{id}/close", { params: of(row) })),
  });
  return { change, remove, hold, close };
}

export function useDecide(row: ConferenceDetail) {
  return useChange({
    done: "conference.decided",
    // The issue has moved on as well.
    stale: [["conferences"], ["issues"]],
    send: ({ item, body }: { item: ConferenceItem; body: DecisionIn }) => {
      const params = { path: { id: row.id, item_id: item.id }, header: ifMatch(row.version) };
      return once("decision", { item: item.id, version: row.version, body }, (key) =>
        unwrap(
          api.POST("/api/v1/conferences/{id}/items/{item_id}/decide", {
            params,
            headers: key,
            body,
          }),
        ),
      );
    },
  });
}

export function useMinutes(row: ConferenceDetail) {
  const { t } = useTranslation();
  return useMutation({
    mutationFn: () => download(`/api/v1/conferences/${row.id}/minutes`, `${t("conference.minutes")}_${row.id}.docx`),
  });
}
