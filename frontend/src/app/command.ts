import type { ReactiveController, ReactiveControllerHost } from "lit";
import type { App } from "./context.ts";
import { explain } from "./mistakes.ts";

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
  async run(wish: () => Promise<unknown>): Promise<boolean> {
    if (this.busy) return false;
    this.#show(true, undefined);
    try {
      await wish();
      this.#show(false, undefined);
      return true;
    } catch (failure) {
      this.#show(false, await explain(failure, this.#app()));
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
