import type { HomeAssistant } from "../home-assistant.ts";
import type { App } from "./context.ts";
import type { Progress } from "./feedback.ts";
import { Mistake } from "./mistakes.ts";
import type { ExtensionId } from "./model.ts";

/** Milliseconds after which a browser that is to save a file has taken it. */
const LONGEST_SAVING = 60_000;

export type Query = Readonly<Record<string, string>>;

/** The address of a file of the PBX, as `docs/panel.md` has it: `/api/webcti/<entry>/<extension>/<file>`. */
function address({ store }: App, id: ExtensionId, file: string, query: Query): string {
  const extension = store.state.extensions.get(id);
  const pbx = extension && store.state.pbxs.get(extension.pbx);
  if (!pbx) throw new Mistake("pbx_unreachable", id);
  const path = [pbx.entry_id, extension.number, ...file.split("/")].map(encodeURIComponent).join("/");
  const search = new URLSearchParams(query).toString();
  return `/api/webcti/${path}${search && `?${search}`}`;
}

function homeAssistant({ session }: App): HomeAssistant {
  if (!session.hass) throw new Mistake("failed", "Home Assistant is not there");
  return session.hass;
}

async function token(app: App): Promise<string> {
  const { auth } = homeAssistant(app);
  if (auth.expired) await auth.refreshAccessToken();
  return auth.data.access_token;
}

/** An address that a link, a sound or a picture can load for a short while. Rejects with a `Mistake`. */
export async function signed(app: App, id: ExtensionId, file: string, query: Query = {}): Promise<string> {
  const message = { type: "auth/sign_path", path: address(app, id, file, query) };
  try {
    const { path } = (await homeAssistant(app).callWS(message)) as { readonly path: string };
    return path;
  } catch (failure) {
    throw Mistake.from(failure);
  }
}

/** Has the browser save a file. Rejects with a `Mistake`. */
export async function download(app: App, id: ExtensionId, file: string, query: Query = {}): Promise<void> {
  const link = document.createElement("a");
  link.href = await signed(app, id, file, query);
  link.download = "";
  link.click();
}

/**
 * Fetches a file that the PBX makes as it is sent, and has the browser save it when it is whole. Rejects with a `Mistake`;
 * cancelled, with code `cancelled`.
 */
export async function save(
  app: App,
  id: ExtensionId,
  file: string,
  query: Query,
  progress: Progress,
  signal: AbortSignal,
): Promise<void> {
  const headers = { Authorization: `Bearer ${await token(app)}` };
  try {
    const response = await fetch(address(app, id, file, query), { headers, signal });
    if (!response.ok) throw refused(parse(await response.text()), response.status);
    const blob = await whole(response, progress);
    signal.throwIfAborted();
    hand(blob, /filename="([^"]+)"/.exec(response.headers.get("Content-Disposition") ?? "")?.[1] ?? file);
  } catch (failure) {
    if (failure instanceof Mistake) throw failure;
    throw new Mistake(signal.aborted ? "cancelled" : "pbx_unreachable", String(failure));
  }
}

async function whole(response: Response, progress: Progress): Promise<Blob> {
  const reader = response.body?.getReader();
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let received = 0;
  for (let part = await reader?.read(); part?.value; part = await reader?.read()) {
    parts.push(part.value);
    progress((received += part.value.length));
  }
  return new Blob(parts, { type: response.headers.get("Content-Type") ?? "" });
}

function hand(blob: Blob, name: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  // The browser has begun to save it by then.
  setTimeout(() => {
    URL.revokeObjectURL(link.href);
  }, LONGEST_SAVING);
}

export interface Upload {
  readonly method: "POST" | "PUT";
  readonly file: string;
  readonly query?: Query;
  readonly body: Blob;
  readonly progress?: Progress;
  readonly signal?: AbortSignal;
}

/** Sends a file and gives the JSON that was answered. Rejects with a `Mistake`; cancelled, with code `cancelled`. */
export async function upload(
  app: App,
  id: ExtensionId,
  { method, file, query = {}, body, progress, signal }: Upload,
): Promise<unknown> {
  const url = address(app, id, file, query);
  const authorization = `Bearer ${await token(app)}`;
  if (signal?.aborted) throw new Mistake("cancelled", "");
  return new Promise((resolve, reject) => {
    // Only this kind of request tells how much of it is sent.
    const request = new XMLHttpRequest();
    request.open(method, url);
    request.setRequestHeader("Authorization", authorization);
    request.responseType = "text";
    request.upload.onprogress = ({ loaded, total }) => progress?.(loaded, total);
    request.onload = () => {
      const answer = parse(request.responseText);
      if (request.status < 300) resolve(answer);
      else reject(refused(answer, request.status));
    };
    request.onerror = () => {
      reject(new Mistake("pbx_unreachable", url));
    };
    request.onabort = () => {
      reject(new Mistake("cancelled", ""));
    };
    signal?.addEventListener("abort", () => {
      request.abort();
    });
    request.send(body);
  });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}

function refused(answer: unknown, status: number): Mistake {
  const { code, title, field } = answer as { readonly code?: string; readonly title?: string; readonly field?: string };
  return new Mistake(code ?? (status === 413 ? "file_too_large" : "failed"), title ?? "", field);
}
