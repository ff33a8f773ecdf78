import type { ReactiveController, ReactiveControllerHost } from "lit";
import type { Page } from "./documents.ts";
import { Freshness, type Interest } from "./freshness.ts";
import { Mistake } from "./mistakes.ts";
import type { Actor } from "./screen-element.ts";

/** Longest page of the API: few questions where many rows are wanted. */
const LONG_PAGE = 200;

export interface PagesOptions<T> extends Interest {
  readonly load: (paging: { readonly cursor?: string; readonly limit: number }) => Promise<Page<T>>;
  /** Rows of a first page, which should be quick. */
  readonly first?: number;
}

/** A list that comes page by page, as far as somebody looks; kept up to date like a `Resource`. */
export class Pages<T> implements ReactiveController {
  items: readonly T[] = [];
  /** All there are, whether loaded or not; `undefined` until it is known. */
  total: number | undefined;
  mistake: Mistake | undefined;
  loading = false;
  readonly #host: ReactiveControllerHost & Actor;
  readonly #load: PagesOptions<T>["load"];
  readonly #first: number;
  readonly #freshness: Freshness;
  #next: string | null = null;
  #wanted = 0;
  #generation = 0;

  constructor(host: ReactiveControllerHost & Actor, { load, first = 50, ...interest }: PagesOptions<T>) {
    this.#host = host;
    this.#load = load;
    this.#first = first;
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

  /** Sees to it that rows up to this index are there, if there are so many. */
  reach(index: number): void {
    if (index < this.#wanted) return;
    this.#wanted = index + 1;
    if (!this.loading && this.#next !== null && this.items.length < this.#wanted) void this.#fetch(false);
  }

  async reload(anew = false): Promise<void> {
    if (anew) {
      this.items = [];
      this.total = undefined;
      this.#wanted = 0;
    }
    await this.#fetch(true);
  }

  /** Loads until as many rows are there as are wanted; from the start, the old rows stay until then. */
  async #fetch(fromStart: boolean): Promise<void> {
    const generation = ++this.#generation;
    const before = fromStart ? this.items.length : 0;
    let items = fromStart ? [] : [...this.items];
    let cursor = fromStart ? null : this.#next;
    this.loading = true;
    this.#host.requestUpdate();
    try {
      do {
        const limit = items.length === 0 && before <= this.#first ? this.#first : LONG_PAGE;
        const page = await this.#load({ limit, ...(cursor === null ? {} : { cursor }) });
        if (generation !== this.#generation) return;
        items = [...items, ...page.items];
        cursor = page.next;
        this.total = page.total;
        if (items.length >= before) this.items = items;
        this.#next = cursor;
        this.mistake = undefined;
        this.#host.requestUpdate();
      } while (cursor !== null && items.length < Math.max(before, this.#wanted));
      this.items = items;
    } catch (failure) {
      if (generation !== this.#generation) return;
      this.mistake = Mistake.from(failure);
    }
    this.loading = false;
    this.#host.requestUpdate();
  }
}
