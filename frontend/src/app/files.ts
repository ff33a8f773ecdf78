import type { HomeAssistant } from "../home-assistant.ts";
import type { App } from "./context.ts";
import type { Progress } from "./feedback.ts";
import { Mistake } from "./mistakes.ts";
import type { ExtensionId } from "./model.ts";

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
  const { auth } = homeAssistant(app);
  if (auth.expired) await auth.refreshAccessToken();
  const url = address(app, id, file, query);
  return new Promise((resolve, reject) => {
    // Only this kind of request tells how much of it is sent.
    const request = new XMLHttpRequest();
    request.open(method, url);
    request.setRequestHeader("Authorization", `Bearer ${auth.data.access_token}`);
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
