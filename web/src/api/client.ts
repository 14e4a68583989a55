import createClient from "openapi-fetch";
import type { paths } from "@/api/schema.gen";
import { currentLanguage } from "@/lib/language";
import { session } from "@/lib/session";

/** Sends with the access token; an expired one is refreshed once and the request repeated. */
export async function authorizedFetch(request: Request): Promise<Response> {
  const again = request.clone();
  const response = await send(request);
  if (response.status !== 401 || session.token === null) return response;
  return (await session.refresh()) ? send(again) : response;
}

function send(request: Request): Promise<Response> {
  request.headers.set("Accept-Language", currentLanguage());
  if (session.token !== null) request.headers.set("Authorization", `Bearer ${session.token}`);
  return globalThis.fetch(request);
}

// openapi-fetch would keep the `fetch` of its creation, and tests replace it later.
export const api = createClient<paths>({ baseUrl: globalThis.location?.origin ?? "", fetch: authorizedFetch });

/** The precondition of a change: the version that the user was looking at. */
export function ifMatch(version: number): { "If-Match": string } {
  return { "If-Match": `"${version}"` };
}
