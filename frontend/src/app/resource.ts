import type { ReactiveController, ReactiveControllerHost } from "lit";
import { Freshness, type Interest } from "./freshness.ts";
import { Mistake } from "./mistakes.ts";
import type { Actor } from "./screen-element.ts";

export interface ResourceOptions<T> extends Interest {
  readonly load: () => Promise<T>;
}

/**
 * One document that an element shows: asked for when it is first needed, again when a topic says that it changed, when the
 * PBX is back, and when `key` becomes another. What is known stays shown meanwhile.
 */
export class Resource<T> implements ReactiveController {
  /** `undefined` until it is known. */
  value: T | undefined;
  /** Why it could not be had, the last time it was asked for. */
  mistake: Mistake | undefined;
  loading = false;
  readonly #host: ReactiveControllerHost & Actor;
  readonly #load: () => Promise<T>;
  readonly #freshness: Freshness;
  #generation = 0;

  constructor(host: ReactiveControllerHost & Actor, { load, ...interest }: ResourceOptions<T>) {
    this.#host = host;
    this.#load = load;
    this.#freshness = new Freshness(host, interest, (anew) => void this.reload(anew));
    host.addController(this);
  }

  hostUpdate(): void {
    this.#freshness.check();
  }

  hostDisconnected(): void {
    this.#generation++;
    this.#freshness.stop();
  }

  /** Takes what a write answered, so that nobody sees the old document again. */
  set(value: T): void {
    this.#generation++;
    this.value = value;
    this.mistake = undefined;
    this.loading = false;
    this.#host.requestUpdate();
  }

  /** Asks again; `anew` forgets what was known, because it is about something else. */
  async reload(anew = false): Promise<void> {
    const generation = ++this.#generation;
    if (anew) {
      this.value = undefined;
      this.mistake = undefined;
    }
    this.loading = true;
    this.#host.requestUpdate();
    const outcome = await this.#load().then(
      (value) => ({ value, mistake: undefined }),
      (failure: unknown) => ({ value: this.value, mistake: Mistake.from(failure) }),
    );
    if (generation !== this.#generation) return;
    this.value = outcome.value;
    this.mistake = outcome.mistake;
    this.loading = false;
    this.#host.requestUpdate();
  }
}
