import type { ReactiveController, ReactiveControllerHost } from "lit";
import type { CommandFailure } from "../home-assistant.ts";
import type { App } from "./context.ts";

/** One wish of the user at a time: whether it is under way, and in his language why it was refused. */
export class Command implements ReactiveController {
  busy = false;
  error: string | undefined;
  readonly #host: ReactiveControllerHost;
  readonly #app: () => App;

  constructor(host: ReactiveControllerHost, app: () => App) {
    this.#host = host;
    this.#app = app;
    host.addController(this);
  }

  hostConnected(): void {
    this.error = undefined;
  }

  /** Tells whether the PBX did it. While one wish is under way a second is not sent. */
  async run(wish: () => Promise<void>): Promise<boolean> {
    if (this.busy) return false;
    this.#show(true, undefined);
    try {
      await wish();
      this.#show(false, undefined);
      return true;
    } catch (failure) {
      this.#show(false, await explain(failure as CommandFailure, this.#app()));
      return false;
    }
  }

  forget(): void {
    this.#show(this.busy, undefined);
  }

  #show(busy: boolean, error: string | undefined): void {
    this.busy = busy;
    this.error = error;
    this.#host.requestUpdate();
  }
}

/** Why a wish was refused: the integration's own sentence in the user's language, where there is one. */
export async function explain(failure: CommandFailure, { texts, session: { hass } }: App): Promise<string> {
  if (failure.code === "not_allowed") return texts.text("error.not_allowed");
  const { translation_domain: domain, translation_key: key, translation_placeholders: placeholders } = failure;
  if (!hass || !domain || !key) return texts.text("error.failed");
  const localize = await hass.loadBackendTranslation("exceptions", domain);
  return localize(`component.${domain}.exceptions.${key}.message`, placeholders) || texts.text("error.failed");
}
