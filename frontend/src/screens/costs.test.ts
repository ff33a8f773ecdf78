import { afterEach, describe, expect, it } from "vitest";
import { mount, settled, shown, unmountAll, until } from "../../dev/mount.ts";
import { costs, OFFICE } from "../../dev/office.ts";
import { webSnapshot } from "../../dev/scenes.ts";
import type { Costs } from "../app/documents.ts";
import { ceiling } from "../elements/costs-chart.ts";

afterEach(unmountAll);

async function open(fields: Partial<Costs> = {}) {
  let now = costs(fields);
  const mounted = await mount(webSnapshot(), { answers: { ...OFFICE, "costs/get": () => now } }, "/costs/00026_21");
  await until(() => shown(mounted.panel, "dl").length > 0);
  await settled(mounted.panel);
  return {
    ...mounted,
    become: (later: Partial<Costs>) => {
      now = costs(later);
      mounted.hass.invalidate("costs");
    },
  };
}

const terms = (panel: Element): Record<string, string> =>
  Object.fromEntries(
    shown(panel, "dt").map((term) => [
      term.textContent,
      term.nextElementSibling?.textContent.replace(/\s/g, " ") ?? "",
    ]),
  );
const current = (panel: Element): string | undefined => shown(panel, ".current")[0]?.textContent.replace(/\s/g, " ");

describe("the costs", () => {
  it("are shown with limit, balance and top-up, and nothing to change them by", async () => {
    const { panel } = await open();

    expect(current(panel)).toBe("PLN 38.40");
    expect(terms(panel)).toMatchObject({
      "Cost limit": "PLN 100.00",
      Balance: "PLN 61.60",
      "Top-up amount": "PLN 50.00",
      "Top-up method": "Added regularly, monthly",
      "Next top-up": "Dec 1, 2026",
    });
    expect(shown(panel, "webcti-costs-view button, webcti-costs-view input")).toEqual([]);
  });

  it("without a limit say so", async () => {
    const { panel } = await open({ limit: null, balance: null });

    expect(terms(panel)["Cost limit"]).toBe("No limit");
    expect(terms(panel)).not.toHaveProperty("Balance");
  });

  it("are zero at once when they were zeroed in the PBX", async () => {
    const { panel, become } = await open();
    become({ current: "0.00" });

    await until(() => current(panel) === "PLN 0.00");
  });

  it("in a currency nobody knows keep its name", async () => {
    const { panel } = await open({ currency: "impulses" });

    expect(current(panel)).toBe("38.40 impulses");
  });

  it("of each day are bars, and a table for who does not see them", async () => {
    const { panel } = await open({
      calls: [
        { day: "2026-11-22", amount: "1.50" },
        { day: "2026-11-23", amount: "0.00" },
      ],
    });

    expect(shown(panel, "rect.bar").map((bar) => bar.getAttribute("height"))).toEqual(["75", "0"]);
    expect(shown(panel, "rect.catch").map((slot) => slot.getAttribute("x"))).toEqual(["290", "300"]);
    expect(shown(panel, "tbody tr").map((row) => row.textContent.replace(/\s+/g, " ").trim())).toEqual([
      "Nov 22, 2026 PLN 1.50",
      "Nov 23, 2026 PLN 0.00",
    ]);
  });
});

it.each([
  [0, 1],
  [0.4, 0.5],
  [1, 1],
  [3.3, 5],
  [12, 20],
  [51, 100],
])("The scale for %d ends at %d", (value, top) => {
  expect(ceiling(value)).toBeCloseTo(top);
});
