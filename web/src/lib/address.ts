/**
 * Addresses are for people too: plain `?tag=a,b&size=small`, no JSON. Every value arrives as text; the
 * route that owns a parameter gives it its type (`validateSearch`).
 */
export function parseAddress(search: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(search));
}

export function stringifyAddress(search: Record<string, unknown>): string {
  const out = new URLSearchParams();
  for (const [key, value] of Object.entries(search)) {
    if (value === undefined || value === null || value === "") continue;
    if (Array.isArray(value)) {
      if (value.length > 0) out.set(key, value.join(","));
    } else {
      out.set(key, String(value));
    }
  }
  const text = out.toString().replaceAll("%2C", ",");
  return text ? `?${text}` : "";
}

type Raw = Record<string, unknown>;

export function text(raw: Raw, key: string): string | undefined {
  const value = raw[key];
  if (typeof value !== "string" && typeof value !== "number") return undefined;
  const trimmed = String(value).trim();
  return trimmed === "" ? undefined : trimmed;
}

export function list(raw: Raw, key: string): string[] | undefined {
  const value = raw[key];
  const items = (Array.isArray(value) ? value.map(String) : (text(raw, key) ?? "").split(",")).filter(Boolean);
  return items.length > 0 ? items : undefined;
}

export function oneOf<T extends string>(raw: Raw, key: string, allowed: readonly T[]): T | undefined {
  const value = text(raw, key);
  return allowed.includes(value as T) ? (value as T) : undefined;
}

/** A code of a dictionary. Which codes there are the server knows; it refuses the others by name. */
export function word<T extends string>(raw: Raw, key: string): T | undefined {
  const value = text(raw, key);
  return value !== undefined && /^[\w-]{1,40}$/.test(value) ? (value as T) : undefined;
}

export function flag(raw: Raw, key: string): boolean | undefined {
  const value = String(raw[key]);
  return value === "true" ? true : value === "false" ? false : undefined;
}

export function integer(raw: Raw, key: string): number | undefined {
  const value = text(raw, key);
  return value !== undefined && /^\d{1,15}$/.test(value) ? Number(value) : undefined;
}

/** `next` comes from the address: only a path of this site may be followed. */
export function safeNext(next: string | undefined): string {
  return next && /^\/(?![/\\])/.test(next) ? next : "/";
}
