import { authorizedFetch } from "@/api/client";
import type { Inbox } from "@/api/types";

/** A broken connection is tried again after so long, twice as long each time, up to the last. */
const FIRST_WAIT = 2_000;
const LAST_WAIT = 60_000;

/** The data of complete events in what has come so far, and the rest of it. */
export function takeEvents(text: string): { events: string[]; rest: string } {
  const blocks = text.split("\n\n");
  const rest = blocks.pop() ?? "";
  const events = blocks.flatMap((block) => {
    const data = block.split("\n").filter((line) => line.startsWith("data: "));
    return data.length > 0 ? [data.map((line) => line.slice(6)).join("\n")] : [];
  });
  return { events, rest };
}

async function listen(tell: (inbox: Inbox) => void, signal: AbortSignal): Promise<void> {
  const url = new URL("/api/v1/notifications/stream", globalThis.location.origin);
  const response = await authorizedFetch(new Request(url, { signal, headers: { Accept: "text/event-stream" } }));
  if (!response.ok || !response.body) throw new TypeError("no stream");
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let text = "";
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    const { events, rest } = takeEvents(text + value);
    text = rest;
    for (const event of events) tell(JSON.parse(event) as Inbox);
  }
}

/**
 * Tells of the inbox as it changes until `signal` ends it. `live` says whether the stream is open; while it is not,
 * somebody else has to ask. The server ends a stream with the access token, which is the time for the next one.
 */
export async function follow(
  tell: (inbox: Inbox) => void,
  live: (open: boolean) => void,
  signal: AbortSignal,
): Promise<void> {
  let wait = FIRST_WAIT;
  while (!signal.aborted) {
    try {
      await listen((inbox) => {
        wait = FIRST_WAIT;
        live(true);
        tell(inbox);
      }, signal);
    } catch {
      wait = Math.min(wait * 2, LAST_WAIT);
    }
    live(false);
    if (!signal.aborted) await pause(wait, signal);
  }
}

function pause(time: number, signal: AbortSignal): Promise<void> {
  return new Promise((done) => {
    const timer = setTimeout(done, time);
    signal.addEventListener("abort", () => {
      clearTimeout(timer);
      done();
    });
  });
}
