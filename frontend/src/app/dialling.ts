import type { Via } from "./documents.ts";
import { Mistake } from "./mistakes.ts";
import type { Extension, ExtensionId, TopicEvent } from "./model.ts";
import { Observable } from "./observable.ts";
import type { Session } from "./session.ts";
import type { Store } from "./store.ts";
import type { Topics } from "./topics.ts";

export interface Wish {
  readonly extension: ExtensionId;
  readonly number: string;
  readonly name: string;
}

/** Where the dial procedure is. */
export type DiallingState =
  | { readonly step: "none" }
  /** The subscriber is asked how to call. */
  | { readonly step: "ask"; readonly wish: Wish }
  /** The PBX is calling, one leg after the other. */
  | { readonly step: "calling"; readonly wish: Wish; readonly via: Via; readonly id: string; readonly leg: Leg }
  | { readonly step: "failed"; readonly wish: Wish; readonly failure: unknown };

export type Leg = "calling_extension" | "calling_mobile_phone" | "calling_number";

const LEGS: readonly string[] = ["calling_extension", "calling_mobile_phone", "calling_number"] satisfies Leg[];

/** The dial procedure: asks how to call or knows it, has the PBX call, follows how it goes. */
export class Dialling extends Observable<DiallingState> {
  readonly #store: Store;
  readonly #session: Session;

  constructor(store: Store, topics: Topics, session: Session) {
    super({ step: "none" });
    this.#store = store;
    this.#session = session;
    topics.subscribe(this.#heard);
  }

  /** Calls a number, or first asks how. */
  async dial(wish: Wish): Promise<void> {
    const extension = this.#store.state.extensions.get(wish.extension);
    if (!extension) return;
    if (extension.access !== "ready") {
      await this.#attempt(wish, () => this.#session.dial(wish.extension, wish.number));
      return;
    }
    const way = rememberedWay(extension);
    if (way) await this.#call(wish, way);
    else this.state = { step: "ask", wish };
  }

  /** The answer of who was asked how to call. */
  async choose(via: Via, remember: boolean): Promise<void> {
    if (this.state.step !== "ask") return;
    const { wish } = this.state;
    if (remember) {
      // The call goes its way even if the choice is not kept; then it is simply asked again.
      const fields = { call_back_way: via } as const;
      this.#session.request(wish.extension, "subscriber/update", { fields }).catch(() => undefined);
    }
    await this.#call(wish, via);
  }

  /** Puts the question, the report of a failure, or the attempt itself aside. */
  async giveUp(): Promise<void> {
    const { state } = this;
    this.state = { step: "none" };
    if (state.step !== "calling") return;
    // An attempt that is over already needs no giving up.
    await this.#session.request(state.wish.extension, "calls/delete", { id: state.id }).catch(() => undefined);
  }

  async #call(wish: Wish, via: Via): Promise<void> {
    const { extension, number } = wish;
    await this.#attempt(wish, async () => {
      const { id } = await this.#session.request(extension, "calls/create", { number, via });
      const leg = via === "extension" ? "calling_extension" : "calling_mobile_phone";
      this.state = { step: "calling", wish, via, id, leg };
      await this.#follow();
    });
  }

  async #attempt(wish: Wish, deed: () => Promise<void>): Promise<void> {
    this.state = { step: "none" };
    try {
      await deed();
    } catch (failure) {
      this.state = { step: "failed", wish, failure };
    }
  }

  async #follow(): Promise<void> {
    const { state } = this;
    if (state.step !== "calling") return;
    const { wish, id } = state;
    const attempt = await this.#session.request(wish.extension, "calls/get", { id });
    if (this.state !== state) return;
    if (attempt.state === "failed") this.state = { step: "failed", wish, failure: new Mistake(attempt.reason, "") };
    else if (LEGS.includes(attempt.state)) this.state = { ...state, leg: attempt.state as Leg };
    else this.state = { step: "none" };
  }

  readonly #heard = ({ topic, id }: TopicEvent): void => {
    const { state } = this;
    if (state.step !== "calling" || !(topic === "all" || (topic === "call" && id === state.id))) return;
    this.#follow().catch((failure: unknown) => {
      this.state = { step: "failed", wish: state.wish, failure };
    });
  };
}

/** The way that needs no question: the remembered one, or the only one there is. */
export function rememberedWay({ session }: Extension): Via | undefined {
  const way = session?.subscriber.call_back_way ?? "ask";
  if (!session?.subscriber.mobile_phone_number) return "extension";
  return way === "ask" ? undefined : way;
}
