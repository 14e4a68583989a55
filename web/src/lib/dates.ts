import dayjs from "dayjs";

const DATE = "YYYY-MM-DD";

/** `2026-11-21 15:04`; the same in both languages, so that columns align and nobody guesses the month. */
export function formatTime(value: string | null | undefined): string {
  return value ? dayjs(value).format("YYYY-MM-DD HH:mm") : "";
}

export function formatDay(value: string | null | undefined): string {
  return value ? dayjs(value).format(DATE) : "";
}

export function today(): string {
  return dayjs().format(DATE);
}

/** Whether a last day is behind us; without one nothing ends. */
export function isOver(lastDay: string | null | undefined): boolean {
  return Boolean(lastDay) && String(lastDay) < today();
}

export function isPast(value: string | null | undefined): boolean {
  return Boolean(value) && dayjs(value).isBefore(dayjs());
}
