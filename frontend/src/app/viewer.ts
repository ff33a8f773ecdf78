import type { Feature, Role } from "./documents.ts";
import type { Extension, Pbx } from "./model.ts";

/** Who looks, through which extension, on what. */
export interface Viewer {
  readonly extension: Extension | undefined;
  readonly pbx: Pbx | undefined;
  /** Whether the mobile version is shown. */
  readonly mobile: boolean;
  /** Whether he administers Home Assistant. */
  readonly admin: boolean;
}

/** Whether the family of the PBX has a feature. */
export function has({ pbx }: Pick<Viewer, "pbx">, feature: Feature): boolean {
  return pbx?.web?.features[feature] ?? false;
}

export function isA({ extension }: Pick<Viewer, "extension">, role: Role): boolean {
  return extension?.session?.roles.includes(role) ?? false;
}
