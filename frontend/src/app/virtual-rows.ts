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

export interface VirtualRowsOptions {
  readonly count: () => number;
  /** Pixels of a row before it was measured. */
  readonly height: number | (() => number);
  /** The element that holds the rows, once it is rendered. */
  readonly body: () => HTMLElement | null;
}

/** Which of many rows are near what one sees; the rest is only room. Scrolls with whatever scrolls around the host. */
export class VirtualRows implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #options: VirtualRowsOptions;
  #virtualizer: Virtualizer<HTMLElement, HTMLElement> | undefined;
  #unmount: (() => void) | undefined;

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

  hostUpdated(): void {
    const body = this.#options.body();
    if (!this.active || !body) {
      this.hostDisconnected();
      return;
    }
    const scroller = scrollerOf(body);
    const margin = body.getBoundingClientRect().top - scroller.getBoundingClientRect().top + scroller.scrollTop;
    const options = this.#configure(scroller, Math.round(margin));
    if (!this.#virtualizer) {
      this.#virtualizer = new Virtualizer(options);
      this.#unmount = this.#virtualizer._didMount();
      this.#host.requestUpdate();
    } else if (margin !== this.margin || options.count !== this.#virtualizer.options.count) {
      this.#virtualizer.setOptions(options);
      this.#host.requestUpdate();
    }
    this.#virtualizer._willUpdate();
  }

  hostDisconnected(): void {
    this.#unmount?.();
    this.#unmount = undefined;
    this.#virtualizer = undefined;
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
