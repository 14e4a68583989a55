import { authorizedFetch } from "@/api/client";
import { Problem, problemFrom } from "@/api/problem";

/** A file behind the access token: fetched, then handed to the browser under the given name. */
export async function download(path: string, filename: string): Promise<void> {
  let response: Response;
  try {
    response = await authorizedFetch(new Request(new URL(path, globalThis.location.origin)));
  } catch {
    throw Problem.network();
  }
  if (!response.ok) throw problemFrom(await response.json().catch(() => null), response);
  save(await response.blob(), filename);
}

/** Hands bytes to the browser as a file. */
export function save(blob: Blob, filename: string): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement("a");
  link.href = url;
  link.download = filename;
  link.click();
  URL.revokeObjectURL(url);
}
