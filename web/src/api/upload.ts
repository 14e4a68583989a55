import { Problem } from "@/api/problem";
import { currentLanguage } from "@/lib/language";
import { session } from "@/lib/session";

type Sent = { status: number; body: unknown };

/** fetch cannot report upload progress, so this one request goes by XMLHttpRequest. */
function put(url: string, file: Blob, onProgress: (share: number) => void, signal?: AbortSignal): Promise<Sent> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("POST", url);
    request.setRequestHeader("Accept-Language", currentLanguage());
    request.setRequestHeader("Content-Type", file.type || "application/octet-stream");
    if (session.token !== null) request.setRequestHeader("Authorization", `Bearer ${session.token}`);
    request.responseType = "json";
    request.upload.onprogress = (event) => event.lengthComputable && onProgress(event.loaded / event.total);
    request.onload = () => resolve({ status: request.status, body: request.response });
    request.onerror = () => reject(Problem.network());
    request.onabort = () => reject(new DOMException("aborted", "AbortError"));
    signal?.addEventListener("abort", () => request.abort(), { once: true });
    request.send(file);
  });
}

export async function upload<T>(
  url: string,
  file: Blob,
  onProgress: (share: number) => void,
  signal?: AbortSignal,
): Promise<T> {
  let answer = await put(url, file, onProgress, signal);
  if (answer.status === 401 && (await session.refresh())) answer = await put(url, file, onProgress, signal);
  if (answer.status < 200 || answer.status > 299) throw new Problem((answer.body ?? {}) as object, answer.status);
  return answer.body as T;
}
