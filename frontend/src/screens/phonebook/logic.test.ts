import { describe, expect, it } from "vitest";
import { contact, group, phone } from "../../../dev/phonebook.ts";
import { webExtension } from "../../../dev/scenes.ts";
import { Feedback } from "../../app/feedback.ts";
import { Mistake } from "../../app/mistakes.ts";
import { inBulk } from "./bulk.ts";
import { draftOf, newDraft, newPhone, problems, written } from "./draft.ts";
import { initials } from "./initials.ts";
import { matching } from "./matching.ts";
import { pathOf, placeOf } from "./places.ts";
import { isDeletable, rightsOf, sortable } from "./rights.ts";
import { deletable, Selection } from "./selection.ts";

describe("a place", () => {
  it.each([[["internal"]], [["public"]], [["private"]], [["group", "7"]], [["all"]]])("%j is its address", (path) => {
    expect(pathOf(placeOf(path, ""))).toEqual(path);
  });

  it("without address, or with an unknown one, is all contacts", () => {
    expect(placeOf([], "")).toEqual({ kind: "all" });
    expect(placeOf(["group"], "")).toEqual({ kind: "all" });
    expect(placeOf(["nowhere"], "")).toEqual({ kind: "all" });
  });

  it("of a search keeps the text out of the address", () => {
    expect(pathOf(placeOf(["search"], "600111222"))).toEqual(["search"]);
  });
});

describe("the right to the public book", () => {
  it.each([
    ["none", false, false],
    ["read", true, false],
    ["edit", true, true],
  ] as const)("%s", (phonebook_access, seesPublic, editsPublic) => {
    expect(rightsOf(webExtension({ phonebook_access }))).toEqual({ seesPublic, editsPublic, marks: false });
  });

  it.each(["manager", "administrator"] as const)("of a %s is to edit, and to set marks", (role) => {
    const rights = rightsOf(webExtension({ phonebook_access: "none" }, ["user", role]));
    expect(rights).toEqual({ seesPublic: true, editsPublic: true, marks: true });
  });

  it("of nobody is none", () => {
    expect(rightsOf(undefined)).toEqual({ seesPublic: false, editsPublic: false, marks: false });
  });

  it("never deletes subscribers", () => {
    expect(isDeletable(contact("1", { book: "internal" }))).toBe(false);
    expect(isDeletable(contact("1", { book: "public", may_edit: false }))).toBe(false);
    expect(isDeletable(contact("1"))).toBe(true);
  });

  it("leaves departments and what is not one's own alone", () => {
    const own = group("1", "Own");
    const others = [group("2", "Office", { department: true }), group("3", "Firms", { may_edit: false })];
    expect(sortable([own, ...others])).toEqual([own]);
  });
});

describe("a selection", () => {
  it("takes and gives back", () => {
    const selection = new Selection();
    const [one, two] = [contact("1"), contact("2")];
    selection.toggle(one);
    selection.toggle(two);
    selection.toggle(one);
    expect([...selection.state.keys()]).toEqual(["2"]);
    selection.add([one]);
    selection.remove(["2"]);
    expect([...selection.state.keys()]).toEqual(["1"]);
    selection.clear();
    expect(selection.state.size).toBe(0);
  });

  it("counts what may be deleted by book, and what stays", () => {
    const selection = new Selection();
    selection.add([
      contact("1"),
      contact("2", { book: "public" }),
      contact("3", { book: "public", may_edit: false }),
      contact("4", { book: "internal" }),
    ]);
    expect(deletable(selection.state)).toEqual({ byBook: { internal: 0, public: 1, private: 1 }, kept: 2 });
  });
});

describe("many contacts at once", () => {
  const many = Array.from({ length: 450 }, (_, index) => contact(String(index)));
  const done = (ids: readonly string[]) =>
    Promise.resolve({ results: ids.map((id) => ({ id, ok: id !== "7", code: id === "7" ? "forbidden" : "" })) });

  it("are sent in parts the API takes, and each refusal is told", async () => {
    const sizes: number[] = [];
    const outcome = await inBulk(new Feedback(), "", many, (ids) => {
      sizes.push(ids.length);
      return done(ids);
    });
    expect(sizes).toEqual([200, 200, 50]);
    expect(outcome.done).toHaveLength(449);
    expect(outcome.refused).toEqual([{ contact: many[7], code: "forbidden" }]);
  });

  it("stop at the part after which it was cancelled", async () => {
    const feedback = new Feedback();
    const outcome = await inBulk(feedback, "", many, (ids) => {
      feedback.state.work?.cancel();
      return done(ids);
    });
    expect(outcome.done).toHaveLength(199);
  });

  it("are not sent on to a PBX that is gone, and what was done is still told", async () => {
    let parts = 0;
    const outcome = await inBulk(new Feedback(), "", many, (ids) =>
      ++parts === 1 ? done(ids) : Promise.reject(new Mistake("pbx_unreachable", "")),
    );
    expect(parts).toBe(2);
    expect(outcome.done).toHaveLength(199);
    expect(outcome.refused.filter(({ code }) => code === "pbx_unreachable")).toHaveLength(250);
  });
});

describe("what is known of contacts", () => {
  const lukasz = contact("1", { name: "Łukasz Żółw", phones: [phone("1", { number: "+48601222333" })] });
  const other = contact("2", { name: "Jan", phones: [phone("2", { number: "1011" })] });

  it.each([["zolw"], ["ŻÓŁ"], ["lukasz z"], ["601 222-333"]])("is found by %s", (text) => {
    expect(matching([lukasz, other], text)).toEqual([lukasz]);
  });

  it("is all of it for no text", () => {
    expect(matching([lukasz, other], " ")).toEqual([lukasz, other]);
  });
});

describe("a draft", () => {
  const own = contact("5", {
    phones: [
      phone("51", { number: "1", comment: "home" }),
      phone("52", { number: "", hidden: true, restricted: true }),
    ],
    default_phone: "52",
  });

  it("of a contact, unchanged, is the contact", () => {
    const { phones, name, book } = written(draftOf(own));
    expect({ name, book }).toEqual({ name: own.name, book: own.book });
    const plain = { comment: "", can_sms: false, vip: false, restricted: false, default: false };
    expect(phones).toEqual([
      { ...plain, number: "1", comment: "home" },
      { ...plain, number: "contact:52", restricted: true, default: true },
    ]);
  });

  it("of a subscriber has his additional numbers alone", () => {
    const extension = phone("extension-1011", { number: "1011" });
    const subscriber = contact("6", { book: "internal", extension: "1011", phones: [extension, phone("61")] });
    expect(draftOf(subscriber).phones.map(({ key }) => key)).toEqual(["61"]);
  });

  it("says what is wrong with each field before it is sent", () => {
    const empty = newDraft("private", []);
    expect([...problems(empty).values()]).toEqual(["phonebook.name_missing", "phonebook.number_missing"]);
    const phones = [newPhone("600 111"), newPhone("600111"), newPhone("call me")];
    expect([...problems({ ...empty, name: "A", phones }).values()]).toEqual(["phonebook.number_twice", "dial.invalid"]);
    expect([...problems({ ...empty, name: "A", phones: [] }).values()]).toEqual(["phonebook.numbers_missing"]);
  });

  it("takes hidden digits as they are", () => {
    expect(problems(draftOf(own)).size).toBe(0);
  });
});

describe("initials", () => {
  it.each([
    ["Jan Maria Kowalski", "JK"],
    ["  recepcja ", "R"],
    ["<b>", "B"],
    ["", ""],
    ["***", ""],
    ["שלום עולם", "שע"],
  ])("of %j are %j", (name, letters) => {
    expect(initials(name)).toBe(letters);
  });
});
