import type { Connection, HomeAssistant } from "../home-assistant.ts";
import type { ExtensionId, Update } from "./model.ts";
import { advance, type Store } from "./store.ts";

const SUBSCRIBE = { type: "webcti/subscribe" };
const RETRY_AFTER = 5_000;

/** Feeds the store from one subscription, and carries the user's wishes to the integration. */
export class Session {
  /** The newest `hass`; held here so that it need not be passed down to the elements. */
  hass: HomeAssistant | undefined;
  readonly #store: Store;
  #connection: Connection | undefined;
  #unsubscribe: (() => Promise<void>) | undefined;
  #retry: ReturnType<typeof setTimeout> | undefined;
  /** Counts subscriptions, so that a late word of an earlier one is not taken for the present one's. */
  #generation = 0;

  constructor(store: Store) {
    this.#store = store;
  }

  start(connection: Connection): void {
    if (this.#connection === connection) return;
    this.stop();
    this.#connection = connection;
    connection.addEventListener("disconnected", this.#disconnected);
    connection.addEventListener("ready", this.#ready);
    void this.#subscribe(connection);
  }

  stop(): void {
    this.#connection?.removeEventListener("disconnected", this.#disconnected);
    this.#connection?.removeEventListener("ready", this.#ready);
    this.#connection = undefined;
    this.#leave();
  }

  dial(extension: ExtensionId, number: string): Promise<void> {
    return this.#command("webcti/call/dial", { extension, number });
  }

  answer(extension: ExtensionId): Promise<void> {
    return this.#command("webcti/call/answer", { extension });
  }

  hangUp(extension: ExtensionId): Promise<void> {
    return this.#command("webcti/call/hang_up", { extension });
  }

  reject(extension: ExtensionId): Promise<void> {
    return this.#command("webcti/call/reject", { extension });
  }

  deflect(extension: ExtensionId, target: string): Promise<void> {
    return this.#command("webcti/call/deflect", { extension, target });
  }

  async #command(type: string, fields: Readonly<Record<string, string>>): Promise<void> {
    await this.hass?.callWS({ type, ...fields });
  }

  async #subscribe(connection: Connection): Promise<void> {
    const generation = ++this.#generation;
    const current = (): boolean => generation === this.#generation;
    try {
      const unsubscribe = await connection.subscribeMessage((update) => {
        if (current()) this.#apply(update as Update, connection);
      }, SUBSCRIBE);
      if (current()) this.#unsubscribe = unsubscribe;
      else await unsubscribe();
    } catch {
      // The integration is not there yet, or the connection broke: both pass.
      if (current()) this.#retry = setTimeout(() => void this.#subscribe(connection), RETRY_AFTER);
    }
  }

  #apply(update: Update, connection: Connection): void {
    const next = advance(this.#store.state, update, Date.now());
    if (next) {
      this.#store.state = next;
    } else {
      this.#leave();
      void this.#subscribe(connection);
    }
  }

  #leave(): void {
    this.#generation++;
    clearTimeout(this.#retry);
    // A connection that is gone has no subscription left to end.
    this.#unsubscribe?.().catch(() => undefined);
    this.#unsubscribe = undefined;
  }

  readonly #disconnected = (): void => {
    this.#store.state = { ...this.#store.state, online: false };
  };

  readonly #ready = (): void => {
    this.#store.state = { ...this.#store.state, online: true };
  };
}
