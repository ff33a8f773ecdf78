import {
  mdiBellOff,
  mdiLock,
  mdiPhoneForward,
  mdiPhoneInTalk,
  mdiPhoneOff,
  mdiPhoneOutline,
  mdiPhoneRing,
} from "@mdi/js";
import { css, html, nothing, type TemplateResult } from "lit";
import type { App } from "../../app/context.ts";
import type { SubscriberState } from "../../app/documents.ts";
import { icon } from "../../elements/icon.ts";
import type { Signal } from "../../elements/signals.ts";
import type { TextKey } from "../../texts/texts.ts";

/** How the live state of an employee looks; needs `signals`. */
export const liveStates = css`
  .live {
    display: inline-flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 8px;
    min-width: 0;
  }

  .live .doing {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    padding: 3px 10px 3px 8px;
    border-radius: 12px;
    background: color-mix(in srgb, var(--glow) 14%, transparent);
    color: color-mix(in srgb, var(--signal) 78%, var(--text));
    font-size: 13px;
    font-weight: 500;
    line-height: 18px;
    white-space: nowrap;
  }

  .live svg {
    width: 16px;
    height: 16px;
  }

  .live .mark {
    display: inline-flex;
    color: var(--signal);
  }
`;

interface Look {
  readonly icon: string;
  readonly colour: Signal["colour"];
  readonly text: TextKey;
}

const LOOKS: Readonly<Record<SubscriberState["state"], Look>> = {
  free: { icon: mdiPhoneOutline, colour: "green", text: "employee.state_free" },
  busy: { icon: mdiPhoneInTalk, colour: "red", text: "employee.state_busy" },
  ringing: { icon: mdiPhoneRing, colour: "amber", text: "employee.state_ringing" },
  unavailable: { icon: mdiPhoneOff, colour: "grey", text: "employee.state_unavailable" },
};

const MARKS: readonly (Look & { readonly flag: "dnd" | "locked" | "forwarded" })[] = [
  { flag: "dnd", icon: mdiBellOff, colour: "red", text: "services.dnd" },
  { flag: "locked", icon: mdiLock, colour: "amber", text: "services.locked" },
  { flag: "forwarded", icon: mdiPhoneForward, colour: "blue", text: "services.forwarding" },
];

/** What an employee's telephone does, and which services others notice are on. */
export function liveState({ texts }: App, state: SubscriberState): TemplateResult {
  const look = LOOKS[state.state];
  return html`<span class="live">
    <span class="doing ${look.colour}">${icon(look.icon)}${texts.text(look.text)}</span>
    ${MARKS.map(({ flag, icon: path, colour, text }) =>
      state[flag]
        ? html`<span class="mark ${colour}" role="img" aria-label=${texts.text(text)} title=${texts.text(text)}
            >${icon(path)}</span
          >`
        : nothing,
    )}
  </span>`;
}

/** What the rows are sorted by: who can be reached first. */
export function stateOrder({ state }: SubscriberState): number {
  return Object.keys(LOOKS).indexOf(state);
}
