import { consume } from "@lit/context";
import { LitElement } from "lit";
import { property } from "lit/decorators.js";
import type { Answer, CommandName, Fields } from "./commands.ts";
import { appContext, type App } from "./context.ts";
import { FromStore } from "./from-store.ts";
import type { Extension, ExtensionId, Pbx } from "./model.ts";
import type { State } from "./store.ts";

/** Whoever acts for an extension: what `Resource` and `Pages` need of their element. */
export interface Actor {
  readonly app: App;
  readonly extensionId: ExtensionId;
}

/** An element that acts for an extension: screens, and parts of screens that ask the PBX themselves. */
export class ActorElement extends LitElement implements Actor {
  @property({ attribute: false }) extensionId: ExtensionId = "";
  @consume({ context: appContext, subscribe: true }) app!: App;

  readonly #extension = new FromStore(
    this,
    () => this.app.store,
    (state: State) => state.extensions.get(this.extensionId),
  );
  readonly #pbx = new FromStore(
    this,
    () => this.app.store,
    (state: State) => state.pbxs.get(state.extensions.get(this.extensionId)?.pbx ?? ""),
  );
  readonly #mobile = new FromStore(
    this,
    () => this.app.device,
    (state) => state.mobile,
  );

  /** Renders again when it changes; `undefined` once it is not the user's any more. */
  get extension(): Extension | undefined {
    return this.#extension.value;
  }

  get pbx(): Pbx | undefined {
    return this.#pbx.value;
  }

  /** Whether the mobile version is shown, which edits no data. */
  get mobile(): boolean {
    return this.#mobile.value ?? false;
  }

  /** Asks the PBX in the name of the extension. Rejects with a `Mistake`. */
  request<Name extends CommandName>(name: Name, fields: Fields<Name>): Promise<Answer<Name>> {
    return this.app.session.request(this.extensionId, name, fields);
  }
}

/** What the panel shows below its head: gets the extension, and the rest of the address. */
export class ScreenElement extends ActorElement {
  @property({ attribute: false }) path: readonly string[] = [];
}
