import { css } from "lit";

/** How the list of forwarding rules looks. */
export const ruleStyles = css`
  a.back {
    margin-block-end: 8px;
    margin-inline-start: -12px;
    border-color: transparent;
  }

  .card {
    padding: 0;
    overflow: hidden;
  }

  .top {
    padding: 20px 24px 16px;
  }

  h3 {
    font-size: 16px;
    font-weight: 500;
    line-height: 24px;
  }

  ol {
    margin: 0;
    padding: 0;
    list-style: none;
  }

  li {
    position: relative;
    display: grid;
    grid-template-columns: auto 28px minmax(0, 1fr) auto auto;
    align-items: center;
    gap: 4px 12px;
    padding: 12px 16px 12px 8px;
    border-block-start: 1px solid var(--line);
  }

  li.dragged {
    background: color-mix(in srgb, var(--accent) 12%, transparent);
  }

  li.before::before,
  li.after::after {
    content: "";
    position: absolute;
    inset-inline: 0;
    height: 3px;
    background: var(--accent);
  }

  li.before::before {
    inset-block-start: -2px;
  }

  li.after::after {
    inset-block-end: -2px;
  }

  .handle {
    display: grid;
    place-items: center;
    width: 36px;
    height: 44px;
    color: var(--text-soft);
    cursor: grab;
    touch-action: none;
  }

  .dragged .handle {
    cursor: grabbing;
  }

  .position {
    display: grid;
    place-items: center;
    width: 28px;
    height: 28px;
    border-radius: 50%;
    background: color-mix(in srgb, var(--text) 10%, transparent);
    font-variant-numeric: tabular-nums;
  }

  li.active .position {
    background: var(--solid-green);
    color: var(--on-solid);
  }

  .words {
    display: grid;
    gap: 2px;
    min-width: 0;
    overflow-wrap: anywhere;
  }

  .conditions {
    display: flex;
    flex-wrap: wrap;
    gap: 0 8px;
  }

  strong {
    font-weight: 500;
  }

  .target,
  .warning {
    display: flex;
    align-items: center;
    gap: 8px;
  }

  .words svg {
    width: 18px;
    height: 18px;
  }

  .warning {
    color: var(--signal);
  }

  .tools {
    display: flex;
  }

  .add,
  .card > .error {
    padding: 16px 24px 20px;
    border-block-start: 1px solid var(--line);
  }

  @container page (max-width: 700px) {
    li {
      grid-template-columns: auto 28px minmax(0, 1fr) auto;
      padding-inline-end: 12px;
    }

    .tools {
      grid-column: 2 / -1;
      justify-self: end;
    }

    .top,
    .add {
      padding-inline: 16px;
    }
  }
`;
