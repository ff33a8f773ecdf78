import { consume } from "@lit/context";
import { LitElement } from "lit";
import { FromStore } from "../app/from-store.ts";
import { consoleContext, type Console } from "./context.ts";
import type { State } from "./store.ts";

/** An element of the console; it is drawn when it is in one, and anew when the language changes. */
export class ConsoleElement extends LitElement {
  @consume({ context: consoleContext, subscribe: true }) console!: Console;

  /** Follows a part of the state. */
  protected follow<T>(select: (state: State) => T): FromStore<State, T> {
    return new FromStore(this, () => this.console.store, select);
  }
}
