import { noChange } from "lit";
import { directive, Directive, type ElementPart } from "lit/directive.js";

class InSight extends Directive {
  #element: Element | undefined;
  #current = false;

  override update({ element }: ElementPart, [current]: [boolean]): typeof noChange {
    this.#element = element;
    return this.render(current);
  }

  render(current: boolean): typeof noChange {
    if (current && !this.#current) {
      requestAnimationFrame(() => {
        this.#element?.scrollIntoView({ block: "nearest", inline: "nearest" });
      });
    }
    this.#current = current;
    return noChange;
  }
}

/** Moves a row that scrolls sideways, so that the item that becomes the current one can be seen. */
export const inSight = directive(InSight);
