import type { Answer, CommandName, Fields, GeneralCommands } from "../src/app/commands.ts";
import type { Snapshot, Topic, Update } from "../src/app/model.ts";
import type { HomeAssistant, Message } from "../src/home-assistant.ts";

/** What the integration answers to each command; a command without an answer is refused as unknown. */
export type Answers = {
  readonly [Name in CommandName]?: (fields: Fields<Name>, acting: Acting) => Answer<Name> | Promise<Answer<Name>>;
} & { readonly [Name in keyof GeneralCommands]?: () => GeneralCommands[Name] };

interface Acting {
  readonly entry_id: string;
  readonly extension: string;
}

export interface FakeHass extends HomeAssistant {
  /** Commands the panel sent, in order. */
  readonly sent: Message[];
  /** Lets the integration say something. */
  push(update: Update): void;
  /** Lets the integration say that something changed. */
  invalidate(topic: Topic, id?: string): void;
  /** Lets Home Assistant lose or find the browser. */
  lose(): void;
  find(): void;
  /** What the next commands are refused with. */
  refusal: object | undefined;
}

export interface Wishes {
  readonly language?: string;
  readonly admin?: boolean;
  readonly answers?: Answers;
}

// Home Assistant rejects with plain objects, which is what the panel has to understand.
/* eslint-disable @typescript-eslint/prefer-promise-reject-errors */

const UNKNOWN = { code: "unknown_command", message: "Unknown command." };

/** Home Assistant as far as the panel uses it, with a snapshot in place of an integration. */
export function fakeHass(snapshot: Snapshot, { language = "en", admin = false, answers = {} }: Wishes = {}): FakeHass {
  let { revision } = snapshot;
  const subscribers = new Set<(update: Update) => void>();
  const listeners = { ready: new Set<() => void>(), disconnected: new Set<() => void>() };
  const hass: FakeHass = {
    sent: [],
    refusal: undefined,
    language,
    locale: { language, time_format: "language", time_zone: "local" },
    config: { time_zone: "Europe/Warsaw" },
    user: { is_admin: admin },
    auth: { expired: false, data: { access_token: "token" }, refreshAccessToken: () => Promise.resolve() },
    push(update) {
      ({ revision } = update);
      for (const subscriber of [...subscribers]) subscriber(update);
    },
    invalidate(topic, id = "") {
      const pbx = snapshot.pbxs[0]?.id ?? "";
      const topics = [{ pbx, extension: "", topic, id, result: "" }];
      this.push({ kind: "delta", revision: revision + 1, topics });
    },
    lose() {
      for (const listener of listeners.disconnected) listener();
    },
    find() {
      for (const listener of listeners.ready) listener();
      this.push(snapshot);
    },
    callWS(message) {
      this.sent.push(message);
      if (this.refusal) return Promise.reject(this.refusal);
      const name = message.type.replace("webcti/", "");
      if (name.startsWith("call/")) return Promise.resolve();
      const answer = answers[name as CommandName] as ((fields: unknown, acting: unknown) => unknown) | undefined;
      return answer
        ? Promise.resolve(message["fields"]).then((fields) => answer(fields, message))
        : Promise.reject(UNKNOWN);
    },
    loadBackendTranslation: () =>
      Promise.resolve((key, placeholders) =>
        key.endsWith(".refused_target_busy.message")
          ? `The number is busy. ${placeholders?.["code"] ?? ""}`.trim()
          : "",
      ),
    connection: {
      subscribeMessage(listener, message) {
        hass.sent.push(message);
        subscribers.add(listener);
        ({ revision } = snapshot);
        listener(snapshot);
        return Promise.resolve(() => {
          subscribers.delete(listener);
          return Promise.resolve();
        });
      },
      addEventListener: (event, listener) => listeners[event].add(listener),
      removeEventListener: (event, listener) => listeners[event].delete(listener),
    },
  };
  return hass;
}
