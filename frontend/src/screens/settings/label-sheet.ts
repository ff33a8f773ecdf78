import { css, html, render, type TemplateResult } from "lit";
import type { KeyLabels } from "../../app/documents.ts";

/** Of one label, in millimetres. */
export interface LabelSize {
  readonly width: number;
  readonly height: number;
}

interface Layout extends LabelSize {
  /** Keys of the telephone itself; the others are those of its modules. */
  readonly keys: number;
  readonly moduleKeys: number;
  /** Keys side by side. */
  readonly columns: number;
}

/** The models are Slican's; their measures are our choice, which whoever prints may correct. */
const LAYOUTS: Readonly<Record<string, Layout>> = {
  "CTS-202.CL": { keys: 8, moduleKeys: 20, columns: 2, width: 32, height: 12 },
  "CTS-202.Plus": { keys: 16, moduleKeys: 20, columns: 2, width: 32, height: 10 },
  "CTS-202.IP": { keys: 16, moduleKeys: 20, columns: 2, width: 32, height: 10 },
  "CTS-220.IP": { keys: 20, moduleKeys: 20, columns: 2, width: 34, height: 9 },
  "CTS-330": { keys: 24, moduleKeys: 30, columns: 2, width: 36, height: 9 },
};
const OTHER: Layout = { keys: 8, moduleKeys: 20, columns: 2, width: 32, height: 12 };

/** The smallest and the largest label anybody has measured, in millimetres. */
export const SMALLEST = 5;
export const LARGEST = 90;

export type Key = KeyLabels["keys"][number];

export function layoutOf({ model }: KeyLabels): Layout {
  return LAYOUTS[model] ?? OTHER;
}

/** The keys of the telephone, then those of each module. */
export function partsOf(labels: KeyLabels): readonly (readonly Key[])[] {
  const { keys, moduleKeys } = layoutOf(labels);
  const own = labels.modules > 0 ? keys : labels.keys.length;
  const modules = Array.from({ length: labels.modules }, (_, module) =>
    labels.keys.slice(own + module * moduleKeys, own + (module + 1) * moduleKeys),
  );
  return [labels.keys.slice(0, own), ...modules].filter((part) => part.length > 0);
}

/** The label of a key, and whether there is anything on it. */
export interface Sheet {
  readonly labels: KeyLabels;
  readonly size: LabelSize;
  /** Points. */
  readonly fontSize: number;
  readonly textOf: (key: Key) => string;
}

export const sheetStyles = css`
  .sheet {
    display: flex;
    flex-wrap: wrap;
    gap: 8mm;
    color: #000;
    font-family: Arial, "Liberation Sans", sans-serif;
  }

  .strip {
    display: grid;
    grid-template-columns: repeat(var(--columns), var(--width));
    grid-auto-rows: var(--height);
    align-self: start;
    border: 0 dashed #888;
    border-width: 0.2mm 0 0 0.2mm;
    background: #fff;
    break-inside: avoid;
  }

  .label {
    display: grid;
    align-items: center;
    padding: 0 1.5mm;
    border: 0 dashed #888;
    border-width: 0 0.2mm 0.2mm 0;
    font-size: var(--font-size);
    line-height: 1.1;
    overflow: hidden;
    overflow-wrap: anywhere;
  }
`;

/** The labels as they are cut out, a dashed line between them. */
export function sheet({ labels, size, fontSize, textOf }: Sheet): TemplateResult {
  const { columns } = layoutOf(labels);
  const style = `--columns: ${columns}; --width: ${size.width}mm; --height: ${size.height}mm; --font-size: ${fontSize}pt`;
  return html`<div class="sheet" style=${style}>
    ${partsOf(labels).map(
      (keys) =>
        html`<div class="strip">${keys.map((key) => html`<div class="label" dir="auto">${textOf(key)}</div>`)}</div>`,
    )}
  </div>`;
}

/** Prints a sheet alone, from a frame of its own, so that nothing of the page is on the paper. */
export function printSheet(frame: HTMLIFrameElement, title: string, content: Sheet): void {
  const { contentDocument: page, contentWindow: view } = frame;
  if (!page || !view) return;
  page.title = title;
  page.head.querySelector("style")?.remove();
  const style = page.createElement("style");
  style.textContent = `@page { margin: 12mm; } body { margin: 0; } h1 { margin: 0 0 6mm; font: 11pt Arial, sans-serif; }
    ${sheetStyles.cssText}`;
  page.head.append(style);
  render(
    html`<h1>${title}</h1>
      ${sheet(content)}`,
    page.body,
  );
  view.print();
}
