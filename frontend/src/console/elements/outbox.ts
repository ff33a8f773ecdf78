import { css, html, type TemplateResult } from "lit";
import { state } from "lit/decorators.js";
import { define } from "../../app/define.ts";
import { control } from "../api.ts";
import { ConsoleElement } from "../element.ts";
import { shared } from "../theme.ts";

interface Mail {
  readonly id: string;
  readonly at: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly state: string;
}

/** The mails the exchange wrote, newest first. */
@define("webcti-outbox")
export class Outbox extends ConsoleElement {
  static override styles = [
    shared,
    css`
      details {
        border: 1px solid var(--line);
        border-radius: 12px;
        background: var(--well);
      }

      details + details {
        margin-block-start: 8px;
      }

      summary {
        padding: 10px 12px;
        border-radius: 12px;
        cursor: pointer;
      }

      summary b {
        overflow-wrap: anywhere;
      }

      summary p {
        font-size: 12px;
        overflow-wrap: anywhere;
      }

      .text {
        padding: 0 12px 12px;
        overflow-wrap: anywhere;
        white-space: pre-wrap;
      }
    `,
  ];

  @state() private mails: readonly Mail[] = [];

  readonly #written = this.follow(({ mails }) => mails);
  #seen = -1;

  protected override willUpdate(): void {
    const written = this.#written.value ?? 0;
    if (written === this.#seen) return;
    this.#seen = written;
    void this.#ask();
  }

  protected override render(): TemplateResult {
    const { texts } = this.console;
    if (this.mails.length === 0) return html`<p class="empty">${texts.text("mail.none")}</p>`;
    return html`${this.mails.map(
      ({ at, to, subject, text, state }) =>
        html`<details>
          <summary>
            <b>${subject}</b>
            <p class="soft">
              ${texts.date(at)}, ${texts.time(at)} · ${texts.text("mail.to", { address: to })} · ${state}
            </p>
          </summary>
          <p class="text">${text}</p>
        </details>`,
    )}`;
  }

  async #ask(): Promise<void> {
    try {
      const { mails } = await control<{ mails: readonly Mail[] }>("GET", "outbox");
      this.mails = [...mails].reverse();
    } catch {
      // The page says that the emulator does not answer.
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "webcti-outbox": Outbox;
  }
}
