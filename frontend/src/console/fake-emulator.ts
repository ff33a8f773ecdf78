import { vi } from "vitest";
import type { ExchangeState, Leg, Subscriber } from "./model.ts";

/** A subscriber at rest. */
export function subscriber(comment: string, changes: Partial<Subscriber["services"]> = {}): Subscriber {
  return {
    comment,
    department: "",
    terminal: { kind: "system", model: "CTS-202", hook: "on", logged_in: true, out_of_order: false },
    services: { dnd: false, locked: false, account: "", forwarding: [], ...changes },
    costs: "0.00",
  };
}

/** An exchange with 1011, 1012 and the group 600, and what goes on in it. */
export function exchange(changes: Partial<ExchangeState> = {}): ExchangeState {
  return {
    clock: "2026-11-23T10:00:00",
    pbx: { family: "classic", model: "IPL-0256", serial: "NO00025", firmware: "6.55.0100", protocol: "15.01" },
    subscribers: { "1011": subscriber("Test WebCTI"), "1012": subscriber("Anna Nowak") },
    calls: [],
    outside: [],
    groups: { "600": { comment: "Sales", members: ["1011", "1012"] } },
    ...changes,
  };
}

/** A call from outside that rings at 1011. */
export function ringing(changes: Partial<ExchangeState["outside"][number]> = {}): ExchangeState {
  const legs: readonly Leg[] = [
    { outside: "1", number: "600111222", state: "originated", origin: true },
    { extension: "1011", state: "alerting", origin: false },
  ];
  const line = { id: "1", number: "600111222", incoming: true, withheld: false, state: "originated", call: 1 } as const;
  return exchange({ calls: [{ id: 1, called: "1011", legs }], outside: [{ ...line, heard: "", ...changes }] });
}

/** The emulator's HTTP side: streams that a test writes to, and the requests it got. */
export class FakeEmulator {
  state: ExchangeState;
  /** Streams open now, by path. */
  readonly streams = new Map<string, ReadableStreamDefaultController<Uint8Array>>();
  readonly requests: string[] = [];
  refusal: string | undefined;

  constructor(state: ExchangeState = exchange()) {
    this.state = state;
    vi.stubGlobal("fetch", (path: string, options?: RequestInit) => Promise.resolve(this.#answer(path, options)));
  }

  /** Tells an event on a stream. */
  tell(path: string, name: string, content: unknown): void {
    const text = `event: ${name}\ndata: ${JSON.stringify(content)}\n\n`;
    this.streams.get(path)?.enqueue(new TextEncoder().encode(text));
  }

  #answer(path: string, { method = "GET", body, signal }: RequestInit = {}): Response {
    if (path === "/control/events" || path === "/control/wire") return this.#stream(path, signal);
    if (path === "/control/state") return Response.json(this.state);
    this.requests.push(`${method} ${path} ${typeof body === "string" ? body : ""}`.trim());
    if (this.refusal !== undefined) return Response.json({ error: "no", message: this.refusal }, { status: 409 });
    return Response.json({ mails: [], faults: [], links: [] });
  }

  #stream(path: string, signal: AbortSignal | null | undefined): Response {
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => {
        this.streams.set(path, controller);
        signal?.addEventListener("abort", () => {
          this.streams.delete(path);
        });
      },
    });
    if (path === "/control/events") this.tell(path, "state", this.state);
    return new Response(body);
  }
}
