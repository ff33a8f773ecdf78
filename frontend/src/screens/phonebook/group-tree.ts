import {
  mdiAccountGroupOutline,
  mdiAccountMultipleOutline,
  mdiFolderAccountOutline,
  mdiFolderOutline,
  mdiMagnify,
} from "@mdi/js";
import { css, html, nothing, type TemplateResult } from "lit";
import type { App } from "../../app/context.ts";
import type { Book, Group } from "../../app/documents.ts";
import { icon } from "../../elements/icon.ts";
import { BOOK_ICONS } from "./contact-row.ts";
import { BOOK_TITLES, pathOf, type Place } from "./places.ts";

/** How the tree of groups looks; the template is below. */
export const tree = css`
  .tree ul {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 2px;
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .tree a {
    display: grid;
    grid-template-columns: 24px minmax(0, 1fr) auto;
    align-items: center;
    gap: 12px;
    min-height: 44px;
    padding: 0 12px;
    border-radius: 12px;
    color: inherit;
    text-decoration: none;
  }

  .tree a:hover {
    background: color-mix(in srgb, var(--text) 7%, transparent);
  }

  .tree a[aria-current="page"] {
    background: color-mix(in srgb, var(--accent) 18%, transparent);
    font-weight: 500;
  }

  .tree a > svg {
    width: 20px;
    height: 20px;
    margin-inline: auto;
    color: var(--text-soft);
  }

  .tree a[aria-current="page"] > svg {
    color: var(--accent-text);
  }

  .tree .word {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .tree .members {
    color: var(--text-soft);
    font-size: 13px;
    font-variant-numeric: tabular-nums;
  }

  .tree ul ul a {
    min-height: 40px;
    padding-inline-start: 36px;
  }
`;

interface Tree {
  readonly groups: readonly Group[];
  readonly books: readonly Book[];
  /** `undefined` where none is marked: on a phone nothing is open beside the tree. */
  readonly current: Place | undefined;
  readonly searched: boolean;
}

/** All contacts, then each book with its groups. */
export function groupTree(app: App, { groups, books, current, searched }: Tree): TemplateResult {
  const { texts } = app;
  const chosen = current && pathOf(current).join("/");
  const link = (place: Place, path: string, word: string, members?: number): TemplateResult => html`
    <a
      href=${app.router.href("phonebook", pathOf(place))}
      aria-current=${pathOf(place).join("/") === chosen ? "page" : nothing}
    >
      ${icon(path)}<span class="word" dir="auto" title=${word}>${word}</span>
      ${members === undefined ? nothing : html`<span class="members">${texts.number(members)}</span>`}
    </a>
  `;
  const results = texts.text("phonebook.results");
  return html`<nav class="tree" aria-label=${texts.text("phonebook.groups")}>
    <ul>
      ${searched ? html`<li>${link({ kind: "search", text: "" }, mdiMagnify, results)}</li>` : nothing}
      <li>${link({ kind: "all" }, mdiAccountMultipleOutline, texts.text("phonebook.all"))}</li>
      ${books.map((book) => {
        const within = groups.filter((group) => group.book === book);
        return html`<li>
          ${link({ kind: "book", book }, BOOK_ICONS[book], texts.text(BOOK_TITLES[book]))}
          ${
            within.length > 0
              ? html`<ul>
                  ${within.map(
                    (group) =>
                      html`<li>${link({ kind: "group", id: group.id }, folder(group), group.name, group.members)}</li>`,
                  )}
                </ul>`
              : nothing
          }
        </li>`;
      })}
    </ul>
  </nav>`;
}

function folder({ department, book }: Group): string {
  if (department) return mdiAccountGroupOutline;
  return book === "public" ? mdiFolderAccountOutline : mdiFolderOutline;
}
