import { mdiDeleteOutline, mdiPhoneMessage, mdiPlayCircleOutline, mdiVoicemail } from "@mdi/js";
import { css, html, nothing, type TemplateResult } from "lit";
import { state } from "lit/decorators.js";
import { define } from "../app/define.ts";
import type { Voicemail } from "../app/documents.ts";
import { signed } from "../app/files.ts";
import { explain } from "../app/mistakes.ts";
import { Pages } from "../app/pages.ts";
import { ActorElement } from "../app/screen-element.ts";
import { buttons, card, shared, signals } from "../app/theme.ts";
import { duration } from "../texts/texts.ts";
import { DataTable, type Column } from "./data-table.ts";
import { historySignal } from "./history-signals.ts";
import { icon } from "./icon.ts";
import { numberButton, numberButtons } from "./number-button.ts";
import { empty, failure, skeleton, states } from "./states.ts";
import { tables } from "./table-styles.ts";

const MISSED = historySignal({ type: "missed" });

/** The messages that callers left: to hear at the telephone or here, to call back, to delete. */
@define("webcti-voicemail-view")
export class VoicemailView extends ActorElement {
  static override styles = [
    shared,
    card,
    signals,
    buttons,
    numberButtons,
    tables,
    states,
    css`
      .card {
        padding: 8px 0 0;
        overflow: clip;
      }

      .table {
        --columns: 28px minmax(0, 1.2fr) minmax(0, 1fr) 148px 44px 216px;
      }

      .type {
        color: var(--signal);
      }

      .name {
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }

      .new .name {
        font-weight: 700;
      }

      .time,
      .length {
        color: var(--text-soft);
        font-variant-numeric: tabular-nums;
        white-space: nowrap;
      }

      .length {
        text-align: end;
      }

      [role="cell"].actions {
        display: flex;
        align-items: center;
        justify-content: end;
      }

      .actions button {
        padding: 0 12px;
      }

      audio {
        width: 240px;
        height: 40px;
      }

      @container page (max-width: 760px) {
        .table .row {
          grid-template:
            "type name time" auto "type number length" auto "type actions actions" auto / 28px minmax(0, 1fr)
            auto;
          padding-block: 8px 4px;
        }

        .table .titles {
          position: absolute;
          width: 1px;
          height: 1px;
          overflow: hidden;
          clip-path: inset(50%);
        }

        [role="cell"].type {
          grid-area: type;
        }

        [role="cell"].name {
          grid-area: name;
        }

        [role="cell"].number {
          grid-area: number;
        }

        [role="cell"].time {
          grid-area: time;
        }

        [role="cell"].length {
          grid-area: length;
        }

        [role="cell"].actions {
          grid-area: actions;
          flex-wrap: wrap;
          justify-content: start;
          margin-inline-start: -12px;
        }
      }
    `,
  ];

  /** The message that is being played, and from where. */
  @state() private playing: { readonly id: string; readonly source: string } | undefined;

  readonly #messages = new Pages<Voicemail>(this, {
    topics: ["voicemail", "phonebook"],
    load: (paging) => this.request("voicemail/list", paging),
  });

  readonly #columns: readonly Column<Voicemail>[] = [
    { id: "type", title: "log.type", quiet: true, cell: (message) => this.#type(message) },
    { id: "name", title: "log.name", cell: (message) => this.#name(message) },
    {
      id: "number",
      title: "log.number",
      cell: ({ number, dial, name, vip, restricted }) =>
        numberButton(this.app, this.extensionId, { number, dial, name, vip, hidden: restricted }),
    },
    { id: "time", title: "log.time", cell: ({ start }) => this.app.texts.pbxMoment(start) },
    { id: "length", title: "voicemail.length", quiet: true, cell: ({ length }) => duration(length) },
    { id: "actions", title: "voicemail.listen", quiet: true, cell: (message) => this.#actions(message) },
  ];

  readonly #table = new DataTable<Voicemail>(this, {
    columns: () => this.#columns,
    rows: () => this.#messages.items,
    id: ({ id }) => id,
    label: "start.voicemail",
    total: () => this.#messages.total,
    reach: (last, first) => {
      this.#messages.reach(last, first);
    },
    at: (index) => this.#messages.at(index),
    look: ({ heard }) => `${MISSED.colour} ${heard ? "" : "new"}`,
  });

  protected override render(): TemplateResult {
    const { total, mistake } = this.#messages;
    return html`<section class="card">
      ${
        total === undefined
          ? mistake
            ? failure(this.app, mistake, () => void this.#messages.reload())
            : skeleton(this.app)
          : total === 0
            ? empty(this.app.texts.text("start.no_voicemail"), mdiVoicemail)
            : this.#table.render()
      }
    </section>`;
  }

  #type({ heard }: Voicemail): TemplateResult {
    const { texts } = this.app;
    const words = `${texts.text(MISSED.text)}, ${texts.text(heard ? "voicemail.heard" : "voicemail.new")}`;
    return html`<span title=${words}>${icon(MISSED.icon)}<span class="for-screen-readers">${words}</span></span>`;
  }

  #name({ name, withheld }: Voicemail): TemplateResult {
    const shown = name || (withheld ? this.app.texts.text("party.unknown_number") : "");
    return html`<span dir="auto" title=${name || nothing}>${shown}</span>`;
  }

  #actions(message: Voicemail): TemplateResult {
    const { texts, dialling } = this.app;
    const moment = texts.pbxMoment(message.start);
    const number = this.pbx?.web?.voicemail_number ?? "";
    const { playing } = this;
    if (playing?.id === message.id) {
      return html`<audio
        controls
        autoplay
        src=${playing.source}
        aria-label=${texts.text("voicemail.message_of", { moment })}
      ></audio>`;
    }
    return html`
      <button
        type="button"
        aria-label=${texts.text("voicemail.listen_to", { moment })}
        ?disabled=${number === ""}
        @click=${() => dialling.dial({ extension: this.extensionId, number, name: texts.text("start.voicemail") })}
      >
        ${icon(mdiPhoneMessage)}${texts.text("voicemail.listen")}
      </button>
      <button
        type="button"
        class="icon"
        aria-label=${texts.text("voicemail.play", { moment })}
        title=${texts.text("voicemail.play", { moment })}
        @click=${() => this.#play(message)}
      >
        ${icon(mdiPlayCircleOutline)}
      </button>
      ${
        this.mobile
          ? nothing
          : html`<button
              type="button"
              class="icon"
              aria-label=${texts.text("voicemail.delete", { moment })}
              title=${texts.text("voicemail.delete", { moment })}
              @click=${() => this.#delete(message)}
            >
              ${icon(mdiDeleteOutline)}
            </button>`
      }
    `;
  }

  async #play({ id }: Voicemail): Promise<void> {
    try {
      this.playing = { id, source: await signed(this.app, this.extensionId, `voicemail/${id}`) };
    } catch (failure) {
      this.app.feedback.say(await explain(failure, this.app), "mistake");
    }
  }

  async #delete({ id, start }: Voicemail): Promise<void> {
    const { texts, feedback } = this.app;
    const sure = await feedback.ask({
      title: texts.text("voicemail.delete", { moment: texts.pbxMoment(start) }),
      action: texts.text("dialog.delete"),
      dangerous: true,
    });
    if (!sure) return;
    try {
      await this.request("voicemail/delete", { id });
      await this.#messages.reload();
    } catch (failure) {
      feedback.say(await explain(failure, this.app), "mistake");
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "webcti-voicemail-view": VoicemailView;
  }
}
