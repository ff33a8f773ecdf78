import type { Extension, ExtensionId, FinishedCall, Pbx, PbxId, Update } from "./model.ts";
import { Observable } from "./observable.ts";

/** As many finished calls as the integration keeps for one extension. */
export const LOG_LENGTH = 50;

export interface State {
  /** False until the first snapshot arrived. */
  readonly ready: boolean;
  /** False while Home Assistant itself cannot be reached. */
  readonly online: boolean;
  readonly revision: number;
  /** Milliseconds by which the integration's clock is ahead of the browser's. */
  readonly clockOffset: number;
  readonly pbxs: ReadonlyMap<PbxId, Pbx>;
  readonly extensions: ReadonlyMap<ExtensionId, Extension>;
}

export const EMPTY: State = {
  ready: false,
  online: true,
  revision: 0,
  clockOffset: 0,
  pbxs: new Map(),
  extensions: new Map(),
};

/** The state after an update, or `undefined` when updates are missing in between and a snapshot is needed. */
export function advance(state: State, update: Update, clock: number): State | undefined {
  if (update.kind === "snapshot") {
    return {
      ready: true,
      online: true,
      revision: update.revision,
      clockOffset: Date.parse(update.now) - clock,
      pbxs: byId(update.pbxs),
      extensions: byId(update.extensions),
    };
  }
  if (!state.ready || update.revision !== state.revision + 1) return undefined;
  const extensions = new Map(state.extensions);
  for (const [id, live] of Object.entries(update.live ?? {})) {
    change(extensions, id, (extension) => ({ ...extension, live }));
  }
  for (const [id, telephone] of Object.entries(update.telephones ?? {})) {
    change(extensions, id, (extension) => ({ ...extension, telephone }));
  }
  for (const [id, session] of Object.entries(update.sessions ?? {})) {
    change(extensions, id, (extension) => ({ ...extension, ...session }));
  }
  for (const [id, finished] of Object.entries(update.finished ?? {})) {
    change(extensions, id, (extension) => ({ ...extension, log: latestFirst(finished, extension.log) }));
  }
  return {
    ...state,
    revision: update.revision,
    pbxs: new Map([...state.pbxs, ...byId(Object.values(update.pbxs ?? {}))]),
    extensions,
  };
}

/** The one place of what the subscription tells. */
export class Store extends Observable<State> {
  constructor() {
    super(EMPTY);
  }
}

function byId<T extends { readonly id: string }>(items: readonly T[]): Map<string, T> {
  return new Map(items.map((item) => [item.id, item]));
}

function change(
  extensions: Map<ExtensionId, Extension>,
  id: ExtensionId,
  changed: (extension: Extension) => Extension,
): void {
  const extension = extensions.get(id);
  if (extension) extensions.set(id, changed(extension));
}

function latestFirst(finished: readonly FinishedCall[], log: readonly FinishedCall[]): readonly FinishedCall[] {
  return [...finished].reverse().concat(log).slice(0, LOG_LENGTH);
}
