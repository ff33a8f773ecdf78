import type { ReactiveController, ReactiveControllerHost } from "lit";
import type { CommandFailure, HomeAssistant } from "../home-assistant.ts";
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
      const { texts, session } = this.#app();
      this.#show(false, (await explain(failure as CommandFailure, session.hass)) || texts.text("error.failed"));
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

/** What a failure says in the user's language, else as the integration worded it. */
export async function explain(failure: CommandFailure, hass: HomeAssistant | undefined): Promise<string> {
  const { translation_domain: domain, translation_key: key, translation_placeholders: placeholders } = failure;
  if (!hass || !domain || !key) return failure.message;
  const localize = await hass.loadBackendTranslation("exceptions", domain);
  return localize(`component.${domain}.exceptions.${key}.message`, placeholders) || failure.message;
}
