import { mdiContentCopy } from "@mdi/js";
import { css, html, LitElement, type TemplateResult } from "lit";
import { consume } from "@lit/context";
import { property } from "lit/decorators.js";
import { appContext, type App } from "../../app/context.ts";
import { define } from "../../app/define.ts";
import { buttons, shared } from "../../app/theme.ts";
import "../../elements/dialog.ts";
import { icon } from "../../elements/icon.ts";

/** A password that the PBX made and tells this once, with a button that copies it. */
@define("webcti-password")
export class Password extends LitElement {
  static override styles = [
    shared,
    buttons,
    css`
      :host {
        display: inline-flex;
        align-items: center;
        gap: 4px;
        min-width: 0;
      }

      output {
        padding: 6px 14px;
        border: 1px dashed color-mix(in srgb, var(--text) 40%, transparent);
        border-radius: 10px;
        font:
          500 16px/24px ui-monospace,
          "Roboto Mono",
          monospace;
        letter-spacing: 0.04em;
        overflow-wrap: anywhere;
        user-select: all;
      }
    `,
  ];

  @property() password = "";
  /** Whose it is, for those who hear the page. */
  @property() who = "";
  @consume({ context: appContext, subscribe: true }) app!: App;

  protected override render(): TemplateResult {
    const label = this.app.texts.text("employee.copy_of", { who: this.who });
    return html`<output>${this.password}</output>
      <button class="icon" type="button" aria-label=${label} title=${label} @click=${this.#copy}>
        ${icon(mdiContentCopy)}
      </button>`;
  }

  readonly #copy = (): Promise<void> => copy(this.app, this.password);
}

/** Puts a text into the clipboard and says so; a browser without a secure connection does not let anybody. */
export async function copy({ texts, feedback }: App, text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    feedback.say(texts.text("employee.copied"));
  } catch {
    feedback.say(texts.text("employee.not_copied"), "mistake");
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "webcti-password": Password;
  }
}
