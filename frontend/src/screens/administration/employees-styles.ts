import { css } from "lit";

/** The table of all extensions: columns where there is room, else two lines to a row. */
export const employeesLook = css`
  .card {
    padding: 0;
    overflow: clip;
  }

  .filters {
    display: flex;
    flex-wrap: wrap;
    gap: 12px;
    padding: 16px 24px 0;
  }

  .find {
    position: relative;
    display: flex;
    flex: 1 1 240px;
    align-items: center;
  }

  .find svg {
    position: absolute;
    inset-inline-start: 12px;
    color: var(--text-soft);
  }

  .find input[type="search"] {
    padding-inline-start: 44px;
  }

  .filters select {
    flex: 0 1 220px;
  }

  webcti-bulk-bar {
    padding: 16px 24px 8px;
  }

  .total {
    padding: 8px 24px 0;
    font-size: 13px;
  }

  .table {
    --columns: 72px minmax(0, 1.5fr) 124px 64px 64px 84px minmax(0, 1fr) minmax(0, 1fr) 64px;
  }

  .table [role="row"] {
    gap: 0 10px;
  }

  .row {
    min-height: 56px;
  }

  .cut {
    display: block;
  }

  .what {
    display: none;
  }

  .extension {
    font-variant-numeric: tabular-nums;
  }

  .comment a {
    display: block;
    padding-block: 10px;
    overflow: hidden;
    color: var(--accent-text);
    font-weight: 500;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .set svg {
    width: 20px;
    height: 20px;
    color: var(--green);
  }

  @container page (max-width: 860px) {
    .table .titles [role="row"] {
      display: flex;
      flex-wrap: wrap;
      gap: 0 4px;
    }

    .table .row[role="row"] {
      grid-template:
        "select extension comment comment state" auto
        "select licence contacts recordings department" auto / 24px minmax(0, 0.8fr) minmax(0, 1fr) minmax(0, 1fr)
        minmax(148px, 1fr);
      padding-block: 4px 8px;
    }

    .what {
      display: inline;
    }

    [role="cell"]:is(.licence, .contacts, .recordings, .department) {
      color: var(--text-soft);
      font-size: 13px;
      line-height: 18px;
    }

    [role="cell"]:is(.manages, .password) {
      display: none;
    }

    [role="cell"].select {
      grid-area: select;
    }

    [role="cell"].extension {
      grid-area: extension;
    }

    [role="cell"].comment {
      grid-area: comment;
    }

    [role="cell"].state {
      grid-area: state;
    }

    [role="cell"].licence {
      grid-area: licence;
    }

    [role="cell"].contacts {
      grid-area: contacts;
    }

    [role="cell"].recordings {
      grid-area: recordings;
    }

    [role="cell"].department {
      grid-area: department;
    }
  }

  @container page (max-width: 600px) {
    .filters,
    webcti-bulk-bar,
    .total {
      padding-inline: 16px;
    }

    .table .row[role="row"] {
      grid-template:
        "select comment extension" auto
        "select state state" auto
        "select licence department" auto / 24px minmax(0, 1fr) minmax(0, auto);
    }

    [role="cell"]:is(.contacts, .recordings) {
      display: none;
    }

    [role="cell"].department {
      text-align: end;
    }
  }
`;
