/** Defines an element once, however often Home Assistant loads the panel's modules. */
export function define(tag: `webcti-${string}`) {
  return (element: CustomElementConstructor): void => {
    if (!customElements.get(tag)) customElements.define(tag, element);
  };
}
