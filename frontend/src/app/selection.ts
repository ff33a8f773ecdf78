import type { ExtensionId } from "./model.ts";
import type { State } from "./store.ts";

const KEY = "webcti-extension";

/** The extension to show: the one in the address, else the one looked at last, else the first. */
export function chosen(state: State, asked: ExtensionId | undefined): ExtensionId | undefined {
  const candidates = [asked, remembered()];
  return candidates.find((id) => id !== undefined && state.extensions.has(id)) ?? state.extensions.keys().next().value;
}

export function remember(extension: ExtensionId): void {
  try {
    localStorage.setItem(KEY, extension);
  } catch {
    // A browser that stores nothing forgets the choice, which is all.
  }
}

function remembered(): ExtensionId | undefined {
  try {
    return localStorage.getItem(KEY) ?? undefined;
  } catch {
    return undefined;
  }
}
