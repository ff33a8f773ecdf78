import type { ReactiveControllerHost } from "lit";

/** A list with one item moved to another place. */
export function moved<T>(items: readonly T[], from: number, to: number): readonly T[] {
  const item = items[from];
  if (item === undefined || to < 0 || to >= items.length) return items;
  const others = items.toSpliced(from, 1);
  return others.toSpliced(to, 0, item);
}

type Host = ReactiveControllerHost & { readonly renderRoot: ParentNode };

/** Lets the items of the host's list be dragged into another order with mouse, pen or finger. */
export class DragOrder {
  /** Which item is dragged, and where it would go; `undefined` while nothing is. */
  from: number | undefined;
  to: number | undefined;
  readonly #host: Host;
  readonly #dropped: (from: number, to: number) => void;

  constructor(host: Host, dropped: (from: number, to: number) => void) {
    this.#host = host;
    this.#dropped = dropped;
  }

  /** To be called when a handle is pressed. Escape puts the item back. */
  start(event: PointerEvent, index: number): void {
    if (event.button !== 0) return;
    event.preventDefault();
    const handle = event.currentTarget as HTMLElement;
    handle.setPointerCapture(event.pointerId);
    const done = new AbortController();
    const { signal } = done;
    const end = (drop: boolean): void => {
      done.abort();
      const { from, to } = this;
      this.#show(undefined, undefined);
      if (drop && from !== undefined && to !== undefined && from !== to) this.#dropped(from, to);
    };
    handle.addEventListener(
      "pointermove",
      ({ clientY }) => {
        this.#show(index, this.#at(clientY));
      },
      { signal },
    );
    handle.addEventListener(
      "pointerup",
      () => {
        end(true);
      },
      { signal },
    );
    handle.addEventListener(
      "pointercancel",
      () => {
        end(false);
      },
      { signal },
    );
    window.addEventListener(
      "keydown",
      ({ key }) => {
        if (key === "Escape") end(false);
      },
      { signal },
    );
    this.#show(index, index);
  }

  /** The item at a height of the window. */
  #at(y: number): number {
    const items = [...this.#host.renderRoot.querySelectorAll("ol > li")];
    const found = items.findIndex((item) => y < item.getBoundingClientRect().bottom);
    return found === -1 ? items.length - 1 : found;
  }

  #show(from: number | undefined, to: number | undefined): void {
    this.from = from;
    this.to = to;
    this.#host.requestUpdate();
  }
}
