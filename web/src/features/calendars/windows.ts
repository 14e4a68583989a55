import type { WorkWindow } from "@/api/types";

/** `09:00-12:00, 13:30-17:30`; nothing for a day off. */
export function writeWindows(windows: readonly WorkWindow[]): string {
  return windows.map((one) => `${one.from}-${one.to}`).join(", ");
}

const WINDOW = /^(\d{1,2})[:：](\d{2})\s*[-–—~～至]\s*(\d{1,2})[:：](\d{2})$/;

/** What somebody typed, or undefined when it is no list of windows; their order the server checks. */
export function readWindows(text: string): WorkWindow[] | undefined {
  const parts = text
    .split(/[,，、;；]/)
    .map((part) => part.trim())
    .filter(Boolean);
  const windows = parts.map((part) => {
    const found = WINDOW.exec(part);
    if (!found) return undefined;
    const [, hour = "", minute = "", toHour = "", toMinute = ""] = found;
    return { from: `${hour.padStart(2, "0")}:${minute}`, to: `${toHour.padStart(2, "0")}:${toMinute}` };
  });
  return windows.every((one) => one !== undefined) ? windows : undefined;
}

/** In the order of a calendar's week. */
export const weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;
