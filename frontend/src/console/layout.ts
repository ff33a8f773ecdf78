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
    max-width: 1760px;
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
    grid-template: "phones outside" auto "phones live" minmax(360px, 1fr) "phones tools" auto / minmax(0, 1fr) 430px;
    gap: 16px;
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

  .outside {
    grid-area: outside;
  }

  .live {
    grid-area: live;
  }

  .tools {
    grid-area: tools;
  }

  main > .card {
    display: grid;
    gap: 12px;
    align-content: start;
    min-height: 0;
    padding: 16px;
  }

  .live.card {
    grid-template-rows: auto minmax(0, 1fr);
    align-content: stretch;
    max-height: 620px;
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

    main > section {
      display: none;
    }

    main > section.card {
      padding: 14px;
    }

    [data-section="phones"] .phones {
      display: block;
    }

    [data-section="outside"] .outside.card,
    [data-section="live"] .live.card,
    [data-section="tools"] .tools.card {
      display: grid;
    }

    main > .live.card {
      height: calc(100dvh - 210px);
      max-height: none;
    }
  }

  @media (max-width: 600px) {
    .sets {
      grid-template-columns: minmax(0, 1fr);
    }
  }
`;
