import { css } from "lit";

/** Two panes where there is room for them; else the groups, and behind each its contacts with a way back. */
export const panes = css`
  header {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 8px 16px;
    margin-block-end: 16px;
  }

  h2 {
    margin: 0;
    font-size: 20px;
    line-height: 28px;
  }

  .tools {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }

  .panes {
    display: grid;
    grid-template-columns: 280px minmax(0, 1fr);
    align-items: start;
    gap: 24px;
  }

  aside {
    position: sticky;
    inset-block-start: 0;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 16px;
    max-height: calc(100dvh - var(--header-height, 56px) - 32px);
    padding: 16px;
    border: 1px solid var(--ha-card-border-color, var(--line));
    border-radius: var(--radius);
    background: var(--card);
    overflow: hidden auto;
  }

  aside > button {
    justify-self: start;
  }

  .contents {
    min-width: 0;
  }

  .heading {
    display: flex;
    align-items: center;
    gap: 4px;
    min-height: 44px;
    margin-block-end: 8px;
  }

  h3 {
    flex: 1;
    min-width: 0;
    overflow: hidden;
    font-size: 18px;
    font-weight: 500;
    line-height: 26px;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .back {
    display: none;
    place-items: center;
    flex: none;
    width: 44px;
    height: 44px;
    margin-inline-start: -10px;
    border-radius: 50%;
    color: inherit;
  }

  .back:hover {
    background: color-mix(in srgb, var(--text) 8%, transparent);
  }

  @container page (max-width: 800px) {
    .panes {
      grid-template-columns: minmax(0, 1fr);
    }

    .panes.at-root .contents,
    .panes:not(.at-root) aside {
      display: none;
    }

    aside {
      position: static;
      max-height: none;
    }

    /* Nothing is open beside the groups. */
    .tree a[aria-current="page"]:not(:hover) {
      background: none;
      font-weight: inherit;
    }

    .back {
      display: grid;
    }
  }
`;
