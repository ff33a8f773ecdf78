import { css, html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from "lit";
import { property } from "lit/decorators.js";
import { Form } from "../../app/form.ts";
import { forms } from "../../app/forms.ts";
import type { About } from "../../app/commands.ts";
import type { Services } from "../../app/documents.ts";
import { ActorElement } from "../../app/screen-element.ts";
import { buttons, card, shared, signals } from "../../app/theme.ts";
import { icon } from "../icon.ts";

/** What a card tells whoever shows it: the PBX has this service so now. */
export interface Written {
  readonly name: string;
  readonly answer: object;
}

/** All services with one as the PBX has it now. */
export function withService(services: Services, name: string, answer: object): Services {
  const [service = "", condition] = name.split("/");
  if (condition === undefined) return { ...services, [service]: answer };
  return { ...services, [service]: { ...services[service as keyof Services], [condition]: answer } };
}

/** What one service is called, and what it does. */
export interface Head {
  readonly icon: string;
  readonly title: string;
  readonly text: string;
}

const serviceCard = css`
  .card {
    padding-block: 16px 20px;
  }

  .head {
    display: grid;
    grid-template-columns: 24px minmax(0, 1fr) auto;
    align-items: center;
    gap: 2px 16px;
    min-height: 40px;
  }

  .head > svg {
    color: var(--text-soft);
  }

  .on .head > svg {
    color: var(--green);
  }

  h3 {
    font-size: 16px;
    font-weight: 500;
    line-height: 24px;
    overflow-wrap: anywhere;
  }

  .head p,
  .body {
    grid-column: 2 / -1;
  }

  .head p {
    color: var(--text-soft);
  }

  .body {
    display: grid;
    gap: 16px;
    margin-block-start: 16px;
    margin-inline-start: 40px;
  }

  .body:empty {
    display: none;
  }

  .state {
    padding: 2px 12px;
    border-radius: 12px;
    color: var(--text-soft);
  }

  .on .state {
    background: color-mix(in srgb, var(--green) 16%, transparent);
    color: var(--green);
    font-weight: 500;
  }

  .body .form {
    gap: 16px;
  }

  .pair {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 140px), 1fr));
    gap: 16px;
  }

  dl {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 6px 16px;
    margin: 0;
  }

  dt {
    color: var(--text-soft);
  }

  dd {
    margin: 0;
    overflow-wrap: anywhere;
  }

  .note {
    padding: 10px 14px;
    border-radius: 10px;
    background: color-mix(in srgb, var(--text) 6%, transparent);
  }

  @container page (max-width: 600px) {
    .body {
      margin-inline-start: 0;
    }

    .head {
      column-gap: 12px;
    }
  }
`;

/** One service of a subscriber, as the PBX has it; fires `webcti-written` with what the PBX has after a change. */
export abstract class ServiceCard extends ActorElement {
  static override styles: CSSResultGroup = [shared, card, signals, buttons, forms, serviceCard];

  /** Whose services these are, when not those of who acts: his number. */
  @property({ attribute: false }) subscriber = "";
  @property({ attribute: false }) services!: Services;

  protected get about(): About {
    return this.subscriber ? { subscriber: this.subscriber } : {};
  }

  /** Has the PBX set a service. Rejects with a `Mistake`. */
  protected async write(name: string, body: object): Promise<void> {
    const answer = await this.request("services/set", { ...this.about, name, body });
    this.services = withService(this.services, name, answer);
    this.dispatchEvent(new CustomEvent<Written>("webcti-written", { detail: { name, answer }, bubbles: true }));
  }

  /** A card of a service that is not there to be switched. */
  protected unswitched(head: Head, body: unknown): TemplateResult {
    return html`<section class="card" aria-labelledby="title">
      <div class="head">
        ${icon(head.icon)}
        <h3 id="title">${head.title}</h3>
        <p id="text">${head.text}</p>
      </div>
      <div class="body">${body}</div>
    </section>`;
  }

  /** A card whose head holds the switch, or says the state where it cannot be switched. */
  protected framed(
    head: Head,
    on: boolean,
    body: unknown,
    change?: { readonly wish: (on: boolean) => void; readonly busy: boolean; readonly error: string | undefined },
  ): TemplateResult {
    const { texts } = this.app;
    return html`<section class="card ${on ? "on" : ""}" aria-labelledby="title">
      <div class="head">
        ${icon(head.icon)}
        <h3 id="title">${head.title}</h3>
        ${
          change
            ? html`<button
                id="on"
                type="button"
                role="switch"
                aria-checked=${on}
                aria-labelledby="title"
                aria-describedby="text"
                aria-busy=${change.busy}
                @click=${() => {
                  change.wish(!on);
                }}
              ></button>`
            : html`<span class="state">${texts.text(on ? "services.on" : "services.off")}</span>`
        }
        <p id="text">${head.text}</p>
        ${change?.error === undefined ? nothing : html`<p class="error" role="alert">${change.error}</p>`}
      </div>
      <div class="body">${body}</div>
    </section>`;
  }
}

/** A service with something to fill in: its switch acts at once, the rest is saved as a whole. */
export abstract class ServiceForm<Values extends object> extends ServiceCard {
  protected abstract readonly form: Form<Values>;
  #known = "";

  /** Under which name it is written. */
  protected abstract get service(): string;
  protected abstract get on(): boolean;
  /** What the PBX has, as it is filled in. */
  protected abstract saved(): Values;
  /** What is not there yet although the service needs it, and the sentence that says so. */
  protected abstract missing(values: Values): readonly [keyof Values, string] | undefined;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has("services")) return;
    const saved = this.saved();
    const known = JSON.stringify([this.extensionId, this.subscriber, saved, this.on]);
    if (known === this.#known) return;
    this.#known = known;
    this.form.take(saved);
  }

  /** Switches with what is filled in; off with what the PBX has. */
  protected readonly wish = async (on: boolean): Promise<void> => {
    if (on && this.#isRefused()) return;
    await this.#send(on, on ? this.form.values : this.saved());
  };

  protected readonly save = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (this.on && this.#isRefused()) return;
    if (!(await this.#send(this.on, this.form.values))) return;
    this.app.feedback.say(this.app.texts.text("dialog.saved"));
  };

  /** Fields in a form, with a button while something differs from what the PBX has. */
  protected fields(...content: readonly unknown[]): TemplateResult {
    const { form } = this;
    const { texts } = this.app;
    return html`<form class="form" novalidate @submit=${this.save}>
      ${content}
      ${
        form.changed
          ? html`<div class="actions">
              <button class="filled accent" type="submit" ?disabled=${form.busy}>${texts.text("dialog.save")}</button>
              <button type="button" @click=${this.#forget}>${texts.text("settings.undo")}</button>
            </div>`
          : nothing
      }
    </form>`;
  }

  protected get change(): { wish: (on: boolean) => void; busy: boolean; error: string | undefined } {
    return { wish: (on) => void this.wish(on), busy: this.form.busy, error: this.form.error };
  }

  /** What is sent of what is filled in. */
  protected body(values: Values): object {
    return values;
  }

  async #send(on: boolean, values: Values): Promise<boolean> {
    const { form } = this;
    const done = await form.submit(() => this.write(this.service, { on, ...this.body(values) }));
    if (done) form.take(this.saved(), true);
    else await this.#showProblem();
    return done;
  }

  #isRefused(): boolean {
    const missing = this.missing(this.form.values);
    if (!missing) return false;
    this.form.refuse(...missing);
    void this.#showProblem();
    return true;
  }

  /** Takes whoever was refused to the field that is wrong. */
  async #showProblem(): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }

  readonly #forget = (): void => {
    this.form.take(this.saved(), true);
  };
}
