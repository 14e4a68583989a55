import { useSyncExternalStore } from "react";

const query = "(min-width: 768px)";

function subscribe(listener: () => void): () => void {
  const media = window.matchMedia(query);
  media.addEventListener("change", listener);
  return () => media.removeEventListener("change", listener);
}

/** Below `md` lists are cards and drawers come from below. */
export function usePhone(): boolean {
  return !useSyncExternalStore(subscribe, () => window.matchMedia(query).matches);
}
