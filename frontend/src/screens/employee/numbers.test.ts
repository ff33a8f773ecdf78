import { afterEach, expect, it } from "vitest";
import type { FakeHass } from "../../../dev/fake-hass.ts";
import { mount, only, settled, shown, unmountAll, until } from "../../../dev/mount.ts";
import { page } from "../../../dev/office.ts";
import { contact, phone } from "../../../dev/phonebook.ts";
import { subscriber, webSnapshot } from "../../../dev/scenes.ts";
import "../management.ts";

const COLLEAGUE = contact("7", {
  name: "Colleague",
  book: "internal",
  extension: "1011",
  phones: [phone("own", { number: "1011" }), phone("extra", { number: "600000041" })],
});

afterEach(unmountAll);

function marks(hass: FakeHass): unknown[] {
  return hass.sent
    .filter(({ type }) => type === "webcti/contacts/update")
    .map((message) => (message["fields"] as { contact: unknown }).contact);
}

it("keeps marks that are ticked quickly, each written with those before it", async () => {
  const { panel, hass } = await mount(
    webSnapshot({}, ["user", "manager"]),
    {
      answers: {
        "subscriber/get": () => subscriber({ extension: "1011", comment: "Colleague" }),
        "contacts/list": (paging) => page([COLLEAGUE], paging),
        "contacts/update": ({ contact: { phones } }) => ({
          ...COLLEAGUE,
          phones: [phone("own", { number: "1011" }), ...phones.map((extra) => phone("extra", extra))],
        }),
      },
    },
    "/management/00026_21/employee/1011/numbers",
  );
  await until(() => shown(panel, "#vip-extra").length > 0);
  for (const id of ["vip-extra", "restricted-extra"]) only(panel, `#${id}`).click();
  const ticked = (): boolean[] =>
    shown(only(panel, "webcti-employee-numbers"), "[type=checkbox]").map((box) => (box as HTMLInputElement).checked);
  await settled(panel);
  expect(ticked()).toEqual([true, true]);

  await until(() => marks(hass).length === 2);
  await settled(panel);
  expect(marks(hass)).toMatchObject([
    { phones: [{ vip: true, restricted: false }] },
    { phones: [{ vip: true, restricted: true }] },
  ]);
  expect(ticked()).toEqual([true, true]);
});
