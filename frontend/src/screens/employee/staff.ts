import type { ReactiveController } from "lit";
import type { Employee, Page, SubscriberState } from "../../app/documents.ts";
import type { Mistake } from "../../app/mistakes.ts";
import type { TopicEvent } from "../../app/model.ts";
import { Pages } from "../../app/pages.ts";
import type { ActorElement } from "../../app/screen-element.ts";

/** Events of one deed come in a bundle: they are answered together. */
const GATHERING = 100;

export interface StaffOptions {
  readonly load: (paging: { readonly offset?: number; readonly limit: number }) => Promise<Page<Employee>>;
  /** What the list depends on beside the extension; `null` while there is nothing to ask. */
  readonly key: () => unknown;
}

/** All employees of a list, sortable because all are loaded, with what their telephones do at this moment. */
export class Staff implements ReactiveController {
  readonly #host: ActorElement;
  readonly #pages: Pages<Employee>;
  readonly #states = new Map<string, SubscriberState>();
  readonly #changed = new Set<string>();
  #seen: readonly Employee[] = [];
  #rows: readonly Employee[] | undefined;
  #stop: (() => void) | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #anew = false;

  constructor(host: ActorElement, { load, key }: StaffOptions) {
    this.#host = host;
    this.#pages = new Pages(host, { topics: [], key, load });
    host.addController(this);
  }

  get rows(): readonly Employee[] {
    const { items } = this.#pages;
    if (items !== this.#seen) {
      this.#seen = items;
      this.#states.clear();
      this.#rows = undefined;
    }
    this.#rows ??= items.map((employee) => ({
      ...employee,
      state: this.#states.get(employee.extension) ?? employee.state,
    }));
    return this.#rows;
  }

  get total(): number | undefined {
    return this.#pages.total;
  }

  get mistake(): Mistake | undefined {
    return this.#pages.mistake;
  }

  reload(): Promise<void> {
    return this.#pages.reload();
  }

  hostUpdate(): void {
    this.#stop ??= this.#host.app.topics.subscribe(this.#heard);
  }

  hostUpdated(): void {
    const { total } = this.#pages;
    if (total) this.#pages.reach(total - 1);
  }

  hostDisconnected(): void {
    this.#stop?.();
    this.#stop = undefined;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#changed.clear();
  }

  readonly #heard = ({ pbx, extension, topic }: TopicEvent): void => {
    if (this.#host.extension?.pbx !== pbx) return;
    if (topic === "employees") this.#anew = true;
    else if (topic === "state" && extension) this.#changed.add(extension);
    else return;
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      void this.#renew();
    }, GATHERING);
  };

  async #renew(): Promise<void> {
    const changed = this.#seen.filter(({ extension }) => this.#changed.has(extension));
    this.#changed.clear();
    if (this.#anew) {
      this.#anew = false;
      await this.#pages.reload();
      return;
    }
    await Promise.all(changed.map(({ extension }) => this.#ask(extension)));
  }

  async #ask(subscriber: string): Promise<void> {
    try {
      this.#states.set(subscriber, await this.#host.request("subscriber/state", { subscriber }));
    } catch {
      // He left the list at this moment, or the PBX is away, which the panel says.
      return;
    }
    this.#rows = undefined;
    this.#host.requestUpdate();
  }
}
