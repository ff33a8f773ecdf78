import { css, html, type TemplateResult } from "lit";
import { state } from "lit/decorators.js";
import { define } from "../app/define.ts";
import { has, type Viewer } from "../app/viewer.ts";
import { ScreenElement } from "../app/screen-element.ts";
import { shared } from "../app/theme.ts";
import { skeleton, states } from "../elements/states.ts";
import { tabBar, tabs } from "../elements/tabs.ts";
import type { TextKey } from "../texts/texts.ts";

interface SettingsTab {
  readonly name: string;
  readonly title: TextKey;
  /** Defines `webcti-settings-<name>`, a `ScreenElement`. */
  readonly load: () => Promise<unknown>;
  readonly offered: (viewer: Omit<Viewer, "admin">) => boolean;
}

const always = (): boolean => true;

const TABS: readonly SettingsTab[] = [
  { name: "services", title: "settings.services", load: () => import("./settings/services.ts"), offered: always },
  { name: "forwarding", title: "settings.forwarding", load: () => import("./settings/forwarding.ts"), offered: always },
  { name: "subscriber", title: "settings.subscriber", load: () => import("./settings/subscriber.ts"), offered: always },
  {
    name: "system-phone",
    title: "settings.system_phone",
    load: () => import("./settings/system-phone.ts"),
    offered: (viewer) =>
      !viewer.mobile && has(viewer, "F27") && (viewer.extension?.session?.subscriber.has_system_phone ?? false),
  },
  {
    name: "application",
    title: "settings.application",
    load: () => import("./settings/application.ts"),
    offered: always,
  },
];

/** Everything a subscriber sets for himself. The address says which tab: `/settings/<extension>/forwarding`. */
@define("webcti-settings-screen")
export class SettingsScreen extends ScreenElement {
  static override styles = [
    shared,
    states,
    tabs,
    css`
      :host {
        display: block;
      }

      h2 {
        margin-block-end: 8px;
        font-size: 20px;
        font-weight: 500;
        line-height: 28px;
      }
    `,
  ];

  @state() private shown: { readonly tab: SettingsTab; readonly element: ScreenElement } | undefined;
  #wanted: SettingsTab | undefined;

  protected override willUpdate(): void {
    const wanted = this.#offered.find(({ name }) => name === this.path[0]) ?? this.#offered[0];
    if (wanted && wanted !== this.#wanted) void this.#load(wanted);
    this.#wanted = wanted;
    const { shown } = this;
    if (!shown || shown.tab !== wanted) return;
    shown.element.extensionId = this.extensionId;
    shown.element.path = this.path.slice(1);
  }

  protected override render(): TemplateResult {
    const { texts } = this.app;
    const tab = this.#wanted;
    return html`
      <h2>${texts.text("settings.title")}</h2>
      ${tabBar(
        this.app,
        "settings",
        this.#offered.map(({ name, title }) => ({ path: [name], title })),
        tab?.name ?? "",
      )}
      ${this.shown && this.shown.tab === tab ? this.shown.element : skeleton(this.app)}
    `;
  }

  get #offered(): readonly SettingsTab[] {
    return TABS.filter(({ offered }) => offered(this));
  }

  async #load(tab: SettingsTab): Promise<void> {
    await tab.load();
    if (tab !== this.#wanted) return;
    const element: HTMLElement = document.createElement(`webcti-settings-${tab.name}`);
    if (element instanceof ScreenElement) this.shown = { tab, element };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "webcti-settings-screen": SettingsScreen;
  }
}
