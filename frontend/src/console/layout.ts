import { css } from "lit";

/** Wide: telephones beside everything else. Narrow: one section at a time, chosen below. */
export const layout = css`
  :host {
    display: block;
    min-height: 100%;
    background: var(--page);
  }

  .page {
    display: grid;
    grid-template-rows: auto auto minmax(0, 1fr);
    max-width: 1920px;
    min-height: 100vh;
    min-height: 100dvh;
    margin-inline: auto;
  }

  webcti-console-head {
    border-block-end: 1px solid var(--line);
    background: var(--card);
  }

  nav {
    display: none;
  }

  main {
    display: grid;
    grid-template: "phones outside" auto "phones live" minmax(0, 1fr) / minmax(0, 1fr) 440px;
    gap: 16px;
    align-items: start;
    padding: 16px 20px 24px;
  }

  .phones {
    grid-area: phones;
  }

  .phones > h2 {
    padding: 2px 4px 10px;
  }

  .sets {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(264px, 1fr));
    gap: 14px;
    align-items: start;
  }

  main > .card {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 12px;
    padding: 16px;
  }

  .outside {
    grid-area: outside;
  }

  .live.card {
    position: sticky;
    top: 16px;
    grid-area: live;
    grid-template-rows: auto minmax(0, 1fr);
    height: max(420px, min(620px, 100dvh - 120px));
  }

  .pane {
    display: grid;
    min-height: 0;
    margin: -4px;
    padding: 4px;
    overflow: hidden auto;
  }

  .pane > :not(webcti-live) {
    align-self: start;
  }

  @media (min-width: 1640px) {
    main {
      grid-template: "phones outside live" minmax(0, 1fr) / minmax(0, 1fr) 380px 480px;
    }

    .live.card {
      height: calc(100dvh - 120px);
    }
  }

  .notices {
    display: grid;
    gap: 8px;
  }

  .notice {
    display: flex;
    align-items: center;
    gap: 10px;
    margin: 12px 20px 0;
    padding: 10px 14px;
    border: 1px solid color-mix(in srgb, var(--red) 45%, transparent);
    border-radius: 12px;
    background: color-mix(in srgb, var(--red) 9%, var(--card));
  }

  .notice svg {
    color: var(--red);
  }

  .notice span {
    flex: 1;
  }

  @media (max-width: 1000px) {
    .page {
      padding-block-end: 64px;
    }

    nav {
      position: fixed;
      inset: auto 0 0;
      z-index: 1;
      display: grid;
      grid-auto-columns: 1fr;
      grid-auto-flow: column;
      padding: 6px 8px max(6px, env(safe-area-inset-bottom));
      border-block-start: 1px solid var(--line);
      background: var(--card);
    }

    nav button {
      min-height: 48px;
      padding: 0 4px;
      color: var(--text-soft);
    }

    nav button[aria-current="page"] {
      background: var(--accent-soft);
      color: var(--accent);
    }

    main {
      display: block;
      padding: 12px;
    }

    main > section,
    main > section.card {
      display: none;
    }

    main > section.card {
      padding: 14px;
    }

    [data-section="phones"] main > .phones {
      display: block;
    }

    [data-section="outside"] main > .outside.card,
    [data-section="live"] main > .live.card {
      display: grid;
    }

    main > .live.card {
      position: static;
      height: calc(100dvh - 220px);
    }
  }

  @media (max-width: 600px) {
    .sets {
      grid-template-columns: minmax(0, 1fr);
    }
  }
`;
