import { css } from "lit";

/** How the panel is laid out: head, menu, what is urgent, page. Each part scrolls in its own place, the page below them. */
export const frame = css`
  :host {
    display: block;
    container: panel / inline-size;
    height: 100vh;
    height: 100dvh;
    overflow: hidden;
    background: var(--page);
  }

  .frame {
    position: relative;
    display: grid;
    grid-template:
      "header header" auto
      "menu top" auto
      "menu main" minmax(0, 1fr) / auto minmax(0, 1fr);
    height: 100%;
    max-width: 1440px;
    margin-inline: auto;
  }

  header {
    grid-area: header;
    display: flex;
    align-items: center;
    gap: 12px;
    min-height: var(--header-height, 56px);
    padding: 8px 24px;
  }

  :host([narrow]) header {
    padding: 4px 8px 4px 4px;
  }

  h1 {
    flex: 1;
    min-width: 0;
    overflow: hidden;
    font-size: 22px;
    font-weight: 400;
    line-height: 36px;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .pbx {
    --signal: var(--amber);
    display: flex;
    align-items: center;
    gap: 8px;
    flex: none;
    color: var(--text-soft);
  }

  .pbx::after {
    content: "";
    width: 10px;
    height: 10px;
    border: 2px solid var(--signal);
    border-radius: 50%;
  }

  .pbx.reached {
    --signal: var(--green);
  }

  .pbx.reached::after {
    background: var(--signal);
  }

  webcti-navigation {
    grid-area: menu;
    width: 232px;
    padding: 8px 0 16px 12px;
    overflow: hidden auto;
  }

  .top {
    grid-area: top;
    display: grid;
    gap: 12px;
    padding-inline: 24px;
  }

  .top > webcti-banner,
  .top > webcti-incoming {
    margin-block-start: 8px;
  }

  main {
    container: page / inline-size;
    grid-area: main;
    overflow: hidden auto;
    outline: none;
    scroll-padding-block: 80px;
  }

  .page {
    max-width: 1160px;
    padding: 12px 24px 32px;
  }

  .frame:not(:has(webcti-navigation)) .page {
    margin-inline: auto;
  }

  :host([mobile]) .page {
    max-width: 560px;
    margin-inline: auto;
  }

  .page > * + * {
    margin-block-start: 16px;
  }

  .loading {
    display: grid;
    place-items: center;
    height: 50vh;
    color: var(--text-soft);
    animation: appear 0s 400ms backwards;
  }

  .way-back {
    text-align: center;
  }

  @keyframes appear {
    from {
      opacity: 0;
    }
  }

  @container panel (max-width: 1000px) {
    webcti-navigation {
      width: 88px;
      padding: 4px 4px 16px;
    }

    .top,
    .page {
      padding-inline: 16px;
    }
  }

  @container panel (max-width: 600px) {
    .frame {
      --below: 84px;
      grid-template:
        "header" auto
        "top" auto
        "main" minmax(0, 1fr)
        "menu" auto / minmax(0, 1fr);
    }

    header {
      padding-inline: 16px 8px;
    }

    .pbx .name {
      display: none;
    }

    webcti-navigation {
      width: auto;
      padding: 0;
    }

    .top,
    .page {
      padding-inline: 12px;
    }

    .page {
      padding-block: 8px 16px;
    }
  }
`;
