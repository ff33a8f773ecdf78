import { html, render } from "lit";
import { expect, it, vi } from "vitest";
import { inSight } from "./in-sight.ts";

async function frame(): Promise<void> {
  await new Promise((resolve) => requestAnimationFrame(resolve));
}

it("moves to an item once, when it becomes the current one", async () => {
  const seen = vi.spyOn(Element.prototype, "scrollIntoView");
  const row = document.createElement("ul");
  const show = async (current: boolean): Promise<void> => {
    render(html`<li ${inSight(current)}></li>`, row);
    await frame();
  };

  await show(false);
  expect(seen).not.toHaveBeenCalled();

  await show(true);
  await show(true);
  expect(seen.mock.contexts).toEqual([row.firstElementChild]);

  await show(false);
  await show(true);
  expect(seen).toHaveBeenCalledTimes(2);
});
