import type { ReactiveController, ReactiveControllerHost } from "lit";
import type { Page } from "./documents.ts";
import { Freshness, type Interest } from "./freshness.ts";
import { Mistake } from "./mistakes.ts";
import type { Actor } from "./screen-element.ts";

/** Longest page of the API: few questions where many rows are wanted. */
const LONG_PAGE = 200;

interface Paging {
  readonly cursor?: string;
  readonly limit: number;
}

export interface PagesOptions<T> extends Interest {
  readonly load: (paging: Paging) => Promise<Page<T>>;
  /** Rows of a first page, which should be quick. */
  readonly first?: number;
}

/** A page that came, how it was asked for, and whether something changed since. */
interface Part<T> {
  readonly paging: Paging;
  readonly items: readonly T[];
  readonly next: string | null;
  readonly old: boolean;
}

/** What is to be asked for: the page at this place. */
interface Missing {
  readonly place: number;
  readonly paging: Paging;
}

/**
 * A list that comes page by page, as far as somebody looks, and is kept up to date like a `Resource`: after news only the
 * pages that are looked at are asked for again, and the others once somebody looks at them.
 */
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
  #parts: readonly Part<T>[] = [];
  /** The rows that are looked at: from the first to the one after the last. */
  #seen = { from: 0, to: 0 };
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

  /** Sees to it that the rows up to this index are there, if there are so many, and those from `from` on up to date. */
  reach(index: number, from = 0): void {
    const to = index + 1;
    if (this.#seen.from === from && this.#seen.to === to) return;
    this.#seen = { from, to };
    if (!this.loading && this.#missing(this.#parts)) void this.#fetch();
  }

  async reload(anew = false): Promise<void> {
    if (anew) {
      this.items = [];
      this.total = undefined;
      this.#parts = [];
      this.#seen = { from: 0, to: 0 };
    }
    this.#parts = this.#parts.map((part) => ({ ...part, old: true }));
    await this.#fetch();
  }

  /** Asks until the rows that are looked at are there and up to date; what was there stays until then. */
  async #fetch(): Promise<void> {
    const generation = ++this.#generation;
    const before = this.items.length;
    let parts = this.#parts;
    this.loading = true;
    this.#host.requestUpdate();
    try {
      for (let missing = this.#missing(parts); missing; missing = this.#missing(parts)) {
        const { place, paging } = missing;
        const { items, next, total } = await this.#load(paging);
        if (generation !== this.#generation) return;
        const after = parts.slice(place + 1);
        // What does not begin where this page ends would leave rows out or show them twice.
        const joined = after[0]?.paging.cursor === next;
        parts = [...parts.slice(0, place), { paging, items, next, old: false }, ...(joined ? after : [])];
        this.total = total;
        this.mistake = undefined;
        if (rowsOf(parts) >= Math.min(before, this.#seen.to)) this.#take(parts);
      }
      this.#take(parts);
    } catch (failure) {
      if (generation !== this.#generation) return;
      this.mistake = Mistake.from(failure);
    }
    this.loading = false;
    this.#host.requestUpdate();
  }

  #take(parts: readonly Part<T>[]): void {
    this.#parts = parts;
    this.items = parts.flatMap(({ items }) => items);
    this.#host.requestUpdate();
  }

  /** The next page that has to be asked for, because it is looked at. */
  #missing(parts: readonly Part<T>[]): Missing | undefined {
    const { from, to } = this.#seen;
    let end = 0;
    for (const [place, { paging, items, old }] of parts.entries()) {
      const start = end;
      end += items.length;
      if (old && from < Math.max(end, 1) && start < Math.max(to, 1)) return { place, paging };
    }
    const next = parts.at(-1)?.next;
    if (next === undefined) return { place: 0, paging: { limit: this.#first } };
    if (next !== null)
      return end < to ? { place: parts.length, paging: { cursor: next, limit: LONG_PAGE } } : undefined;
    // Rows that came or went above, unseen, moved the end that is looked at.
    const place = end <= to && end !== this.total ? parts.findIndex(({ old }) => old) : -1;
    const part = parts[place];
    return part && { place, paging: part.paging };
  }
}

function rowsOf(parts: readonly Part<unknown>[]): number {
  return parts.reduce((rows, { items }) => rows + items.length, 0);
}
