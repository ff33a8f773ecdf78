/** The emulator said no; the message is its own. */
export class Refused extends Error {
  override readonly name = "Refused";
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

export type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";

/** Sends a request below `/control`. Rejects with `Refused`, or as `fetch` does. */
export async function control<T = unknown>(method: Method, path: string, body?: object): Promise<T> {
  const answer = await fetch(`/control/${path}`, {
    method,
    ...(body && { body: JSON.stringify(body), headers: { "Content-Type": "application/json" } }),
  });
  const content = (await answer.json()) as T & { error?: string; message?: string };
  if (!answer.ok) throw new Refused(content.error ?? "", content.message ?? answer.statusText);
  return content;
}
