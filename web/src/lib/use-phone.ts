import { useCallback, useSyncExternalStore } from "react";

function useMedia(query: string): boolean {
  const subscribe = useCallback(
    (listener: () => void) => {
      const media = window.matchMedia(query);
      media.addEventListener("change", listener);
      return () => media.removeEventListener("change", listener);
    },
    [query],
  );
  return useSyncExternalStore(subscribe, () => window.matchMedia(query).matches);
}

/** Below `md` lists are cards and drawers come from below. */
export function usePhone(): boolean {
  return !useMedia("(min-width: 768px)");
}

/** Who asked the system for less motion gets none: shortening it by style would upset antd's popups. */
export function useCalm(): boolean {
  return useMedia("(prefers-reduced-motion: reduce)");
}
