import { afterEach, describe, expect, it } from "vitest";
import { contact, contacts, group, GROUPS, phone, phonebook } from "../../dev/phonebook.ts";
import { button, mount, only, settled, shown, unmountAll, until, type Mounted } from "../../dev/mount.ts";
import { webSnapshot } from "../../dev/scenes.ts";
import type { Contact, Group, NewContact, PhonebookAccess } from "../app/documents.ts";
import type { Answers } from "../../dev/fake-hass.ts";
import { draftOf, written } from "./phonebook/draft.ts";
import "./phonebook.ts";

const OWN = contact("1", { name: "Own Friend", groups: ["g5"] });
const PUBLIC = contact("2", { name: "Public Firm", book: "public", groups: ["g3"] });
const SUBSCRIBER = contact("3", {
  name: "Colleague",
  book: "internal",
  extension: "1011",
  may_edit: false,
  groups: ["g1"],
  phones: [phone("extension-1011", { number: "1011" })],
});
const HOSTILE = contact("4", { name: `<img src=x onerror=alert(1)>${"שלום ".repeat(800)}` });
const FEW = [SUBSCRIBER, OWN, PUBLIC, HOSTILE];

interface Wishes {
  readonly access?: PhonebookAccess;
  readonly all?: readonly Contact[];
  readonly groups?: readonly Group[];
  readonly path?: string;
}

interface Shared extends Mounted {
  /** The exchange, to which others come too. */
  readonly others: Answers;
}

async function open({ access = "edit", all = FEW, groups = GROUPS, path = "/all" }: Wishes = {}): Promise<Shared> {
  const answers = phonebook(all, groups);
  const mounted = await mount(webSnapshot({ phonebook_access: access }), { answers }, `/phonebook/00026_21${path}`);
  await until(
    () =>
      shown(mounted.panel, ".tree a").length > Math.min(groups.length, 1) + 2 &&
      shown(mounted.panel, ".skeleton").length === 0,
  );
  await settled(mounted.panel);
  return { ...mounted, others: answers };
}

const ACTING = { entry_id: "", extension: "" };

/** What somebody else does in the phonebook, and that the PBX tells of it. */
async function elsewhere({ hass, others }: Shared, deed: (others: Answers) => unknown): Promise<void> {
  await deed(others);
  hass.invalidate("phonebook");
}

const rewritten = (one: Contact, changed: Partial<NewContact>): NewContact => ({
  ...written(draftOf(one)),
  ...changed,
});

const names = ({ panel }: Mounted): string[] =>
  shown(panel, ".row [data-column=name]").map(({ textContent }) => textContent.trim());

const boxes = ({ panel }: Mounted): HTMLInputElement[] =>
  shown(panel, ".row [data-column=select]") as HTMLInputElement[];

const sent = ({ hass }: Mounted, type: string): unknown[] =>
  hass.sent.filter((message) => message.type === `webcti/${type}`).map((message) => message["fields"]);

async function press({ panel }: Mounted, label: string): Promise<void> {
  const found = button(panel, label);
  if (!found) throw new Error(`no button ${label}`);
  found.click();
  await settled(panel);
}

function type(field: HTMLElement, value: string): void {
  (field as HTMLInputElement).value = value;
  field.dispatchEvent(new Event("input"));
}

afterEach(unmountAll);

describe("the tree of groups", () => {
  const tree = ({ panel }: Mounted): string[] =>
    shown(panel, ".tree .word").map(({ textContent }) => textContent.trim());

  it("has every book with its groups in the order of the books", async () => {
    const all = tree(await open());
    expect(all).toEqual([
      ...["All contacts", "Internal numbers", "Biuro", "Magazyn", "Public book", "Dostawcy", "Klienci"],
      ...["Private book", "Rodzina", "Przyjaciele ze studiów we Wrocławiu i okolicach"],
    ]);
  });

  it("has no public book for whom has no right to it", async () => {
    expect(tree(await open({ access: "none", groups: [] }))).toEqual([
      ...["All contacts", "Internal numbers", "Private book"],
    ]);
  });

  it("offers no change of a department", async () => {
    const mounted = await open({ path: "/group/g1" });
    expect(names(mounted)).toEqual(["Colleague"]);
    expect(button(mounted.panel, "Rename group")).toBeUndefined();
    expect(button(mounted.panel, "Delete group")).toBeUndefined();
  });

  it("deletes one's own group after asking", async () => {
    const mounted = await open({ path: "/group/g5" });
    await press(mounted, "Delete group");
    expect(sent(mounted, "groups/delete")).toEqual([]);
    await press(mounted, "Delete");
    expect(sent(mounted, "groups/delete")).toEqual([{ id: "g5" }]);
  });
});

describe("the list of contacts", () => {
  it.each([
    ["/internal", ["Colleague"]],
    ["/public", ["Public Firm"]],
    ["/group/g5", ["Own Friend"]],
  ])("of %s has what belongs there", async (path, expected) => {
    expect(names(await open({ path }))).toEqual(expected);
  });

  it("shows hostile names as text", async () => {
    const mounted = await open();
    expect(names(mounted)).toContain(HOSTILE.name.trim());
    expect(shown(mounted.panel, "img")).toEqual([]);
  });

  it("filters what is known at once, without waiting for the PBX", async () => {
    const mounted = await open();
    mounted.hass.callWS = () => new Promise(() => undefined);
    type(only(mounted.panel, ".filter input"), "firm");
    await settled(mounted.panel);
    expect(names(mounted)).toEqual(["Public Firm"]);
  });

  it("asks the PBX at the first key, and once more with all that was typed until it answered", async () => {
    const mounted = await open();
    const { hass, panel } = mounted;
    const ask = hass.callWS.bind(hass);
    let answer: () => void = () => undefined;
    const answered = new Promise<void>((resolve) => (answer = resolve));
    hass.callWS = (message) => Promise.all([ask(message), answered]).then(([given]) => given);
    for (const text of ["f", "fi", "fir", "firm"]) {
      type(only(panel, ".filter input"), text);
      await settled(panel);
    }
    expect(sent(mounted, "contacts/list")).toMatchObject([{}, { text: "f" }]);
    answer();
    await until(() => sent(mounted, "contacts/list").length === 3);
    await settled(panel);
    expect(sent(mounted, "contacts/list")).toMatchObject([{}, { text: "f" }, { text: "firm" }]);
    expect(names(mounted)).toEqual(["Public Firm"]);
  });

  it("renders a small part of very many contacts", async () => {
    const mounted = await open({ all: contacts(2_000) });
    expect(only(mounted.panel, ".table").getAttribute("aria-rowcount")).toBe("2001");
    expect(shown(mounted.panel, ".row").length).toBeLessThan(120);
  });

  it("starts the dial procedure from a number", async () => {
    const mounted = await open();
    await press(mounted, "Call 1011");
    expect(button(mounted.panel, "MobilePhone601000021")).toBeDefined();
  });

  it("is asked for anew when the phonebook changed", async () => {
    const mounted = await open();
    mounted.hass.invalidate("phonebook");
    await until(() => sent(mounted, "contacts/list").length === 2);
    expect(names(mounted)).toHaveLength(4);
  });
});

describe("selected contacts", () => {
  it("are deleted after a question with their counts; what was refused is told", async () => {
    const mounted = await open();
    for (const box of boxes(mounted)) box.click();
    await settled(mounted.panel);
    await press(mounted, "Delete");
    const question = shown(mounted.panel, "webcti-dialog p").map(({ textContent }) => textContent);
    expect(question.join(" ")).toContain(
      "2 from your private book. 1 from the public book, for everybody. 1 stays, because it may not be deleted.",
    );
    shown(mounted.panel, "button.filled.red")[0]?.click();
    await until(() => sent(mounted, "contacts/delete_many").length === 1);
    expect(sent(mounted, "contacts/delete_many")).toEqual([{ ids: ["3", "1", "2", "4"] }]);
    await until(() => shown(mounted.panel, "webcti-outcome-dialog li").length > 0);
    expect(shown(mounted.panel, "webcti-outcome-dialog li").map(({ textContent }) => textContent)).toEqual([
      "Colleague",
    ]);
  });

  it("cannot be deleted where all of them are subscribers", async () => {
    const mounted = await open({ path: "/internal" });
    boxes(mounted)[0]?.click();
    await settled(mounted.panel);
    expect(button(mounted.panel, "Add to group")).toBeDefined();
    expect(button(mounted.panel, "Delete")).toBeUndefined();
  });

  it("come into a group one chooses", async () => {
    const mounted = await open();
    boxes(mounted)[1]?.click();
    await settled(mounted.panel);
    await press(mounted, "Add to group");
    const select = only(mounted.panel, "webcti-sorting-dialog select") as HTMLSelectElement;
    expect([...select.options].map(({ value }) => value)).toEqual(["g3", "g4", "g5", "g6"]);
    select.value = "g6";
    select.dispatchEvent(new Event("change"));
    only(mounted.panel, "webcti-sorting-dialog form").dispatchEvent(new Event("submit"));
    await until(() => sent(mounted, "groups/add_members").length === 1);
    expect(sent(mounted, "groups/add_members")).toEqual([{ id: "g6", ids: ["1"] }]);
  });

  it("go out of the group that is looked at without a further question", async () => {
    const mounted = await open({ path: "/group/g5" });
    boxes(mounted)[0]?.click();
    await settled(mounted.panel);
    await press(mounted, "Remove from group");
    await until(() => sent(mounted, "groups/remove_members").length === 1);
    expect(sent(mounted, "groups/remove_members")).toEqual([{ id: "g5", ids: ["1"] }]);
  });

  it("are all there are, loaded or not", async () => {
    const mounted = await open({ all: contacts(450) });
    (only(mounted.panel, ".titles input") as HTMLInputElement).click();
    await until(() => (button(mounted.panel, "Clear the selection") ?? null) !== null);
    await settled(mounted.panel);
    expect(only(mounted.panel, ".bar .count").textContent).toBe("450 contacts selected");
  });
});

describe("the tools", () => {
  const offered = ({ panel }: Mounted, dialog: string, field: string): string[] =>
    shown(only(panel, dialog), `input[name=${field}]`).map((input) => (input as HTMLInputElement).value);

  async function choose(mounted: Mounted, item: string): Promise<void> {
    await press(mounted, "Tools");
    await press(mounted, item);
  }

  it("import into a book one chooses, with the right to the public one", async () => {
    const mounted = await open();
    await choose(mounted, "Import …");
    expect(offered(mounted, "webcti-import-dialog", "format")).toEqual(["outlook", "vcard"]);
    expect(offered(mounted, "webcti-import-dialog", "book")).toEqual(["private", "public"]);
  });

  it("import without a choice of book else", async () => {
    const mounted = await open({ access: "read" });
    await choose(mounted, "Import …");
    expect(offered(mounted, "webcti-import-dialog", "book")).toEqual([]);
  });

  it("export all contacts or one group", async () => {
    const mounted = await open({ groups: [group("g5", "Rodzina")] });
    await choose(mounted, "Export …");
    const select = only(mounted.panel, "webcti-export-dialog select") as HTMLSelectElement;
    expect([...select.options].map(({ text }) => text.trim())).toEqual(["All contacts", "Rodzina (Private book)"]);
  });
});

describe("the contact editor", () => {
  const field = ({ panel }: Mounted, selector: string): HTMLInputElement =>
    only(only(panel, "webcti-contact-editor"), selector) as HTMLInputElement;

  it("says beside each field what is wrong, and sends nothing", async () => {
    const mounted = await open();
    await press(mounted, "New contact");
    only(mounted.panel, "webcti-contact-editor form").dispatchEvent(new Event("submit"));
    await settled(mounted.panel);
    const errors = shown(only(mounted.panel, "webcti-contact-editor"), ".error").map(({ textContent }) => textContent);
    expect(errors).toEqual(["Enter a name.", "Enter a number."]);
    expect(sent(mounted, "contacts/create")).toEqual([]);
  });

  it("makes a private contact unless said", async () => {
    const mounted = await open();
    await press(mounted, "New contact");
    type(field(mounted, "#name"), " Ewa ");
    type(field(mounted, 'input[type="tel"]'), "601 222 333");
    only(mounted.panel, "webcti-contact-editor form").dispatchEvent(new Event("submit"));
    await until(() => sent(mounted, "contacts/create").length === 1);
    expect(sent(mounted, "contacts/create")).toMatchObject([
      { contact: { name: "Ewa", book: "private", phones: [{ number: "601222333", default: true }] } },
    ]);
  });

  it("offers marks to nobody but managers and administrators", async () => {
    const mounted = await open();
    await press(mounted, "New contact");
    expect(shown(mounted.panel, "webcti-contact-editor .marks label").length).toBe(2);
  });
});

describe("what somebody else does meanwhile", () => {
  const rename = (one: Contact, name: string) => (others: Answers) =>
    others["contacts/update"]?.({ id: one.id, contact: rewritten(one, { name }) }, ACTING);
  const remove = (one: Contact) => (others: Answers) => others["contacts/delete_many"]?.({ ids: [one.id] }, ACTING);
  const dialog = ({ panel }: Mounted, name: string): string =>
    shown(only(panel, name), "webcti-dialog")[0]?.textContent.replace(/\s+/g, " ") ?? "";
  const field = ({ panel }: Mounted, selector: string): HTMLInputElement =>
    only(only(panel, "webcti-contact-editor"), selector) as HTMLInputElement;
  const count = ({ panel }: Mounted): string | undefined => shown(panel, ".bar .count")[0]?.textContent;

  it("comes into the list: a contact that was added, renamed, or deleted", async () => {
    const mounted = await open();
    await elsewhere(mounted, rename(OWN, "Renamed"));
    await until(() => names(mounted).includes("Renamed"));
    await elsewhere(mounted, (others) =>
      others["contacts/create"]?.({ contact: rewritten(OWN, { name: "Added" }) }, ACTING),
    );
    await until(() => names(mounted).includes("Added"));
    await elsewhere(mounted, remove(PUBLIC));
    await until(() => !names(mounted).includes("Public Firm"));
  });

  it("changes how many a group has", async () => {
    const mounted = await open();
    const members = (): string[] => shown(mounted.panel, ".tree .members").map(({ textContent }) => textContent);
    const before = members();
    await elsewhere(mounted, (others) => others["groups/add_members"]?.({ id: "g6", ids: ["1"] }, ACTING));
    await until(() => members().join() !== before.join());
    expect([before.at(-1), members().at(-1)]).toEqual(["0", "1"]);
  });

  it("comes into the open card, and a deleted contact is told to be so, with nothing left to do", async () => {
    const mounted = await open();
    shown(mounted.panel, ".row [data-column=name]")[1]?.click();
    await settled(mounted.panel);
    await elsewhere(mounted, (others) =>
      others["contacts/update"]?.({ id: "1", contact: rewritten(OWN, { info: "Moved to Sopot" }) }, ACTING),
    );
    await until(() => dialog(mounted, "webcti-contact-card").includes("Moved to Sopot"));
    await elsewhere(mounted, remove(OWN));
    await until(() => dialog(mounted, "webcti-contact-card").includes("deleted meanwhile"));
    expect(shown(only(mounted.panel, "webcti-contact-card"), "[slot=actions]")).toEqual([]);
  });

  it("comes into the editor where nothing was written, and leaves what was", async () => {
    const mounted = await open();
    await press(mounted, "Edit Own Friend");
    type(field(mounted, "#im"), "own@example.com");
    await elsewhere(mounted, (others) =>
      others["contacts/update"]?.({ id: "1", contact: rewritten(OWN, { info: "Theirs", im: "their@x" }) }, ACTING),
    );
    await until(() => field(mounted, "#info").value === "Theirs");
    expect(field(mounted, "#im").value).toBe("own@example.com");
  });

  it("does not cost an edit of a contact that is gone: it is saved as a new one", async () => {
    const mounted = await open();
    await press(mounted, "Edit Own Friend");
    type(field(mounted, "#name"), "Kept");
    await elsewhere(mounted, remove(OWN));
    await until(() => dialog(mounted, "webcti-contact-editor").includes("deleted meanwhile"));
    only(mounted.panel, "webcti-contact-editor form").dispatchEvent(new Event("submit"));
    await until(() => sent(mounted, "contacts/create").length === 1);
    expect(sent(mounted, "contacts/create")).toMatchObject([{ contact: { name: "Kept", book: "private" } }]);
    expect(sent(mounted, "contacts/update")).toEqual([]);
  });

  it("takes a deleted contact out of the selection, and leaves the others in it", async () => {
    const mounted = await open();
    for (const box of boxes(mounted)) box.click();
    await settled(mounted.panel);
    expect(count(mounted)).toBe("4 contacts selected");
    await elsewhere(mounted, remove(OWN));
    await until(() => count(mounted) === "3 contacts selected");
  });

  it("takes a contact that left the group that is looked at out of the selection", async () => {
    const mounted = await open({ path: "/group/g5" });
    boxes(mounted)[0]?.click();
    await settled(mounted.panel);
    await elsewhere(mounted, (others) => others["groups/remove_members"]?.({ id: "g5", ids: ["1"] }, ACTING));
    await until(() => count(mounted) === undefined);
  });

  it("leaves selected what no longer fits the filter, under its new name", async () => {
    const mounted = await open();
    type(only(mounted.panel, ".filter input"), "friend");
    await until(() => names(mounted).join() === "Own Friend" && sent(mounted, "contacts/list").length === 2);
    await settled(mounted.panel);
    boxes(mounted)[0]?.click();
    await elsewhere(mounted, rename(OWN, "Enemy"));
    await until(() => sent(mounted, "contacts/get").length === 1 && names(mounted).length === 0);
    await settled(mounted.panel);
    expect(count(mounted)).toBe("1 contact selected");
  });

  it("says that a group is gone that is looked at", async () => {
    const mounted = await open({ path: "/group/g5" });
    await elsewhere(mounted, (others) => others["groups/delete"]?.({ id: "g5" }, ACTING));
    await until(() => shown(mounted.panel, "webcti-contact-list [role=alert]").length === 1);
    expect(names(mounted)).toEqual([]);
    expect(only(mounted.panel, ".heading h3").textContent).toBe("Group");
  });
});
