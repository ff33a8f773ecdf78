import { mdiConnection, mdiFlash, mdiWrench } from "@mdi/js";
import { css, html, nothing, type TemplateResult } from "lit";
import { state } from "lit/decorators.js";
import { define } from "../../app/define.ts";
import { icon } from "../../elements/icon.ts";
import { control } from "../api.ts";
import { ConsoleElement } from "../element.ts";
import { controls, shared } from "../theme.ts";

const KINDS = ["drop", "stall", "garble", "delay", "half_close", "duplicate", "lose", "restart"] as const;
type Kind = (typeof KINDS)[number];

/** Which fields belong to a fault, beside protocol, direction and extension. */
const NUMBERS: Readonly<Record<Kind, readonly ("duration" | "count" | "seconds")[]>> = {
  drop: ["duration", "count"],
  stall: ["duration"],
  garble: ["count"],
  delay: ["seconds", "count"],
  half_close: ["count"],
  duplicate: ["count"],
  lose: ["count"],
  restart: ["duration"],
};

interface Told {
  readonly faults: readonly (Readonly<Record<string, unknown>> & { readonly fault: Kind })[];
  readonly links: readonly {
    readonly connection: number;
    readonly protocol: "ctip" | "xctip";
    readonly names: readonly string[];
  }[];
}

/** Breaks links and frames, and mends them. */
@define("webcti-faults")
export class Faults extends ConsoleElement {
  static override styles = [
    shared,
    controls,
    css`
      :host,
      form {
        display: grid;
        gap: 12px;
      }

      h3 {
        font-size: 13px;
        font-weight: 600;
      }

      li {
        display: flex;
        gap: 8px;
        align-items: center;
        padding: 6px 0;
      }

      li svg {
        width: 18px;
        height: 18px;
        color: var(--text-soft);
      }

      li.fault svg {
        color: var(--amber);
      }
    `,
  ];

  @state() private kind: Kind = "drop";
  @state() private told: Told = { faults: [], links: [] };

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#ask();
  }

  protected override render(): TemplateResult {
    const { texts } = this.console;
    return html`
      <form @submit=${this.#break}>
        <div class="fields">
          <label>
            ${texts.text("faults.fault")}
            <select name="fault" @change=${this.#choose}>
              ${KINDS.map((kind) => html`<option value=${kind}>${texts.text(`fault.${kind}`)}</option>`)}
            </select>
          </label>
          ${this.kind === "restart" ? nothing : this.#where()}
          ${NUMBERS[this.kind].map(
            (name) =>
              html`<label>
                ${texts.text(`faults.${name}`)}
                <input
                  name=${name}
                  type="number"
                  min=${name === "count" ? 1 : 0.1}
                  step=${name === "count" ? 1 : "any"}
                />
              </label>`,
          )}
        </div>
        <div class="actions">
          <button class="solid red">${icon(mdiFlash)}${texts.text("faults.break")}</button>
          <button type="button" @click=${this.#mend}>${icon(mdiWrench)}${texts.text("faults.mend")}</button>
        </div>
      </form>
      <h3>${texts.text("faults.running")}</h3>
      ${
        this.told.faults.length === 0
          ? html`<p class="soft">${texts.text("faults.none")}</p>`
          : html`<ul>
              ${this.told.faults.map(
                ({ fault, ...rest }) =>
                  html`<li class="fault">
                    ${icon(mdiFlash)}<span
                      >${texts.text(`fault.${fault}`)} <span class="soft">${words(rest)}</span></span
                    >
                  </li>`,
              )}
            </ul>`
      }
      <h3>${texts.text("faults.links")}</h3>
      ${
        this.told.links.length === 0
          ? html`<p class="soft">${texts.text("faults.no_links")}</p>`
          : html`<ul>
              ${this.told.links.map(
                ({ connection, protocol, names }) =>
                  html`<li>
                    ${icon(mdiConnection)}
                    <span>#${connection} ${protocol === "ctip" ? "CTIP" : "xCTIP"} <b>${names.join(", ")}</b></span>
                  </li>`,
              )}
            </ul>`
      }
    `;
  }

  #where(): TemplateResult {
    const { texts } = this.console;
    return html`
      <label>
        ${texts.text("faults.protocol")}
        <select name="protocol">
          <option value="ctip">CTIP</option>
          <option value="xctip">xCTIP</option>
        </select>
      </label>
      <label>
        ${texts.text("faults.direction")}
        <select name="direction">
          <option value="to_client">${texts.text("live.to_client")}</option>
          <option value="from_client">${texts.text("live.from_client")}</option>
          <option value="both">${texts.text("faults.both")}</option>
        </select>
      </label>
      <label>${texts.text("faults.extension")}<input name="extension" autocomplete="off" /></label>
    `;
  }

  readonly #choose = (event: Event): void => {
    this.kind = (event.target as HTMLSelectElement).value as Kind;
  };

  readonly #break = (event: SubmitEvent): void => {
    event.preventDefault();
    const fields = [...new FormData(event.target as HTMLFormElement)].filter(([, value]) => value !== "");
    const numbers: readonly string[] = NUMBERS[this.kind];
    const body = Object.fromEntries(
      fields.map(([name, value]) => [name, numbers.includes(name) ? Number(value) : value]),
    );
    void this.#act(() => control("POST", "faults", body));
  };

  readonly #mend = (): void => {
    void this.#act(() => control("DELETE", "faults"));
  };

  async #act(work: () => Promise<unknown>): Promise<void> {
    await this.console.act(work);
    await this.#ask();
  }

  async #ask(): Promise<void> {
    try {
      this.told = await control<Told>("GET", "faults");
    } catch {
      // The page says that the emulator does not answer.
    }
  }
}

function words(fields: Readonly<Record<string, unknown>>): string {
  return Object.entries(fields)
    .map(([name, value]) => `${name.replaceAll("_", " ")} ${String(value)}`)
    .join(" · ");
}

declare global {
  interface HTMLElementTagNameMap {
    "webcti-faults": Faults;
  }
}
