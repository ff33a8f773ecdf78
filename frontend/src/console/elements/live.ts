import { mdiArrowLeftThin, mdiArrowRightThin, mdiDeleteSweep, mdiPause, mdiPlay } from "@mdi/js";
import { css, html, type PropertyValues, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import { repeat } from "lit/directives/repeat.js";
import { define } from "../../app/define.ts";
import { icon } from "../../elements/icon.ts";
import { ConsoleElement } from "../element.ts";
import type { Frame, Happening } from "../model.ts";
import { controls, shared } from "../theme.ts";

const PROTOCOLS = ["ctip", "xctip", "web"] as const;
const NAMES = { ctip: "CTIP", xctip: "xCTIP", web: "WebCTI" } as const;

/** Entries that are drawn; who looks for older ones filters. */
const MOST_SHOWN = 200;

/** What happens in the exchange, or on its wire, newest first. */
@define("webcti-live")
export class Live extends ConsoleElement {
  static override styles = [
    shared,
    controls,
    css`
      :host {
        display: grid;
        grid-template: auto minmax(0, 1fr) / minmax(0, 1fr);
        gap: 10px;
        min-height: 0;
      }

      .bar {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
      }

      .bar input {
        flex: 1 1 130px;
        width: 0;
      }

      .protocols {
        display: flex;
        flex: 1 0 100%;
        gap: 6px;
        order: 1;
      }

      .protocols button {
        flex: 1;
        min-height: 32px;
        padding-inline: 8px;
        font-size: 12px;
      }

      .list {
        min-height: 160px;
        overflow: hidden auto;
        border: 1px solid var(--line);
        border-radius: 12px;
        background: var(--well);
        overscroll-behavior: contain;
      }

      li {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr);
        gap: 2px 10px;
        padding: 7px 12px;
        font-size: 12.5px;
        line-height: 18px;
      }

      li + li {
        border-block-start: 1px solid color-mix(in srgb, var(--line) 60%, transparent);
      }

      time {
        color: var(--text-soft);
        font-variant-numeric: tabular-nums;
      }

      .what {
        min-width: 0;
        overflow-wrap: anywhere;
      }

      .text {
        white-space: pre-wrap;
        word-break: break-word;
      }

      .tag {
        display: inline-block;
        margin-inline-end: 6px;
        padding: 0 6px;
        border-radius: 5px;
        background: color-mix(in srgb, var(--tint) 14%, transparent);
        color: var(--tint);
        font-size: 11px;
        font-weight: 600;
        vertical-align: 1px;
      }

      .tag svg {
        display: inline-block;
        width: 14px;
        height: 14px;
        vertical-align: -3px;
      }

      .ctip {
        --tint: var(--blue);
      }

      .xctip {
        --tint: var(--violet);
      }

      .web {
        --tint: var(--green);
      }

      .event {
        --tint: var(--accent);
      }

      .details {
        color: var(--text-soft);
      }
    `,
  ];

  /** Whether the wire is shown instead of the events. */
  @property({ type: Boolean }) wire = false;
  @state() private filter = "";
  @state() private protocols: ReadonlySet<string> = new Set(PROTOCOLS);
  @state() private paused: readonly (Frame | Happening)[] | undefined;

  readonly #frames = this.follow(({ frames }) => (this.wire ? frames : undefined));
  readonly #happenings = this.follow(({ happenings }) => (this.wire ? undefined : happenings));

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.#look();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.console.store.watchWire(false);
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has("wire")) this.#look();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("wire")) this.paused = undefined;
  }

  protected override render(): TemplateResult {
    const { texts } = this.console;
    const all = this.paused ?? this.#frames.value ?? this.#happenings.value ?? [];
    const shown = all.filter((entry) => this.#fits(entry)).slice(0, MOST_SHOWN);
    return html`
      <div class="bar">
        <input
          type="search"
          aria-label=${texts.text("live.filter")}
          placeholder=${texts.text("live.filter")}
          .value=${this.filter}
          @input=${this.#type}
        />
        ${this.wire ? this.#protocolButtons() : ""}
        <button
          class="icon"
          aria-label=${texts.text(this.paused ? "live.resume" : "live.pause")}
          aria-pressed=${this.paused ? "true" : "false"}
          @click=${this.#pause}
        >
          ${icon(this.paused ? mdiPlay : mdiPause)}
        </button>
        <button class="icon" aria-label=${texts.text("live.clear")} @click=${this.#clear}>
          ${icon(mdiDeleteSweep)}
        </button>
      </div>
      <div class="list" tabindex="0" role="region" aria-label=${texts.text(this.wire ? "live.wire" : "live.events")}>
        ${
          shown.length === 0
            ? html`<p class="empty">${this.#nothing(all.length > 0)}</p>`
            : html`<ul>
                ${repeat(
                  shown,
                  ({ id }) => id,
                  (entry) => ("protocol" in entry ? this.#frame(entry) : this.#happening(entry)),
                )}
              </ul>`
        }
      </div>
    `;
  }

  #protocolButtons(): TemplateResult {
    return html`<span class="protocols">
      ${PROTOCOLS.map(
        (protocol) =>
          html`<button
            aria-pressed=${this.protocols.has(protocol) ? "true" : "false"}
            @click=${this.#chooses(protocol)}
          >
            ${NAMES[protocol]}
          </button>`,
      )}
    </span>`;
  }

  #frame({ at, protocol, direction, connection, names, text }: Frame): TemplateResult {
    const { texts } = this.console;
    const label = `${NAMES[protocol]}, ${texts.text(`live.${direction}`)}`;
    const whom = names.length > 0 ? names.join(", ") : `#${connection}`;
    return html`<li>
      <time>${texts.time(at)}</time>
      <span class="what">
        <span class="tag ${protocol}" title=${texts.text("live.connection", { connection: String(connection) })}>
          <span aria-hidden="true">${NAMES[protocol]}</span>
          <span role="img" aria-label=${label}>
            ${icon(direction === "to_client" ? mdiArrowRightThin : mdiArrowLeftThin)}
          </span>
          ${whom}
        </span>
        <span class="text mono">${text}</span>
      </span>
    </li>`;
  }

  #happening({ at, name, extension, details }: Happening): TemplateResult {
    return html`<li>
      <time>${at === "" ? "" : this.console.texts.time(at)}</time>
      <span class="what">
        ${extension === "" ? "" : html`<span class="tag event">${extension}</span>`}
        <b>${name.replaceAll("_", " ")}</b>
        <span class="details">${details.map(([key, value]) => `${key} ${value}`).join(" · ")}</span>
      </span>
    </li>`;
  }

  #fits(entry: Frame | Happening): boolean {
    if ("protocol" in entry && !this.protocols.has(entry.protocol)) return false;
    return this.filter === "" || searched(entry).includes(this.filter.toLowerCase());
  }

  #nothing(filtered: boolean): string {
    const { texts } = this.console;
    if (filtered) return texts.text("live.nothing_fits");
    return texts.text(this.wire ? "live.no_frames" : "live.no_events");
  }

  readonly #type = (event: InputEvent): void => {
    this.filter = (event.target as HTMLInputElement).value;
  };

  readonly #pause = (): void => {
    const { frames, happenings } = this.console.store.state;
    this.paused = this.paused ? undefined : this.wire ? frames : happenings;
  };

  readonly #clear = (): void => {
    this.paused = undefined;
    this.console.store.clear(this.wire ? "frames" : "happenings");
  };

  #chooses(protocol: string): () => void {
    return () => {
      const chosen = new Set(this.protocols);
      if (!chosen.delete(protocol)) chosen.add(protocol);
      this.protocols = chosen;
    };
  }

  #look(): void {
    this.console.store.watchWire(this.wire);
  }
}

/** Everything of an entry that a filter can find. */
function searched(entry: Frame | Happening): string {
  const words =
    "protocol" in entry
      ? [entry.protocol, entry.text, ...entry.names]
      : [entry.name, entry.name.replaceAll("_", " "), entry.extension, ...entry.details.flat()];
  return words.join(" ").toLowerCase();
}

declare global {
  interface HTMLElementTagNameMap {
    "webcti-live": Live;
  }
}
