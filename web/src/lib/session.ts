/**
 * Who is signed in. The access token lives in this module's memory only; the refresh token is a cookie
 * that scripts cannot read. All callers share one refresh in flight, and a browser lock extends that to
 * other tabs: the refresh token works once, so two tabs must not present the same one.
 */
export type Tokens = { access_token: string; must_change_password: boolean };
type Status = "unknown" | "anonymous" | "signed_in";
type State = { status: Status; mustChangePassword: boolean };

let token: string | null = null;
let state: State = { status: "unknown", mustChangePassword: false };
let refreshing: Promise<boolean> | null = null;
const listeners = new Set<() => void>();

function set(next: State) {
  state = next;
  for (const listener of listeners) listener();
}

async function exclusively<T>(work: () => Promise<T>): Promise<T> {
  // Web Locks need a secure context; a plain-http intranet goes without.
  if (typeof navigator !== "undefined" && navigator.locks) return navigator.locks.request("zhuqi-refresh", work);
  return work();
}

async function requestTokens(): Promise<boolean> {
  const response = await exclusively(() =>
    globalThis.fetch("/api/v1/auth/refresh", {
      method: "POST",
      credentials: "same-origin",
      headers: { "Content-Type": "application/json" },
      body: "{}",
    }),
  );
  if (response.ok) {
    session.accept((await response.json()) as Tokens);
    return true;
  }
  // An unread body would hold the connection.
  void response.body?.cancel();
  if (response.status === 400 || response.status === 401 || response.status === 403) {
    session.end();
    return false;
  }
  throw new TypeError("refresh unavailable");
}

export const session = {
  get token() {
    return token;
  },
  get state() {
    return state;
  },
  accept(tokens: Tokens) {
    token = tokens.access_token;
    set({ status: "signed_in", mustChangePassword: tokens.must_change_password });
  },
  end() {
    token = null;
    set({ status: "anonymous", mustChangePassword: false });
  },
  passwordChanged() {
    set({ ...state, mustChangePassword: false });
  },
  /** True with a fresh token, false when signed out; rejects when the server cannot be reached. */
  refresh(): Promise<boolean> {
    refreshing ??= requestTokens().finally(() => {
      refreshing = null;
    });
    return refreshing;
  },
  /** At start: find out whether the cookie still opens a session. */
  async ensure(): Promise<boolean> {
    if (state.status === "unknown") return session.refresh();
    return state.status === "signed_in";
  },
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};
