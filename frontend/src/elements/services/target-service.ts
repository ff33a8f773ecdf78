import {
  mdiMapMarkerAccountOutline,
  mdiPhoneForwardOutline,
  mdiPhoneMissedOutline,
  mdiPhoneOffOutline,
  mdiPhoneInTalkOutline,
} from "@mdi/js";
import { html, nothing, type TemplateResult } from "lit";
import { property } from "lit/decorators.js";
import { define } from "../../app/define.ts";
import type { Condition, ForwardingType, Target } from "../../app/documents.ts";
import { Form } from "../../app/form.ts";
import { parseNumber } from "../../app/numbers.ts";
import type { TextKey } from "../../texts/texts.ts";
import { selectField, textField } from "../fields.ts";
import { ServiceForm } from "./service-card.ts";

export type TargetService = "follow_me" | "forwarding" | `forwardings/${Condition}`;

interface Look {
  readonly icon: string;
  readonly title: TextKey;
  readonly text: TextKey;
  readonly target: TextKey;
  /** Whether the mobile version may switch it once a target is stored. */
  readonly mobile: boolean;
}

const FORWARDING = { target: "settings.target", mobile: true } as const;

const LOOKS: Readonly<Record<TargetService, Look>> = {
  follow_me: {
    icon: mdiMapMarkerAccountOutline,
    title: "service.follow_me",
    text: "settings.follow_me_text",
    target: "settings.follow_me_target",
    mobile: false,
  },
  forwarding: {
    ...FORWARDING,
    icon: mdiPhoneForwardOutline,
    title: "service.forwarding",
    text: "settings.forwarding_text",
  },
  "forwardings/always": {
    ...FORWARDING,
    icon: mdiPhoneForwardOutline,
    title: "settings.forward_always",
    text: "settings.forward_always_text",
  },
  "forwardings/busy": {
    ...FORWARDING,
    icon: mdiPhoneInTalkOutline,
    title: "settings.forward_busy",
    text: "settings.forward_busy_text",
  },
  "forwardings/no_answer": {
    ...FORWARDING,
    icon: mdiPhoneMissedOutline,
    title: "settings.forward_no_answer",
    text: "settings.forward_no_answer_text",
  },
  "forwardings/unavailable": {
    ...FORWARDING,
    icon: mdiPhoneOffOutline,
    title: "settings.forward_unavailable",
    text: "settings.forward_unavailable_text",
  },
};

const TYPES: Readonly<Record<ForwardingType, TextKey>> = {
  always: "settings.type_always",
  busy: "settings.type_busy",
  no_answer: "settings.type_no_answer",
  busy_or_no_answer: "settings.type_busy_or_no_answer",
};

interface Values {
  readonly target: string;
  readonly type?: ForwardingType;
}

/** Sends calls elsewhere: where the subscriber is, or where his calls go in some case. */
@define("webcti-target-service")
export class TargetServiceCard extends ServiceForm<Values> {
  @property({ attribute: false }) service: TargetService = "follow_me";

  protected readonly form = new Form<Values>(this, { target: "" });

  protected get on(): boolean {
    return this.#document?.on ?? false;
  }

  protected saved(): Values {
    const { target = "", type } = this.#document ?? {};
    return type === undefined ? { target } : { type, target };
  }

  protected missing({ target }: Values): readonly [keyof Values, string] | undefined {
    const { texts } = this.app;
    if (target.trim() === "") return ["target", texts.text("settings.target_missing")];
    return parseNumber(target) === undefined ? ["target", texts.text("dial.invalid")] : undefined;
  }

  protected override render(): TemplateResult | typeof nothing {
    if (!this.#document) return nothing;
    const { texts } = this.app;
    const { on } = this;
    const look = LOOKS[this.service];
    const head = { icon: look.icon, title: texts.text(look.title), text: texts.text(look.text) };
    if (!this.mobile) return this.framed(head, on, this.#fields(look), this.change);
    const { target } = this.saved();
    return this.framed(head, on, this.#shown(look), look.mobile && target ? this.change : undefined);
  }

  #fields({ target: label }: Look): TemplateResult {
    const { texts } = this.app;
    const { form } = this;
    const { type } = form.values;
    return this.fields(
      type === undefined
        ? nothing
        : selectField({
            id: "type",
            label: texts.text("settings.type"),
            value: type,
            options: Object.entries(TYPES).map(([value, text]) => ({ value, label: texts.text(text) })),
            error: form.problem("type"),
            change: (value) => {
              form.set("type", value as ForwardingType);
            },
          }),
      textField({
        id: "target",
        type: "tel",
        label: texts.text(label),
        value: form.values.target,
        error: form.problem("target"),
        input: (value) => {
          form.set("target", value);
        },
      }),
    );
  }

  #shown({ target: label }: Look): TemplateResult | typeof nothing {
    const { texts } = this.app;
    const { target, type } = this.saved();
    if (!target) return nothing;
    return html`<dl>
      ${
        type === undefined
          ? nothing
          : html`<dt>${texts.text("settings.type")}</dt>
              <dd>${texts.text(TYPES[type])}</dd>`
      }
      <dt>${texts.text(label)}</dt>
      <dd>${target}</dd>
    </dl>`;
  }

  get #document(): (Target & { readonly type?: ForwardingType }) | null {
    const [service, condition] = this.service.split("/") as ["follow_me" | "forwarding" | "forwardings", Condition];
    if (service === "forwardings") return this.services.forwardings?.[condition] ?? null;
    return this.services[service];
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "webcti-target-service": TargetServiceCard;
  }
}
