import { mdiAlertOutline } from "@mdi/js";
import { css, html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import { define } from "../../app/define.ts";
import type { NewRule, Rule } from "../../app/documents.ts";
import { Form } from "../../app/form.ts";
import { forms } from "../../app/forms.ts";
import { Mistake } from "../../app/mistakes.ts";
import { parseNumber } from "../../app/numbers.ts";
import { ActorElement } from "../../app/screen-element.ts";
import { buttons, shared, signals } from "../../app/theme.ts";
import type { TextKey } from "../../texts/texts.ts";
import "../dialog.ts";
import { radioField, textField } from "../fields.ts";
import { icon } from "../icon.ts";
import { asksTheSame, KINDS, PRESENTATIONS, STATES, TARGETS } from "./rule-texts.ts";

/** A number, or how it begins. */
const PATTERN = /^\+?\d{1,31}\*?$/;

interface Values {
  readonly state: Rule["state"];
  readonly call_kind: Rule["call_kind"];
  readonly presentation: Rule["presentation"];
  readonly pattern: string;
  readonly kind: Rule["target"]["kind"];
  readonly number: string;
  readonly active: boolean;
}

const NEW: Values = {
  state: "always",
  call_kind: "any",
  presentation: "any",
  pattern: "",
  kind: "number",
  number: "",
  active: false,
};

/** Where what the PBX names is filled in. */
const FIELDS: Readonly<Record<string, keyof Values>> = {
  target: "number",
  "target.number": "number",
  "target.kind": "kind",
};

const STEPS = ["state", "call_kind", "presentation", "target", "active"] as const;
type Step = (typeof STEPS)[number];

/** Makes a forwarding rule in five steps, or changes one with all of them in sight. Fires `webcti-saved`. */
@define("webcti-rule-dialog")
export class RuleDialog extends ActorElement {
  static override styles = [
    shared,
    signals,
    buttons,
    forms,
    css`
      form.steps {
        min-height: 300px;
        align-content: start;
      }

      .progress {
        display: flex;
        gap: 6px;
      }

      .progress span {
        flex: 1;
        height: 4px;
        border-radius: 2px;
        background: color-mix(in srgb, var(--text) 14%, transparent);
      }

      .progress .done {
        background: var(--accent);
      }

      legend {
        margin-block-end: 4px;
        color: var(--text);
        font-size: 16px;
        font-weight: 500;
        line-height: 24px;
      }

      .under {
        padding-inline-start: 32px;
      }

      .warning {
        display: flex;
        gap: 8px;
        color: var(--signal);
      }
    `,
  ];

  /** The rule to change; without one it is a new one. */
  @property({ attribute: false }) rule: Rule | undefined;
  @property({ attribute: false }) others: readonly Rule[] = [];
  @state() private step = 0;

  readonly #form = new Form<Values>(this, NEW);

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has("rule") || !this.rule) return;
    const { target, state: when, call_kind, presentation, pattern, active } = this.rule;
    this.#form.take({ state: when, call_kind, presentation, pattern, ...target, active }, true);
  }

  protected override render(): TemplateResult {
    const { texts } = this.app;
    const form = this.#form;
    const steps = this.rule ? STEPS : [STEPS[this.step] ?? "active"];
    const last = this.rule !== undefined || this.step === STEPS.length - 1;
    return html`<webcti-dialog
      .heading=${texts.text(this.rule ? "rules.edit_title" : "rules.add")}
      .open=${true}
      @webcti-close=${this.#close}
    >
      <form class="form ${this.rule ? "" : "steps"}" novalidate @submit=${this.#submit}>
        ${this.rule ? nothing : this.#progress()} ${steps.map((step) => this.#step(step))}
        ${
          last && this.others.some((other) => asksTheSame(other, this.#rule))
            ? html`<p class="warning amber">${icon(mdiAlertOutline)} ${texts.text("rules.duplicate")}</p>`
            : nothing
        }
        ${form.error === undefined ? nothing : html`<p class="error" role="alert">${form.error}</p>`}
        <input hidden type="submit" />
      </form>
      ${
        this.step === 0
          ? html`<button slot="actions" type="button" @click=${this.#close}>${texts.text("dialog.cancel")}</button>`
          : html`<button slot="actions" type="button" @click=${this.#back}>${texts.text("rules.previous")}</button>`
      }
      <button slot="actions" class="filled accent" type="button" ?disabled=${form.busy} @click=${this.#submit}>
        ${texts.text(last ? "dialog.save" : "rules.next")}
      </button>
    </webcti-dialog>`;
  }

  #progress(): TemplateResult {
    const { texts } = this.app;
    const place = { step: String(this.step + 1), steps: String(STEPS.length) };
    return html`<div>
      <p class="soft" role="status">${texts.text("rules.step", place)}</p>
      <div class="progress" aria-hidden="true">
        ${STEPS.map((_, index) => html`<span class=${index <= this.step ? "done" : ""}></span>`)}
      </div>
    </div>`;
  }

  #step(step: Step): TemplateResult {
    const { texts } = this.app;
    const { values } = this.#form;
    switch (step) {
      case "state":
        return this.#choice("state", "rules.state", STATES);
      case "call_kind":
        return this.#choice("call_kind", "rules.kind", KINDS);
      case "presentation":
        return html`${this.#choice("presentation", "rules.presentation", PRESENTATIONS)}
        ${
          values.presentation === "matching"
            ? this.#text("pattern", texts.text("rules.pattern"), texts.text("rules.pattern_hint"))
            : nothing
        }`;
      case "target":
        return html`${this.#choice("kind", "rules.target", this.#targets)}
        ${values.kind === "number" ? this.#text("number", texts.text("settings.target")) : nothing}`;
      case "active":
        return html`${radioField({
          id: "active",
          label: texts.text("rules.activate"),
          value: String(values.active),
          options: [
            { value: "true", label: texts.text("rules.activate_yes") },
            { value: "false", label: texts.text("rules.activate_no") },
          ],
          change: (value) => {
            this.#form.set("active", value === "true");
          },
        })}`;
    }
  }

  #choice<Name extends "state" | "call_kind" | "presentation" | "kind">(
    name: Name,
    question: TextKey,
    options: Partial<Readonly<Record<Values[Name], TextKey>>>,
  ): TemplateResult {
    const { texts } = this.app;
    const form = this.#form;
    return radioField({
      id: name,
      label: texts.text(question),
      value: form.values[name],
      options: Object.entries(options).map(([value, text]) => ({ value, label: texts.text(text as TextKey) })),
      error: form.problem(name),
      change: (value) => {
        form.set(name, value as Values[Name]);
      },
    });
  }

  #text(name: "pattern" | "number", label: string, hint?: string): TemplateResult {
    const form = this.#form;
    return html`<div class="under">
      ${textField({
        id: name,
        type: "tel",
        label,
        ...(hint === undefined ? {} : { hint }),
        value: form.values[name],
        error: form.problem(name),
        input: (value) => {
          form.set(name, value);
        },
      })}
    </div>`;
  }

  /** Only what the subscriber has, and what the rule says already. */
  get #targets(): Partial<typeof TARGETS> {
    const subscriber = this.extension?.session?.subscriber;
    const own = this.rule?.target.kind;
    return {
      number: TARGETS.number,
      ...(subscriber?.has_voicemail || own === "voicemail" ? { voicemail: TARGETS.voicemail } : {}),
      ...(subscriber?.has_fax2mail || own === "fax2mail" ? { fax2mail: TARGETS.fax2mail } : {}),
    };
  }

  get #rule(): NewRule {
    const { kind, number, pattern, ...rule } = this.#form.values;
    return {
      ...rule,
      pattern: rule.presentation === "matching" ? pattern.replace(/[\s\-.()/]/g, "") : "",
      target: { kind, number: kind === "number" ? number : "" },
    };
  }

  /** What is wrong with a step, before anything is sent. */
  #isRefused(step: Step): boolean {
    const { texts } = this.app;
    const form = this.#form;
    const { presentation, kind, number } = form.values;
    if (step === "presentation" && presentation === "matching" && !PATTERN.test(this.#rule.pattern)) {
      form.refuse("pattern", texts.text("rules.pattern_invalid"));
      return true;
    }
    if (step === "target" && kind === "number" && parseNumber(number) === undefined) {
      form.refuse("number", texts.text(number.trim() ? "dial.invalid" : "settings.target_missing"));
      return true;
    }
    return false;
  }

  readonly #submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    const form = this.#form;
    const here = this.rule ? STEPS : STEPS.slice(this.step, this.step + 1);
    if (here.some((step) => this.#isRefused(step))) await this.#focus('[aria-invalid="true"]');
    else if (!this.rule && this.step < STEPS.length - 1) {
      this.step++;
      await this.#focus("input:checked");
    } else if (await form.submit(() => this.#send())) this.dispatchEvent(new CustomEvent("webcti-saved"));
    else await this.#showProblem();
  };

  async #send(): Promise<void> {
    const rule = this.#rule;
    try {
      if (this.rule) await this.request("forwarding_rules/update", { id: this.rule.id, rule });
      else await this.request("forwarding_rules/create", { rule });
    } catch (failure) {
      const { code, message, field } = Mistake.from(failure);
      throw new Mistake(code, message, FIELDS[field] ?? field);
    }
  }

  /** Goes back to the step of the field the PBX refused. */
  async #showProblem(): Promise<void> {
    const form = this.#form;
    if (!this.rule && form.problem("number") !== undefined) this.step = STEPS.indexOf("target");
    else if (!this.rule && form.problem("pattern") !== undefined) this.step = STEPS.indexOf("presentation");
    await this.#focus('[aria-invalid="true"]');
  }

  async #focus(selector: string): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }

  readonly #back = (): void => {
    this.step--;
  };

  readonly #close = (): void => {
    this.dispatchEvent(new CustomEvent("webcti-close"));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    "webcti-rule-dialog": RuleDialog;
  }
}
