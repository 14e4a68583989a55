import { type QueryKey, useMutation, useQueryClient } from "@tanstack/react-query";
import { App } from "antd";
import { useTranslation } from "react-i18next";
import { isProblem } from "@/api/problem";

type Change<V, R> = {
  /** Key of the sentence that says it worked. */
  done: string;
  /** What is no longer true afterwards. */
  stale: QueryKey[];
  send: (input: V) => Promise<R>;
};

/**
 * A mutation that owns its success notice and its invalidation. When the row has moved on meanwhile (412, 409) it
 * refreshes as well, so that a second press is made against what is there now; the refusal itself is shown by
 * whoever asked.
 */
export function useChange<V, R>({ done, stale, send }: Change<V, R>) {
  const client = useQueryClient();
  const { message } = App.useApp();
  const { t } = useTranslation();
  const refresh = () => Promise.all(stale.map((queryKey) => client.invalidateQueries({ queryKey })));
  return useMutation({
    mutationFn: send,
    onSuccess: async () => {
      void message.success(t(done));
      await refresh();
    },
    onError: (cause) => {
      if (isProblem(cause) && (cause.status === 412 || cause.status === 409)) void refresh();
    },
  });
}
