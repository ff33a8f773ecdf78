import {
  mdiAlertOutline,
  mdiArrowDown,
  mdiArrowLeft,
  mdiArrowRight,
  mdiArrowUp,
  mdiDeleteOutline,
  mdiDragVertical,
  mdiPencilOutline,
  mdiPlus,
} from "@mdi/js";
import { html, nothing, type TemplateResult } from "lit";
import { state } from "lit/decorators.js";
import { repeat } from "lit/directives/repeat.js";
import { Command } from "../../app/command.ts";
import { define } from "../../app/define.ts";
import type { Rule } from "../../app/documents.ts";
import { forms } from "../../app/forms.ts";
import { Resource } from "../../app/resource.ts";
import { ActorElement } from "../../app/screen-element.ts";
import { buttons, card, shared, signals } from "../../app/theme.ts";
import { icon } from "../icon.ts";
import { empty, failure, skeleton, states } from "../states.ts";
import { DragOrder, moved } from "./drag-order.ts";
import "./rule-dialog.ts";
import { conditionsOf, MOST_RULES, STATES, targetOf } from "./rule-texts.ts";
import { ruleStyles } from "./rule-styles.ts";

/** The forwarding rules of a subscriber, in the order in which they are asked. */
@define("webcti-rules")
export class Rules extends ActorElement {
  static override styles = [shared, card, signals, buttons, forms, states, ruleStyles];

  /** The rule in the dialog; `null` is one to be added. */
  @state() private edited: Rule | null | undefined;
  @state() private announcement = "";

  readonly #command = new Command(this, () => this.app);
  readonly #rules = new Resource<readonly Rule[]>(this, {
    topics: ["services"],
    load: async () => (await this.request("forwarding_rules/list", {})).items,
  });
  readonly #drag = new DragOrder(this, (from, to) => void this.#move(from, to));

  protected override render(): TemplateResult {
    const { texts, router } = this.app;
    return html`
      <a class="button quiet back" href=${router.href("settings", ["forwarding"])}>
        ${icon(mdiArrowLeft)} ${texts.text("rules.back")}
      </a>
      <section class="card" aria-labelledby="title">
        <div class="top">
          <h3 id="title">${texts.text("rules.title")}</h3>
          <p class="soft">${texts.text("rules.intro")}</p>
        </div>
        ${this.#list()}
      </section>
      <div class="for-screen-readers" role="status">${this.announcement}</div>
      ${
        this.edited === undefined
          ? nothing
          : html`<webcti-rule-dialog
              .extensionId=${this.extensionId}
              .rule=${this.edited ?? undefined}
              .others=${(this.#rules.value ?? []).filter(({ id }) => id !== this.edited?.id)}
              @webcti-close=${this.#close}
              @webcti-saved=${this.#saved}
            ></webcti-rule-dialog>`
      }
    `;
  }

  #list(): TemplateResult {
    const { texts } = this.app;
    const { value: rules, mistake } = this.#rules;
    if (!rules) return mistake ? failure(this.app, mistake, () => void this.#rules.reload()) : skeleton(this.app);
    const full = rules.length >= MOST_RULES;
    return html`
      ${
        rules.length === 0
          ? empty(texts.text("rules.empty"))
          : html`<ol>
              ${repeat(
                rules,
                ({ id }) => id,
                (rule, index) => this.#row(rule, index, rules.length),
              )}
            </ol>`
      }
      ${this.#command.error === undefined ? nothing : html`<p class="error" role="alert">${this.#command.error}</p>`}
      <div class="actions add">
        <button class="filled accent" type="button" ?disabled=${full} @click=${this.#add}>
          ${icon(mdiPlus)} ${texts.text("rules.add")}
        </button>
        ${full ? html`<span class="soft">${texts.text("rules.full", { most: String(MOST_RULES) })}</span>` : nothing}
      </div>
    `;
  }

  #row(rule: Rule, index: number, total: number): TemplateResult {
    const { texts } = this.app;
    const position = { position: String(index + 1) };
    const { from, to } = this.#drag;
    const over = to === index && from !== undefined && from !== to ? (from < to ? "after" : "before") : "";
    return html`<li class="${from === index ? "dragged" : ""} ${over} ${rule.active ? "active" : ""}">
      <span
        class="handle"
        aria-hidden="true"
        @pointerdown=${(event: PointerEvent) => {
          this.#drag.start(event, index);
        }}
      >
        ${icon(mdiDragVertical)}
      </span>
      <span class="position" aria-hidden="true">${index + 1}</span>
      <div class="words">
        <div class="conditions">
          <strong>${texts.text(STATES[rule.state])}</strong>
          <span class="soft" dir="auto">${conditionsOf(rule, texts)}</span>
        </div>
        <div class="target" dir="auto">${icon(mdiArrowRight)} ${targetOf(rule, texts)}</div>
        ${
          rule.duplicate
            ? html`<div class="warning amber">${icon(mdiAlertOutline)} ${texts.text("rules.duplicate")}</div>`
            : nothing
        }
      </div>
      <button
        class="active"
        type="button"
        role="switch"
        aria-checked=${rule.active}
        aria-label=${texts.text("rules.active", position)}
        @click=${() => void this.#activate(rule)}
      ></button>
      <div class="tools">
        ${this.#tool("rules.up", mdiArrowUp, index, index === 0, () => this.#move(index, index - 1, "up"))}
        ${this.#tool("rules.down", mdiArrowDown, index, index === total - 1, () =>
          this.#move(index, index + 1, "down"),
        )}
        ${this.#tool("rules.edit", mdiPencilOutline, index, false, () => {
          this.edited = rule;
        })}
        ${this.#tool("rules.delete", mdiDeleteOutline, index, false, () => this.#delete(rule, index))}
      </div>
    </li>`;
  }

  #tool(
    text: "rules.up" | "rules.down" | "rules.edit" | "rules.delete",
    path: string,
    index: number,
    disabled: boolean,
    deed: () => unknown,
  ): TemplateResult {
    const label = this.app.texts.text(text, { position: String(index + 1) });
    return html`<button
      class="icon ${text.slice("rules.".length)}"
      type="button"
      aria-label=${label}
      title=${label}
      ?disabled=${disabled}
      @click=${deed}
    >
      ${icon(path)}
    </button>`;
  }

  /** Shows the new order at once, and what the PBX made of it. Focus stays with the rule. */
  async #move(from: number, to: number, tool?: "up" | "down"): Promise<void> {
    const before = this.#rules.value ?? [];
    const after = moved(before, from, to);
    if (this.#command.busy) return;
    this.#rules.set(after);
    const done = await this.#command.run(async () => {
      const { items } = await this.request("forwarding_rules/order", { order: after.map(({ id }) => id) });
      this.#rules.set(items);
    });
    if (!done) this.#rules.set(before);
    else {
      const position = { position: String(to + 1), total: String(after.length) };
      this.announcement = this.app.texts.text("rules.moved", position);
    }
    await this.updateComplete;
    if (tool) this.#focus(done ? to : from, tool);
  }

  #focus(index: number, tool: "up" | "down"): void {
    const row = this.renderRoot.querySelectorAll("ol > li")[index];
    const other = tool === "up" ? "down" : "up";
    (
      row?.querySelector<HTMLElement>(`.${tool}:not(:disabled)`) ?? row?.querySelector<HTMLElement>(`.${other}`)
    )?.focus();
  }

  async #activate({ id, state: when, call_kind, presentation, pattern, target, active }: Rule): Promise<void> {
    const rule = { state: when, call_kind, presentation, pattern, target, active: !active };
    await this.#command.run(async () => {
      this.#replace(await this.request("forwarding_rules/update", { id, rule }));
    });
  }

  async #delete({ id, ...rule }: Rule, index: number): Promise<void> {
    const { texts, feedback } = this.app;
    const title = texts.text("rules.delete", { position: String(index + 1) });
    const text = [texts.text(STATES[rule.state]), conditionsOf(rule, texts), targetOf(rule, texts)].join(", ");
    if (!(await feedback.ask({ title, text, action: texts.text("dialog.delete"), dangerous: true }))) return;
    await this.#command.run(async () => {
      await this.request("forwarding_rules/delete", { id });
      // Whether others are used now is the PBX's to say.
      await this.#rules.reload();
    });
  }

  #replace(rule: Rule): void {
    this.#rules.set((this.#rules.value ?? []).map((known) => (known.id === rule.id ? rule : known)));
  }

  readonly #add = (): void => {
    this.edited = null;
  };

  readonly #close = (): void => {
    this.edited = undefined;
  };

  readonly #saved = (): void => {
    this.edited = undefined;
    void this.#rules.reload();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    "webcti-rules": Rules;
  }
}
