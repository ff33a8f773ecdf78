import { memorise, recall } from "./device.ts";
import type { ExtensionId } from "./model.ts";
import type { State } from "./store.ts";

/** The extension to show: the one in the address, else the one looked at last, else the first. */
export function chosen(state: State, asked: ExtensionId | undefined): ExtensionId | undefined {
  const candidates = [asked, recall("extension")];
  return candidates.find((id) => id !== undefined && state.extensions.has(id)) ?? state.extensions.keys().next().value;
}

export function remember(extension: ExtensionId): void {
  memorise("extension", extension);
}
