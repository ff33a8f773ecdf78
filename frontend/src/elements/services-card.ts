import { consume } from "@lit/context";
import {
  mdiAccountSwitch,
  mdiBellOff,
  mdiLock,
  mdiParking,
  mdiPhoneForward,
  mdiPhonePlus,
  mdiPhoneReturn,
} from "@mdi/js";
import { css, html, LitElement, type TemplateResult } from "lit";
import { property } from "lit/decorators.js";
import { appContext, type App } from "../app/context.ts";
import { define } from "../app/define.ts";
import type { Extension, Flags } from "../app/model.ts";
import { card, shared, signals } from "../app/theme.ts";
import { icon } from "./icon.ts";
import type { Signal } from "./signals.ts";

type Service = Exclude<keyof Flags, "hook">;

interface Row {
  readonly service: Service;
  readonly icon: string;
  readonly colour: Signal["colour"];
  /** Shown when it is off, too: a service the user switches, not a passing state. */
  readonly always: boolean;
}

const ROWS: readonly Row[] = [
  { service: "dnd", icon: mdiBellOff, colour: "red", always: true },
  { service: "forwarding", icon: mdiPhoneForward, colour: "blue", always: true },
  { service: "locked", icon: mdiLock, colour: "amber", always: true },
  { service: "account_recalled", icon: mdiAccountSwitch, colour: "violet", always: false },
  { service: "call_back_queued", icon: mdiPhoneReturn, colour: "blue", always: false },
  { service: "call_waiting", icon: mdiPhonePlus, colour: "amber", always: false },
  { service: "parked", icon: mdiParking, colour: "violet", always: false },
];

/** Which services of the extension are on, as the PBX reports them. */
@define("webcti-services-card")
export class ServicesCard extends LitElement {
  static override styles = [
    shared,
    card,
    signals,
    css`
      ul {
        margin: 0;
        padding: 0;
        list-style: none;
      }

      li {
        display: flex;
        align-items: center;
        gap: 16px;
        min-height: 48px;
      }

      .icon {
        color: var(--text-soft);
      }

      .on .icon {
        color: var(--signal);
      }

      .name {
        flex: 1;
      }

      .state {
        padding: 2px 12px;
        border-radius: 12px;
        color: var(--text-soft);
      }

      .on .state {
        background: color-mix(in srgb, var(--glow) 16%, transparent);
        color: var(--signal);
        font-weight: 500;
      }
    `,
  ];

  @property({ attribute: false }) extension!: Extension;
  @consume({ context: appContext, subscribe: true }) app!: App;

  protected override render(): TemplateResult {
    const { flags } = this.extension.live;
    return html`
      <section class="card" aria-labelledby="title">
        <h2 id="title">${this.app.texts.text("services.title")}</h2>
        <ul>
          ${ROWS.filter(({ service, always }) => always || flags?.[service]).map((row) => this.#row(row, flags))}
        </ul>
      </section>
    `;
  }

  #row({ service, icon: path, colour }: Row, flags: Flags | null): TemplateResult {
    const { texts } = this.app;
    const on = flags?.[service] ?? false;
    const state = flags === null ? "services.unknown" : on ? "services.on" : "services.off";
    return html`<li class=${on ? `on ${colour}` : ""}>
      <span class="icon">${icon(path)}</span>
      <span class="name">${texts.text(`services.${service}`)}</span>
      <span class="state">${texts.text(state)}</span>
    </li>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "webcti-services-card": ServicesCard;
  }
}
