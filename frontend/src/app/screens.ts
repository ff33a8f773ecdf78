import { html, type TemplateResult } from "lit";
import type { Route } from "../home-assistant.ts";
import type { ExtensionId } from "./model.ts";

export interface Screen {
  readonly name: string;
  readonly load: () => Promise<unknown>;
  readonly render: (extension: ExtensionId) => TemplateResult;
}

const START: Screen = {
  name: "start",
  load: () => import("../screens/start.ts"),
  render: (extension) => html`<webcti-start-screen .extensionId=${extension}></webcti-start-screen>`,
};

export const SCREENS: readonly Screen[] = [START];

/** What a route asks for: `/<screen>/<extension>`. An unknown screen is the start. */
export function destination(route: Route | undefined): { screen: Screen; extension: ExtensionId | undefined } {
  const [, name, extension] = (route?.path ?? "").split("/");
  return { screen: SCREENS.find((screen) => screen.name === name) ?? START, extension };
}
