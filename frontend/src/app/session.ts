import type { Connection, HomeAssistant } from "../home-assistant.ts";
import type { Answer, CommandName, Fields, GeneralCommands } from "./commands.ts";
import { Mistake } from "./mistakes.ts";
import type { ExtensionId, Update } from "./model.ts";
import { advance, type Store } from "./store.ts";
import type { Topics } from "./topics.ts";

const SUBSCRIBE = { type: "webcti/subscribe" };
const RETRY_AFTER = 5_000;

/** Feeds the store from one subscription, and carries the user's wishes to the integration. */
export class Session {
  /** The newest `hass`; held here so that it need not be passed down to the elements. */
  hass: HomeAssistant | undefined;
  readonly #store: Store;
  readonly #topics: Topics;
  #connection: Connection | undefined;
  #unsubscribe: (() => Promise<void>) | undefined;
  #retry: ReturnType<typeof setTimeout> | undefined;
  /** Counts subscriptions, so that a late word of an earlier one is not taken for the present one's. */
  #generation = 0;

  constructor(store: Store, topics: Topics) {
    this.#store = store;
    this.#topics = topics;
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

  /** Asks the integration in the name of an extension of the store. Rejects with a `Mistake`. */
  request<Name extends CommandName>(id: ExtensionId, name: Name, fields: Fields<Name>): Promise<Answer<Name>> {
    const { extensions, pbxs } = this.#store.state;
    const extension = extensions.get(id);
    const pbx = extension && pbxs.get(extension.pbx);
    if (!pbx) return Promise.reject(new Mistake("pbx_unreachable", id));
    return this.requestAs(pbx.entry_id, extension.number, name, fields);
  }

  /** Asks the integration in the name of an extension that need not be the user's yet. Rejects with a `Mistake`. */
  async requestAs<Name extends CommandName>(
    entry: string,
    extension: string,
    name: Name,
    fields: Fields<Name>,
  ): Promise<Answer<Name>> {
    return (await this.#send(`webcti/${name}`, { entry_id: entry, extension, fields })) as Answer<Name>;
  }

  /** Asks what is nobody's in particular. Rejects with a `Mistake`. */
  async requestGeneral<Name extends keyof GeneralCommands>(name: Name): Promise<GeneralCommands[Name]> {
    return (await this.#send(`webcti/${name}`, {})) as GeneralCommands[Name];
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

  async #send(type: string, fields: Readonly<Record<string, unknown>>): Promise<unknown> {
    if (!this.hass) throw new Mistake("failed", "Home Assistant is not there");
    try {
      return await this.hass.callWS({ ...fields, type });
    } catch (failure) {
      throw Mistake.from(failure);
    }
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
      if (update.kind === "delta") this.#topics.publish(update.topics ?? []);
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
