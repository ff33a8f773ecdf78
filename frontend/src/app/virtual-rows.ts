import {
  elementScroll,
  observeElementOffset,
  observeElementRect,
  Virtualizer,
  type VirtualItem,
} from "@tanstack/virtual-core";
import type { ReactiveController, ReactiveControllerHost } from "lit";

/** So many rows are simply shown: there is nothing to gain by leaving some out. */
const FEW = 120;
const OVERSCAN = 12;
/** So far from where it was a row is looked for that others moved. */
const FARTHEST = 1_000;

export interface VirtualRowsOptions {
  readonly count: () => number;
  /** Pixels of a row before it was measured. */
  readonly height: number | (() => number);
  /** The element that holds the rows, once it is rendered. */
  readonly body: () => HTMLElement | null;
  /** Which row stands at a place, if that is known. */
  readonly id: (index: number) => string | undefined;
}

/** A row that is in sight, and where it stands. */
interface Sight {
  readonly index: number;
  readonly id: string;
}

/**
 * Which of many rows are near what one sees; the rest is only room. Scrolls with whatever scrolls around the host. Rows that
 * come or go above do not move what one sees, unless one is at the top, where the new ones are seen to come.
 */
export class VirtualRows implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #options: VirtualRowsOptions;
  #virtualizer: Virtualizer<HTMLElement, HTMLElement> | undefined;
  #unmount: (() => void) | undefined;
  #sight: readonly Sight[] = [];
  #scroller: HTMLElement | undefined;
  /** How far was scrolled before a rendering, which may leave less to scroll. */
  #top = 0;

  constructor(host: ReactiveControllerHost & HTMLElement, options: VirtualRowsOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  /** Whether rows are left out. */
  get active(): boolean {
    return this.#options.count() > FEW;
  }

  /** The rows to render, or `undefined` when all are. */
  get items(): readonly VirtualItem[] | undefined {
    return this.active ? (this.#virtualizer?.getVirtualItems() ?? []) : undefined;
  }

  /** Pixels of all rows together. */
  get size(): number {
    return this.#virtualizer?.getTotalSize() ?? 0;
  }

  /** Pixels above the rows within what scrolls. */
  get margin(): number {
    return this.#virtualizer?.options.scrollMargin ?? 0;
  }

  /** To be called with each rendered row; it carries `data-index`. */
  readonly measure = (row?: Element): void => {
    if (row instanceof HTMLElement) this.#virtualizer?.measureElement(row);
  };

  show(index: number): void {
    this.#virtualizer?.scrollToIndex(index, { align: "center" });
  }

  hostUpdate(): void {
    this.#top = this.#scroller?.scrollTop ?? 0;
  }

  hostUpdated(): void {
    const body = this.#options.body();
    if (!this.active || !body) {
      this.hostDisconnected();
      return;
    }
    const scroller = scrollerOf(body);
    this.#scroller = scroller;
    const above = body.getBoundingClientRect().top - scroller.getBoundingClientRect().top + scroller.scrollTop;
    const margin = Math.round(above);
    const options = this.#configure(scroller, margin);
    if (!this.#virtualizer) {
      this.#virtualizer = new Virtualizer(options);
      this.#unmount = this.#virtualizer._didMount();
      this.#host.requestUpdate();
    } else if (margin !== this.margin || options.count !== this.#virtualizer.options.count) {
      this.#virtualizer.setOptions(options);
      this.#host.requestUpdate();
    } else {
      this.#hold(this.#virtualizer, scroller);
    }
    this.#virtualizer._willUpdate();
  }

  hostDisconnected(): void {
    this.#unmount?.();
    this.#unmount = undefined;
    this.#virtualizer = undefined;
    this.#scroller = undefined;
    this.#sight = [];
  }

  /** Keeps what is in sight where it is, and notes what that is now. */
  #hold(virtualizer: Virtualizer<HTMLElement, HTMLElement>, scroller: HTMLElement): void {
    const moved = this.#top > virtualizer.options.scrollMargin ? this.#moved() : undefined;
    if (moved) {
      const { measurementsCache: places } = virtualizer;
      scroller.scrollTop = this.#top + (places[moved.to]?.start ?? 0) - (places[moved.from]?.start ?? 0);
      virtualizer.scrollOffset = scroller.scrollTop;
      this.#host.requestUpdate();
    }
    const { id } = this.#options;
    const { scrollTop, clientHeight } = scroller;
    this.#sight = virtualizer.getVirtualItems().flatMap(({ index, start, end }) => {
      const known = end > scrollTop && start < scrollTop + clientHeight ? id(index) : undefined;
      return known === undefined ? [] : [{ index, id: known }];
    });
  }

  /** From where to where the first row went that was in sight and still is there; nothing when it stayed. */
  #moved(): { readonly from: number; readonly to: number } | undefined {
    for (const { index, id } of this.#sight) {
      const to = this.#find(id, index);
      if (to !== undefined) return to === index ? undefined : { from: index, to };
    }
    return undefined;
  }

  /** Where a row stands, which was here. */
  #find(id: string, here: number): number | undefined {
    for (let away = 0; away <= FARTHEST; away++) {
      if (this.#options.id(here - away) === id) return here - away;
      if (this.#options.id(here + away) === id) return here + away;
    }
    return undefined;
  }

  #configure(
    scroller: HTMLElement,
    scrollMargin: number,
  ): ConstructorParameters<typeof Virtualizer<HTMLElement, HTMLElement>>[0] {
    const { height } = this.#options;
    return {
      count: this.#options.count(),
      getScrollElement: () => scroller,
      estimateSize: () => (typeof height === "number" ? height : height()),
      scrollToFn: elementScroll,
      observeElementRect,
      observeElementOffset,
      overscan: OVERSCAN,
      scrollMargin,
      onChange: () => {
        this.#host.requestUpdate();
      },
    };
  }
}

/** The nearest element around another that scrolls, through shadow roots. */
function scrollerOf(element: HTMLElement): HTMLElement {
  for (let node: Node | null = element; node; node = parentOf(node)) {
    if (node instanceof HTMLElement && /auto|scroll/.test(getComputedStyle(node).overflowY)) return node;
  }
  return document.documentElement;
}

function parentOf(node: Node): Node | null {
  if (node instanceof ShadowRoot) return node.host;
  return (node instanceof Element ? node.assignedSlot : null) ?? node.parentNode;
}
