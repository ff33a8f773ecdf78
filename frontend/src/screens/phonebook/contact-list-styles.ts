import { css } from "lit";

/** The list of contacts: on wide pages in columns, on narrow ones with the numbers below the name. */
export const contactList = css`
  .card {
    padding: 0;
    overflow: clip;
  }

  .head {
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
    border-block-end: 1px solid var(--line);
    background: var(--card);
  }

  .filter {
    position: relative;
    display: flex;
    align-items: center;
    gap: 16px;
    padding: 12px 24px;
  }

  .filter > svg {
    position: absolute;
    inset-inline-start: 36px;
    color: var(--text-soft);
  }

  .filter input[type="search"] {
    flex: 1;
    padding-inline-start: 44px;
  }

  .total {
    flex: none;
    font-size: 13px;
    font-variant-numeric: tabular-nums;
  }

  .table {
    --columns: minmax(0, 1fr) minmax(0, 1fr) 44px;
  }

  .table.readonly {
    --columns: minmax(0, 1fr) minmax(0, 1fr);
  }

  .table .row {
    min-height: 64px;
  }

  .titles [role="columnheader"].select {
    padding: 0;
  }

  .who {
    display: flex;
    align-items: center;
    gap: 12px;
  }

  .who > div {
    flex: 1;
    min-width: 0;
  }

  .row .name {
    display: flex;
    align-items: center;
    gap: 6px;
    min-width: 0;
  }

  .name button {
    justify-content: start;
    min-width: 0;
    min-height: 28px;
    margin-inline-start: -8px;
    padding: 0 8px;
    border-radius: 8px;
  }

  .name button span,
  .where {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .where {
    display: flex;
    align-items: center;
    gap: 6px;
    color: var(--text-soft);
    font-size: 13px;
    line-height: 18px;
  }

  .where svg {
    width: 16px;
    height: 16px;
  }

  .where span {
    min-width: 0;
    overflow: hidden;
    text-overflow: ellipsis;
  }

  .numbers {
    display: flex;
    align-items: center;
    gap: 0 16px;
  }

  .numbers .phone {
    display: grid;
    grid-template-columns: auto auto;
    justify-content: start;
  }

  .numbers .phone .number {
    max-width: calc(100% + 12px);
    min-height: 32px;
  }

  .numbers .phone .comment {
    grid-column: 1 / -1;
    margin-block-start: -6px;
    padding-inline-start: 24px;
    line-height: 16px;
  }

  .numbers .further {
    flex: none;
    min-height: 32px;
    padding: 0 8px;
    color: var(--accent-text);
  }

  .select label {
    display: grid;
    place-items: center;
    width: 44px;
    height: 44px;
    cursor: pointer;
  }

  .edit button {
    color: var(--text-soft);
  }

  /* Only what is beside the text is of another colour while more is on its way. */
  .table[aria-busy="true"] .rows {
    opacity: 0.75;
  }

  @container page (max-width: 600px) {
    .filter {
      flex-wrap: wrap;
      gap: 4px;
      padding: 12px 16px 8px;
    }

    .filter > svg {
      inset-block-start: 22px;
      inset-inline-start: 28px;
    }

    .filter input[type="search"] {
      flex: 1 1 100%;
    }

    .table,
    .table.readonly {
      --columns: minmax(0, 1fr) 44px;
    }

    .table.readonly {
      --columns: minmax(0, 1fr);
    }

    .table .row {
      grid-auto-rows: auto;
      min-height: 108px;
      padding-block: 8px;
    }

    .table .row .numbers {
      grid-row: 2;
      grid-column: 1 / -1;
      padding-inline-start: 52px;
    }

    .table.selectable .row .numbers {
      grid-column: 2 / -1;
    }

    .numbers .phone {
      display: inline-flex;
    }

    .numbers .phone .number {
      min-height: 44px;
    }

    .numbers .phone .comment {
      margin: 0;
      padding: 0;
    }

    .titles {
      display: none;
    }
  }
`;
