import { navigate, type Route } from "../home-assistant.ts";
import type { ExtensionId } from "./model.ts";

/** What an address asks for: `/<screen>/<extension>/<more>`. */
export interface Destination {
  readonly screen: string;
  readonly extension: ExtensionId | undefined;
  readonly path: readonly string[];
}

export const HOME = "start";
/** The screen at which one logs in: an address can name it, and no menu has it. */
export const LOG_IN_NAME = "log-in";

export function destination(route: Route | undefined): Destination {
  const [screen = "", extension = "", ...path] = (route?.path ?? "").split("/").slice(1).map(decode);
  return { screen: screen || HOME, extension: extension || undefined, path: path.filter(Boolean) };
}

/** Addresses within the panel, and the way there. */
export class Router {
  /** The newest route Home Assistant gave the panel. */
  route: Route | undefined;
  readonly #current: () => ExtensionId | undefined;

  constructor(current: () => ExtensionId | undefined) {
    this.#current = current;
  }

  get destination(): Destination {
    return destination(this.route);
  }

  /** The address of a screen for the extension that is shown, or for another. */
  href(screen: string, path: readonly string[] = [], extension = this.#current()): string {
    const parts = [screen, ...(extension ? [extension, ...path] : [])].map(encodeURIComponent);
    return [this.route?.prefix ?? "/webcti", ...parts].join("/");
  }

  go(screen: string, path: readonly string[] = [], extension?: ExtensionId): void {
    navigate(this.href(screen, path, extension));
  }

  /** As `go`, without a step that "back" would return to. */
  replace(screen: string, path: readonly string[] = [], extension?: ExtensionId): void {
    navigate(this.href(screen, path, extension), true);
  }

  /** Follows a plain click on a link within the panel without loading the page again. */
  readonly follow = (event: MouseEvent): void => {
    const changed = event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
    const link = event.composedPath().find((target) => target instanceof HTMLAnchorElement);
    if (event.defaultPrevented || changed || !link || link.target || link.hasAttribute("download")) return;
    if (link.origin !== location.origin || !isWithin(link.pathname, this.route?.prefix ?? "/webcti")) return;
    event.preventDefault();
    navigate(link.pathname + link.search);
  };
}

function isWithin(path: string, prefix: string): boolean {
  return path === prefix || path.startsWith(`${prefix}/`);
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
