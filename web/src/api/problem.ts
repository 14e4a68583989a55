import type { components } from "@/api/schema.gen";

export type FieldError = { pointer: string; code: string; detail: string };
type Wire = components["schemas"]["Problem"];

/** Everything that can go wrong with a request, in one shape; callers branch on `code`, never on text. */
export class Problem extends Error {
  readonly code: string;
  readonly status: number;
  readonly requestId: string | undefined;
  readonly errors: FieldError[];
  readonly allowedActions: string[];
  /** Where a merged enterprise went. */
  readonly survivorId: number | undefined;
  readonly retryAfter: number | undefined;
  /** How a ledger begins in which no header was found. */
  readonly firstRows: NonNullable<Wire["first_rows"]>;

  constructor(wire: Partial<Wire>, status: number, retryAfter?: number) {
    super(wire.detail || wire.title || wire.code || "");
    this.name = "Problem";
    this.code = wire.code ?? "unexpected_answer";
    this.status = status;
    this.requestId = wire.request_id || undefined;
    this.errors = (wire.errors ?? []) as FieldError[];
    this.allowedActions = wire.allowed_actions ?? [];
    this.survivorId = wire.survivor_id ?? undefined;
    this.retryAfter = retryAfter;
    this.firstRows = wire.first_rows ?? [];
  }

  static network(): Problem {
    return new Problem({ code: "network_error" }, 0);
  }
}

export function isProblem(value: unknown): value is Problem {
  return value instanceof Problem;
}

/** Proxies answer in HTML: anything that is not a problem document becomes `unexpected_answer`. */
export function problemFrom(body: unknown, response: Response): Problem {
  const wire = body !== null && typeof body === "object" ? (body as Partial<Wire>) : {};
  const wait = Number(response.headers.get("Retry-After"));
  const problem = wire.request_id ? wire : { ...wire, request_id: response.headers.get("X-Request-Id") ?? undefined };
  return new Problem(problem, response.status, wait > 0 ? wait : undefined);
}

type Answer<T> = { data?: T; error?: unknown; response: Response };

/** The answer's body, or a thrown `Problem`. */
export async function unwrap<T>(call: Promise<Answer<T>>): Promise<T> {
  const answer = await reached(call);
  if (!answer.response.ok) throw problemFrom(answer.error, answer.response);
  return answer.data as T;
}

async function reached<T>(call: Promise<T>): Promise<T> {
  try {
    return await call;
  } catch (cause) {
    if (isProblem(cause)) throw cause;
    // fetch rejects with a TypeError when nothing answered; a cancelled query must stay an AbortError.
    if (cause instanceof TypeError) throw Problem.network();
    throw cause;
  }
}
