import type { ReactiveController, ReactiveControllerHost } from "lit";
import type { Observable } from "./observable.ts";

/** Renders its element again when what it takes from an observable became another object or value, and only then. */
export class FromStore<S, T> implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #store: () => Observable<S> | undefined;
  readonly #select: (state: S) => T;
  #value: T | undefined;
  #unsubscribe: (() => void) | undefined;

  constructor(host: ReactiveControllerHost, store: () => Observable<S> | undefined, select: (state: S) => T) {
    this.#host = host;
    this.#store = store;
    this.#select = select;
    host.addController(this);
  }

  get value(): T | undefined {
    const store = this.#store();
    return store && this.#select(store.state);
  }

  hostUpdate(): void {
    // The store comes through a context, which is there at the first update but not yet when the element connects.
    this.#unsubscribe ??= this.#store()?.subscribe(() => {
      const value = this.value;
      if (value === this.#value) return;
      this.#value = value;
      this.#host.requestUpdate();
    });
    this.#value = this.value;
  }

  hostDisconnected(): void {
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }
}
