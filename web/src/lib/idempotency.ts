/**
 * Keys that make a repeated POST harmless. The same body sent again after the network failed carries the
 * same key, so the server answers with what it already did; any answer at all ends the attempt.
 */
const pending = new Map<string, string>();

/** crypto.randomUUID exists only in secure contexts; many offices serve intranets over plain http. */
export function uuid(): string {
  const bytes = globalThis.crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}

export async function once<T>(
  operation: string,
  body: unknown,
  send: (headers: { "Idempotency-Key": string }) => Promise<T>,
): Promise<T> {
  const attempt = `${operation} ${JSON.stringify(body)}`;
  const key = pending.get(attempt) ?? uuid();
  pending.set(attempt, key);
  try {
    const answer = await send({ "Idempotency-Key": key });
    pending.delete(attempt);
    return answer;
  } catch (cause) {
    const reached = (cause as { status?: number }).status !== 0;
    if (reached) pending.delete(attempt);
    throw cause;
  }
}
