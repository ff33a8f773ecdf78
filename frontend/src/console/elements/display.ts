import { mdiAccountKey, mdiBellOff, mdiLock, mdiPhoneForward } from "@mdi/js";
import { css, html, nothing, type TemplateResult } from "lit";
import { property } from "lit/decorators.js";
import { define } from "../../app/define.ts";
import { icon } from "../../elements/icon.ts";
import { ConsoleElement } from "../element.ts";
import type { Involvement, LegState, Party, Subscriber } from "../model.ts";
import { shared } from "../theme.ts";
import type { TextKey, Texts } from "../texts.ts";

const STATES: Readonly<Record<LegState, TextKey>> = {
  alerting: "phone.ringing",
  connected: "phone.talking",
  originated: "phone.calling",
  initiated: "phone.dialling",
  failed: "phone.failed",
  waiting: "phone.waiting",
  held: "phone.held",
  parked: "phone.parked",
};

/** What a telephone shows: its state, with whom, and which services are on. */
@define("webcti-display")
export class Display extends ConsoleElement {
  static override styles = [
    shared,
    css`
      :host {
        display: grid;
        grid-template: auto 1fr auto / minmax(0, 1fr);
        gap: 2px;
        min-height: 104px;
        padding: 10px 14px;
        border-radius: 10px;
        background: var(--screen);
        box-shadow: inset 0 1px 3px rgb(0 0 0 / 22%);
        color: var(--screen-text);
        font-variant-numeric: tabular-nums;
      }

      .state {
        display: flex;
        align-items: center;
        gap: 8px;
        min-height: 20px;
        color: var(--screen-soft);
        font-size: 12px;
        font-weight: 500;
        letter-spacing: 0.02em;
      }

      .state span:first-child {
        flex: 1;
        min-width: 0;
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }

      .flags {
        display: flex;
        gap: 6px;
      }

      .flags svg {
        width: 16px;
        height: 16px;
      }

      .main,
      .second {
        min-width: 0;
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }

      .main {
        align-self: center;
        font-size: 20px;
        font-weight: 600;
        line-height: 28px;
      }

      .idle {
        color: var(--screen-soft);
        font-weight: 400;
        letter-spacing: 0.06em;
      }

      .second {
        min-height: 20px;
        color: var(--screen-soft);
        font-size: 13px;
      }
    `,
  ];

  @property() extension = "";
  @property({ attribute: false }) subscriber!: Subscriber;
  @property({ attribute: false }) involved: readonly Involvement[] = [];
  @property() dialled = "";

  protected override render(): TemplateResult {
    const { texts } = this.console;
    const [first, second] = this.involved;
    return html`
      <div class="state">
        <span>${texts.text(first ? shownState(first, this.dialled) : idleState(this.subscriber))}</span>
        <span class="flags">${flags(this.subscriber, texts)}</span>
      </div>
      <div class="main ${first ? "" : "idle"}" dir="auto">${first ? this.#main(first) : this.extension}</div>
      <div class="second" dir="auto">${this.#second(first, second)}</div>
    `;
  }

  #main(first: Involvement): string {
    if (first.parties.length === 0) return this.dialled;
    const group = this.console.store.state.exchange?.groups[first.called];
    if (group && first.state === "originated") return group.comment === "" ? first.called : group.comment;
    return first.parties.map((party) => title(party, this.console.texts)).join(", ");
  }

  #second(first: Involvement | undefined, second: Involvement | undefined): string {
    const { texts } = this.console;
    if (second) {
      const [party] = second.parties;
      return `${texts.text(STATES[second.state])}: ${party ? title(party, texts) : ""}`;
    }
    const [party] = first?.parties ?? [];
    if (!party) return "";
    if (party.name !== "") return party.number;
    const other = first?.state === "alerting" && first.called !== "" && first.called !== this.extension;
    return other ? texts.text("phone.to", { number: first.called }) : "";
  }
}

function title({ number, name, withheld }: Party, texts: Texts): string {
  if (withheld) return texts.text("phone.withheld");
  return name === "" ? number : name;
}

function shownState({ state, parties }: Involvement, dialled: string): TextKey {
  return state === "initiated" && dialled === "" && parties.length === 0 ? "phone.dial_tone" : STATES[state];
}

function idleState({ terminal }: Subscriber): TextKey {
  if (terminal.out_of_order) return "phone.out_of_order";
  if (!terminal.logged_in) return "phone.logged_out";
  return terminal.hook === "on" ? "phone.ready" : "phone.lifted";
}

function flags({ services }: Subscriber, texts: Texts): TemplateResult {
  const [forwarding] = services.forwarding;
  const mark = (path: string, text: string): TemplateResult =>
    html`<span role="img" aria-label=${text} title=${text}>${icon(path)}</span>`;
  return html`
    ${services.dnd ? mark(mdiBellOff, texts.text("flag.dnd")) : nothing}
    ${services.locked ? mark(mdiLock, texts.text("flag.locked")) : nothing}
    ${forwarding ? mark(mdiPhoneForward, texts.text("flag.forwarding", { target: forwarding.target })) : nothing}
    ${
      services.account === "" ? nothing : mark(mdiAccountKey, texts.text("flag.account", { account: services.account }))
    }
  `;
}

declare global {
  interface HTMLElementTagNameMap {
    "webcti-display": Display;
  }
}
