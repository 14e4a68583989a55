import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { follow } from "@/features/notifications/follow";
import { inboxQuery } from "@/features/notifications/queries";

/** Without a stream the number is asked for this often. */
const ASK = 60_000;

/** How much was not read: followed by a stream, asked for now and then where none stays open. */
export function useInbox() {
  const client = useQueryClient();
  const [live, setLive] = useState(false);
  useEffect(() => {
    const ended = new AbortController();
    void follow(
      (inbox) => {
        const known = client.getQueryData(inboxQuery.queryKey);
        client.setQueryData(inboxQuery.queryKey, inbox);
        if (known && (known.unread !== inbox.unread || known.latest_id !== inbox.latest_id))
          void client.invalidateQueries({ queryKey: ["notifications", "list"] });
      },
      setLive,
      ended.signal,
    );
    return () => ended.abort();
  }, [client]);
  return useQuery({ ...inboxQuery, refetchInterval: live ? false : ASK }).data?.unread ?? 0;
}
