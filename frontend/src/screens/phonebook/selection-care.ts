import type { ReactiveController } from "lit";
import type { Contact } from "../../app/documents.ts";
import { Mistake } from "../../app/mistakes.ts";
import type { ActorElement } from "../../app/screen-element.ts";
import { belongs, type Place } from "./places.ts";
import type { Selection } from "./selection.ts";

export interface SelectionCareOptions {
  readonly selection: () => Selection;
  readonly place: () => Place;
  /** The contacts that are loaded, and what they were asked for with. */
  readonly contacts: () => readonly Contact[];
  readonly key: () => string;
}

/**
 * Keeps what is selected as the PBX has it while others work in the phonebook: a contact that changed is the new one, one
 * that is gone or belongs elsewhere now is not selected any more. One that a filter only hides stays.
 */
export class SelectionCare implements ReactiveController {
  readonly #host: ActorElement;
  readonly #options: SelectionCareOptions;
  #known: readonly Contact[] = [];
  #key = "";

  constructor(host: ActorElement, options: SelectionCareOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  hostUpdated(): void {
    const [contacts, key] = [this.#options.contacts(), this.#options.key()];
    if (contacts === this.#known) return;
    const [before, same] = [this.#known, key === this.#key];
    this.#known = contacts;
    this.#key = key;
    const selection = this.#options.selection();
    if (selection.state.size === 0) return;
    selection.renew(contacts);
    if (!same) return;
    const there = new Set(contacts.map(({ id }) => id));
    const missing = before.filter(({ id }) => !there.has(id) && selection.state.has(id));
    if (missing.length > 0) void this.#lookFor(missing, key);
  }

  /** Asks what became of selected contacts that are not where they were. */
  async #lookFor(missing: readonly Contact[], key: string): Promise<void> {
    const selection = this.#options.selection();
    for (const { id } of missing) {
      if (key !== this.#key || !this.#host.isConnected) return;
      if (!selection.state.has(id)) continue;
      try {
        const contact = await this.#host.request("contacts/get", { id });
        if (belongs(contact, this.#options.place())) selection.renew([contact]);
        else selection.remove([id]);
      } catch (failure) {
        if (Mistake.from(failure).code === "not_found") selection.remove([id]);
      }
    }
  }
}
