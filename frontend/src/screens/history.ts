import { css, html, type TemplateResult } from "lit";
import { define } from "../app/define.ts";
import type { HistoryType } from "../app/documents.ts";
import { ScreenElement } from "../app/screen-element.ts";
import { shared } from "../app/theme.ts";
import { chipRow, chips } from "../elements/chips.ts";
import "../elements/history-view.ts";
import "../elements/voicemail-view.ts";
import type { TextKey } from "../texts/texts.ts";

type Filter = "" | HistoryType | "voicemail";

const FILTERS: readonly { readonly filter: Filter; readonly title: TextKey }[] = [
  { filter: "", title: "history.all" },
  { filter: "missed", title: "history.filter_missed" },
  { filter: "incoming", title: "history.filter_incoming" },
  { filter: "outgoing", title: "history.filter_outgoing" },
  { filter: "answered_elsewhere", title: "history.answered_elsewhere" },
  { filter: "voicemail", title: "start.voicemail" },
];

/** All calls of the extension. The address says which: `/history/<extension>/missed`. */
@define("webcti-history-screen")
export class HistoryScreen extends ScreenElement {
  static override styles = [
    shared,
    chips,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 16px;
      }

      h2 {
        font-size: 20px;
        font-weight: 500;
        line-height: 28px;
      }
    `,
  ];

  protected override render(): TemplateResult {
    const { texts, router } = this.app;
    const asked = FILTERS.find(({ filter }) => filter === this.path[0])?.filter ?? "";
    return html`
      <h2>${texts.text("history.title")}</h2>
      ${chipRow(
        texts.text("history.filter"),
        FILTERS.map(({ filter, title }) => ({
          href: router.href("history", filter ? [filter] : []),
          label: texts.text(title),
          current: filter === asked,
        })),
      )}
      ${
        asked === "voicemail"
          ? html`<webcti-voicemail-view .extensionId=${this.extensionId}></webcti-voicemail-view>`
          : html`<webcti-history-view .extensionId=${this.extensionId} .type=${asked}></webcti-history-view>`
      }
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "webcti-history-screen": HistoryScreen;
  }
}
