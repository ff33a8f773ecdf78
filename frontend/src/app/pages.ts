import type { ReactiveController, ReactiveControllerHost } from "lit";
import type { Page } from "./documents.ts";
import { Freshness, type Interest } from "./freshness.ts";
import { Mistake } from "./mistakes.ts";
import type { Actor } from "./screen-element.ts";

/** Rows of a page: few, so that little more is asked for than is looked at. */
const PAGE = 25;
/** Pages that come with one question at most, which is what the API gives. */
const MOST = 8;
/** What is asked for before anybody told how much he sees. */
const START = { from: 0, to: 50 };

interface Paging {
  readonly offset?: number;
  readonly limit: number;
}

export interface PagesOptions<T> extends Interest {
  readonly load: (paging: Paging) => Promise<Page<T>>;
}

/** A page that came, and in which round of questions. */
interface Part<T> {
  readonly rows: readonly T[];
  readonly round: number;
}

/** Pages that follow each other, the last one included. */
interface Span {
  readonly first: number;
  readonly last: number;
}

/**
 * A long list of which there is what somebody looks at, wherever that is. It is kept up to date like a `Resource`: after news
 * the pages that are looked at are asked for again and change together, the others once somebody looks at them.
 */
export class Pages<T> implements ReactiveController {
  /** The rows that are there, in order. */
  items: readonly T[] = [];
  /** All there are, whether loaded or not; `undefined` until it is known. */
  total: number | undefined;
  mistake: Mistake | undefined;
  loading = false;
  readonly #host: ReactiveControllerHost & Actor;
  readonly #load: PagesOptions<T>["load"];
  readonly #freshness: Freshness;
  #parts = new Map<number, Part<T>>();
  #shown: ReadonlyMap<number, Part<T>> = new Map();
  /** The rows that are looked at: from the first to the one after the last. */
  #seen = START;
  #generation = 0;
  /** News begin a new round; what came in earlier ones is old. */
  #round = 0;

  constructor(host: ReactiveControllerHost & Actor, { load, ...interest }: PagesOptions<T>) {
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
    this.loading = false;
    this.#freshness.stop();
  }

  /** The row at a place of the whole list, if it is there. */
  at(index: number): T | undefined {
    return this.#shown.get(Math.floor(index / PAGE))?.rows[index % PAGE];
  }

  /** Sees to it that the rows from `first` to `last` are there and up to date, if there are so many. */
  reach(last: number, first = 0): void {
    const to = last + 1;
    if (this.#seen.from === first && this.#seen.to === to) return;
    this.#seen = { from: first, to };
    if (!this.loading && this.#missing(this.#round)) void this.#fetch();
  }

  async reload(anew = false): Promise<void> {
    this.#round++;
    if (anew) {
      this.#forget();
      this.mistake = undefined;
      this.#seen = START;
    } else if (this.loading) {
      // The questions that are under way go on until nothing that is looked at is old.
      return;
    }
    await this.#fetch();
  }

  async #fetch(): Promise<void> {
    const generation = ++this.#generation;
    this.loading = true;
    this.#host.requestUpdate();
    try {
      let round: number;
      do {
        round = this.#round;
        for (let span = this.#missing(round); span; span = this.#missing(round)) {
          const page = await this.#ask(span);
          if (generation !== this.#generation) return;
          this.#take(page, span, round);
        }
        this.#show(round);
      } while (round !== this.#round);
    } catch (failure) {
      if (generation !== this.#generation) return;
      this.mistake = Mistake.from(failure);
      if (this.mistake.code === "not_found") this.#forget();
    }
    this.loading = false;
    this.#host.requestUpdate();
  }

  #ask({ first, last }: Span): Promise<Page<T>> {
    const limit = (last - first + 1) * PAGE;
    return this.#load(first === 0 ? { limit } : { limit, offset: first * PAGE });
  }

  #take({ items, total }: Page<T>, { first, last }: Span, round: number): void {
    for (let page = first; page <= last; page++) {
      const start = (page - first) * PAGE;
      this.#parts.set(page, { rows: items.slice(start, start + PAGE), round });
    }
    // Rows came or went since the other pages came.
    if (this.total !== undefined && total !== this.total) this.#round++;
    this.total = total;
    this.mistake = undefined;
    const { first: from, last: to } = this.#looked;
    let mixed = false;
    for (let page = from; page <= to; page++) mixed ||= this.#shown.has(page) && !this.#isFresh(page, round);
    if (!mixed) this.#show(round);
  }

  /** Shows what is there of this round; what is older would leave rows out or show them twice beside it. */
  #show(round: number): void {
    for (const page of this.#parts.keys()) if (!this.#isFresh(page, round)) this.#parts.delete(page);
    this.#shown = new Map([...this.#parts].sort(([one], [other]) => one - other));
    this.items = [...this.#shown.values()].flatMap(({ rows }) => rows);
    this.#host.requestUpdate();
  }

  #forget(): void {
    this.items = [];
    this.total = undefined;
    this.#parts.clear();
    this.#shown = new Map();
  }

  #isFresh(page: number, round: number): boolean {
    const part = this.#parts.get(page);
    return part !== undefined && part.round >= round;
  }

  /** The pages that are looked at. There is always one: an empty list, too, has to be asked for. */
  get #looked(): Span {
    const { from, to } = this.#seen;
    const end = Math.max(Math.min(to, this.total ?? to), 1);
    return { first: Math.floor(Math.min(from, end - 1) / PAGE), last: Math.floor((end - 1) / PAGE) };
  }

  /** The next pages that have to be asked for in a round. */
  #missing(round: number): Span | undefined {
    const { first: from, last: to } = this.#looked;
    let first = from;
    while (first <= to && this.#isFresh(first, round)) first++;
    if (first > to) return undefined;
    // Who scrolls on will want what follows, who jumps wants what he sees.
    const scrolls = this.#isFresh(first - 1, round) && !this.#shown.has(first);
    const end = scrolls ? Math.floor((Math.max(this.total ?? 1, 1) - 1) / PAGE) : to;
    let last = first;
    while (last < end && last - first + 1 < MOST && !this.#isFresh(last + 1, round)) last++;
    return { first, last };
  }
}
