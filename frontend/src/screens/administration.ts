import { mdiBookAccountOutline } from "@mdi/js";
import { css, html, type TemplateResult } from "lit";
import { define } from "../app/define.ts";
import type { Feature } from "../app/documents.ts";
import { ScreenElement } from "../app/screen-element.ts";
import { has } from "../app/viewer.ts";
import { buttons, card, shared } from "../app/theme.ts";
import { icon } from "../elements/icon.ts";
import { tabBar, tabs, type Tab } from "../elements/tabs.ts";
import "./administration/about.ts";
import "./administration/departments.ts";
import "./administration/employees.ts";
import "./administration/installer.ts";
import "./administration/smtp.ts";
import "./employee/employee.ts";

type Page = "about" | "installer" | "smtp" | "phonebook" | "departments" | "employees";

/** What an administrator finds here, as far as the family of the PBX has it. */
const PAGES: readonly { readonly page: Page; readonly title: Tab["title"]; readonly feature: Feature }[] = [
  { page: "about", title: "administration.about", feature: "F30" },
  { page: "employees", title: "administration.employees", feature: "F35" },
  { page: "departments", title: "administration.departments", feature: "F34" },
  { page: "phonebook", title: "book.public", feature: "F33" },
  { page: "smtp", title: "administration.smtp", feature: "F32" },
  { page: "installer", title: "administration.installer", feature: "F31" },
];

/** The pages of an administrator: `/administration/<extension>/<page>`, of one employee `…/employees/<number>/<page>`. */
@define("webcti-administration-screen")
export class AdministrationScreen extends ScreenElement {
  static override styles = [
    shared,
    card,
    buttons,
    tabs,
    css`
      h2.screen {
        margin-block-end: 8px;
        font-size: 20px;
        line-height: 28px;
      }

      .book p {
        max-width: 64ch;
        margin-block-end: 16px;
      }
    `,
  ];

  protected override render(): TemplateResult {
    const [asked, subscriber, page = ""] = this.path;
    const offered = PAGES.filter(({ feature }) => has(this, feature));
    const current = offered.find((offer) => offer.page === asked)?.page ?? "about";
    if (current === "employees" && subscriber) {
      return html`<webcti-employee
        .extensionId=${this.extensionId}
        .subscriber=${subscriber}
        .page=${page}
        .screen=${"administration"}
        .list=${["employees"]}
        .base=${["employees", subscriber]}
        administrator
      ></webcti-employee>`;
    }
    const items = offered.map((offer) => ({ path: [offer.page], title: offer.title }));
    return html`
      <h2 class="screen">${this.app.texts.text("screen.administration")}</h2>
      ${tabBar(this.app, "administration", items, current)} ${this.#page(current)}
    `;
  }

  #page(page: Page): TemplateResult {
    const { extensionId } = this;
    switch (page) {
      case "about":
        return html`<webcti-about .extensionId=${extensionId}></webcti-about>`;
      case "employees":
        return html`<webcti-employees .extensionId=${extensionId}></webcti-employees>`;
      case "departments":
        return html`<webcti-departments .extensionId=${extensionId}></webcti-departments>`;
      case "smtp":
        return html`<webcti-smtp .extensionId=${extensionId}></webcti-smtp>`;
      case "installer":
        return html`<webcti-installer .extensionId=${extensionId}></webcti-installer>`;
      case "phonebook":
        return this.#phonebook();
    }
  }

  #phonebook(): TemplateResult {
    const { texts, router } = this.app;
    return html`<section class="card book" aria-labelledby="book">
      <h2 id="book">${texts.text("book.public")}</h2>
      <p class="soft">
        ${texts.text(has(this, "F34") ? "administration.phonebook_text" : "administration.phonebook_text_only")}
      </p>
      <a class="button" href=${router.href("phonebook", ["public"])}>
        ${icon(mdiBookAccountOutline)}${texts.text("administration.phonebook_open")}
      </a>
    </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "webcti-administration-screen": AdministrationScreen;
  }
}
