/** How a row of a contact is laid out. */
export interface Layout {
  /** Pixels of a row, roughly. */
  readonly height: number;
  /** Numbers of a contact that its row shows; the others are a press away. */
  readonly numbers: number;
}

const NARROW: Layout = { height: 112, numbers: 1 };

/** What fits from so many pixels on. */
const LAYOUTS: readonly (Layout & { readonly from: number })[] = [
  { from: 700, height: 64, numbers: 2 },
  { from: 560, height: 64, numbers: 1 },
];

/** What fits into so many pixels. */
export function layoutFor(width: number): Layout {
  return LAYOUTS.find(({ from }) => width >= from) ?? NARROW;
}
