import { css, html, nothing, type TemplateResult } from "lit";
import type { App } from "../../app/context.ts";
import type { ImportReport } from "../../app/documents.ts";
import { sentence } from "../../app/mistakes.ts";
import type { TextKey } from "../../texts/texts.ts";

type Row = ImportReport["rows"][number];

/** How a report of an import looks; the template is below. */
export const importReport = css`
  .tiles {
    display: grid;
    grid-template-columns: repeat(3, minmax(0, 1fr));
    gap: 12px;
    margin: 0;
  }

  .tiles > div {
    display: flex;
    flex-direction: column-reverse;
    padding: 12px 16px;
    border-radius: 12px;
    background: color-mix(in srgb, var(--glow) 12%, transparent);
  }

  .tiles dt {
    color: var(--text);
    font-size: 13px;
    line-height: 18px;
    overflow-wrap: anywhere;
  }

  .tiles dd {
    margin: 0;
    font-size: 28px;
    font-variant-numeric: tabular-nums;
    line-height: 36px;
  }

  .remarks {
    max-height: 280px;
    margin: 16px 0 0;
    padding: 0;
    border: 1px solid var(--line);
    border-radius: 12px;
    list-style: none;
    overflow: auto;
  }

  .remarks li {
    display: grid;
    grid-template-columns: 72px minmax(0, 1fr);
    gap: 0 12px;
    padding: 8px 16px;
  }

  .remarks li + li {
    border-block-start: 1px solid var(--line);
  }

  .remarks .line {
    color: var(--text-soft);
    font-size: 13px;
    font-variant-numeric: tabular-nums;
  }

  .remarks .name {
    overflow-wrap: anywhere;
  }

  .remarks .why {
    grid-column: 2;
    color: var(--text-soft);
    font-size: 13px;
    line-height: 18px;
  }

  .remarks .rejected .why {
    color: var(--red);
  }
`;

const WHY: Readonly<Record<Row["outcome"], TextKey>> = {
  imported: "phonebook.import_changed",
  duplicate: "phonebook.import_duplicate",
  internal: "phonebook.import_internal",
  rejected: "phonebook.import_rejected",
};

/** What became of a file, or what would become of it. */
export function reportView(app: App, report: ImportReport): TemplateResult {
  const { texts } = app;
  const { by_book: books } = report;
  const both = texts.text("phonebook.import_books", {
    private: texts.number(books.private),
    public: texts.number(books.public),
  });
  return html`
    <dl class="tiles">
      ${tile("green", texts.text("phonebook.import_taken"), texts.number(report.imported))}
      ${tile("grey", texts.text("phonebook.import_skipped"), texts.number(report.skipped))}
      ${tile(report.rejected > 0 ? "red" : "grey", texts.text("phonebook.import_refused"), texts.number(report.rejected))}
    </dl>
    ${books.public > 0 ? html`<p class="soft books">${both}</p>` : nothing}
    ${
      report.rows.length > 0
        ? html`<ul class="remarks" tabindex="0" aria-label=${texts.text("phonebook.import_remarks")}>
            ${report.rows.map((row) => remark(app, row))}
          </ul>`
        : nothing
    }
  `;
}

function tile(colour: string, title: string, number: string): TemplateResult {
  return html`<div class=${colour}>
    <dt>${title}</dt>
    <dd>${number}</dd>
  </div>`;
}

function remark({ texts }: App, { line, name, outcome, code, reason }: Row): TemplateResult {
  const why = code === "" ? "" : sentence(code, texts);
  // The PBX says in its own words what no code says.
  const words = outcome === "imported" ? reason : why;
  return html`<li class=${outcome}>
    <span class="line">${texts.text("phonebook.import_line", { line: texts.number(line) })}</span>
    <span class="name" dir="auto">${name}</span>
    <span class="why">${texts.text(WHY[outcome])} ${words}</span>
  </li>`;
}
