import type { ReactiveController, ReactiveControllerHost } from "lit";

/**
 * Tells its element whether the theme in force is a dark one, by the colour its text has. What Home Assistant says of its theme
 * is not enough: it may say nothing when page and themes come in an unusual order, and a theme of somebody's own may be dark
 * without saying so.
 */
export class Ground implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #tell: (dark: boolean) => void;
  /** Home Assistant writes its theme into the style of the document. */
  readonly #themes = new MutationObserver(() => {
    this.#look();
  });

  constructor(host: ReactiveControllerHost & HTMLElement, tell: (dark: boolean) => void) {
    this.#host = host;
    this.#tell = tell;
    host.addController(this);
  }

  hostConnected(): void {
    this.#themes.observe(document.documentElement, { attributeFilter: ["style", "class"] });
    this.#look();
  }

  hostDisconnected(): void {
    this.#themes.disconnect();
  }

  #look(): void {
    this.#tell(isLight(getComputedStyle(this.#host).color));
  }
}

/** Whether a colour, as computed by a browser (`rgb(…)` or `color(srgb …)`), is nearer to white than to black. */
export function isLight(color: string): boolean {
  const [red = 0, green = 0, blue = 0] = [...color.matchAll(/[\d.]+/g)].map(Number);
  const white = color.startsWith("rgb") ? 255 : 1;
  return 0.299 * red + 0.587 * green + 0.114 * blue > white / 2;
}
