import { css } from "lit";

/** How rows of a `DataTable` look. The host sets `--columns`, and lays the cells out anew where it is narrow. */
export const tables = css`
  .table {
    --inset: 24px;
  }

  .table [role="row"] {
    display: grid;
    grid-template-columns: var(--columns);
    align-items: center;
    gap: 0 16px;
    width: 100%;
    padding-inline: var(--inset);
  }

  .table.selectable [role="row"] {
    grid-template-columns: 24px var(--columns);
  }

  .table .rows {
    position: relative;
  }

  .table .row {
    min-height: 52px;
    padding-block: 4px;
    border-block-start: 1px solid var(--line);
  }

  .table .row.virtual {
    position: absolute;
    inset-block-start: 0;
    inset-inline-start: 0;
  }

  .table .row:hover {
    background: color-mix(in srgb, var(--text) 4%, transparent);
  }

  .table .row.selected {
    background: color-mix(in srgb, var(--accent) 12%, transparent);
  }

  .table [role="cell"] {
    min-width: 0;
  }

  .table [role="columnheader"] {
    min-width: 0;
    padding-block: 8px;
    color: var(--text-soft);
    font-size: 13px;
    line-height: 18px;
    white-space: nowrap;
  }

  .table [role="columnheader"] button {
    min-height: 32px;
    margin-inline-start: -8px;
    padding: 0 8px;
    border-radius: 8px;
    color: inherit;
    font: inherit;
  }

  .table [role="columnheader"] button svg {
    width: 16px;
    height: 16px;
  }

  .table .select {
    display: grid;
    place-items: center;
  }

  .table .select input {
    width: 20px;
    height: 20px;
    margin: 0;
    accent-color: var(--accent);
    cursor: pointer;
  }

  .table .cut {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .table .wait {
    width: 40%;
    height: 12px;
    border-radius: 6px;
    background: color-mix(in srgb, var(--text) 10%, transparent);
  }

  @container page (max-width: 600px) {
    .table {
      --inset: 16px;
    }

    .table .titles [role="columnheader"]:not(.select) {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
  }
`;
