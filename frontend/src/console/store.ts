import { Observable } from "../app/observable.ts";
import { control } from "./api.ts";
import { happening, type ExchangeState, type Frame, type Happening } from "./model.ts";
import { Stream, type Message } from "./stream.ts";

/** Entries of each list that are kept. */
export const MOST_KEPT = 500;

/** Milliseconds in which events are gathered before the state is asked for anew. */
const GATHERING_MS = 40;

export interface State {
  readonly online: boolean;
  /** The exchange, once it is known. */
  readonly exchange: ExchangeState | undefined;
  /** When it was told, on this machine's clock. */
  readonly told: number;
  /** Digits each extension has dialled and not been connected with yet. */
  readonly dialled: Readonly<Record<string, string>>;
  /** Newest first. */
  readonly happenings: readonly Happening[];
  readonly frames: readonly Frame[];
  /** How many mails were written since the page was opened. */
  readonly mails: number;
}

const DIALLING = new Set(["initiated", "originated", "failed"]);

/** Follows one emulator: its state, what happens in it, and its wire while somebody looks on. */
export class Store extends Observable<State> {
  #events: Stream | undefined;
  #wire: Stream | undefined;
  #count = 0;
  #asking = false;
  #stale = false;

  constructor() {
    super({
      online: false,
      exchange: undefined,
      told: 0,
      dialled: {},
      happenings: [],
      frames: [],
      mails: 0,
    });
  }

  start(): void {
    this.#events ??= new Stream(
      "/control/events",
      (message) => {
        this.#hear(message);
      },
      (online) => {
        this.#change({ online });
      },
    );
  }

  stop(): void {
    this.#events?.end();
    this.#events = undefined;
    this.watchWire(false);
  }

  /** The tap of the wire is open only while somebody looks on. */
  watchWire(watching: boolean): void {
    if (!watching) {
      this.#wire?.end();
      this.#wire = undefined;
      return;
    }
    this.#wire ??= new Stream("/control/wire", ({ name, content }) => {
      if (name !== "frame") return;
      const frame = { ...(content as Omit<Frame, "id">), id: ++this.#count };
      this.#change({ frames: [frame, ...this.state.frames].slice(0, MOST_KEPT) });
    });
  }

  clear(list: "happenings" | "frames"): void {
    this.#change({ [list]: [] });
  }

  #hear({ name, content }: Message): void {
    if (name === "state") {
      this.#learn(content as ExchangeState);
      return;
    }
    const { exchange, happenings, mails } = this.state;
    const event = happening(++this.#count, exchange?.clock ?? "", name, content as Record<string, unknown>);
    this.#change({
      happenings: [event, ...happenings].slice(0, MOST_KEPT),
      mails: name === "mail_queued" ? mails + 1 : mails,
    });
    if (name === "digits_dialled") this.#dial(event.extension, (content as { digits: string }).digits);
    void this.ask();
  }

  #dial(extension: string, digits: string): void {
    const { dialled } = this.state;
    this.#change({ dialled: { ...dialled, [extension]: (dialled[extension] ?? "") + digits } });
  }

  /** Asks for the state anew, once however often it is wanted meanwhile. */
  async ask(): Promise<void> {
    this.#stale = true;
    if (this.#asking) return;
    this.#asking = true;
    while (this.#isStale()) {
      await new Promise((resolve) => setTimeout(resolve, GATHERING_MS));
      this.#stale = false;
      try {
        this.#learn(await control<ExchangeState>("GET", "state"));
      } catch {
        // The stream of events tells the state when it is open again.
      }
    }
    this.#asking = false;
  }

  #isStale(): boolean {
    return this.#stale;
  }

  #learn(exchange: ExchangeState): void {
    const dialling = new Set(
      exchange.calls.flatMap(({ legs }) => legs.filter(({ state }) => DIALLING.has(state)).map((leg) => leg.extension)),
    );
    const dialled = Object.fromEntries(
      Object.entries(this.state.dialled).filter(([extension]) => dialling.has(extension)),
    );
    this.#change({ exchange, dialled, told: Date.now() });
  }

  #change(changes: Partial<State>): void {
    this.state = { ...this.state, ...changes };
  }
}
