import { css } from "lit";

/** What all elements of the console share; the colours are custom properties of the page. */
export const shared = css`
  :host {
    color: var(--text);
    font-family: "Inter", Roboto, "Segoe UI", system-ui, sans-serif;
    font-size: 14px;
    line-height: 20px;
    -webkit-font-smoothing: antialiased;
  }

  :host([hidden]) {
    display: none;
  }

  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }

  h1,
  h2,
  h3,
  p,
  ul,
  dl,
  dd {
    margin: 0;
    padding: 0;
  }

  ul {
    list-style: none;
  }

  h2 {
    font-size: 15px;
    font-weight: 600;
    line-height: 24px;
  }

  svg {
    display: block;
    flex: none;
    width: 20px;
    height: 20px;
    fill: currentcolor;
  }

  :focus-visible {
    outline: 2px solid var(--accent);
    outline-offset: 2px;
  }

  .soft {
    color: var(--text-soft);
  }

  .mono {
    font-family: "JetBrains Mono", ui-monospace, "SFMono-Regular", Menlo, Consolas, monospace;
  }

  .for-screen-readers {
    position: absolute;
    width: 1px;
    height: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  .card {
    border: 1px solid var(--line);
    border-radius: 16px;
    background: var(--card);
    box-shadow: var(--shadow);
  }

  .empty {
    padding: 24px 16px;
    color: var(--text-soft);
    text-align: center;
  }
`;

export const controls = css`
  button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 8px;
    min-height: 40px;
    padding: 0 14px;
    border: 1px solid var(--line);
    border-radius: 10px;
    background: var(--card);
    color: inherit;
    font: inherit;
    font-weight: 500;
    cursor: pointer;
  }

  button:hover:not(:disabled) {
    background: var(--well);
    border-color: color-mix(in srgb, var(--text) 26%, transparent);
  }

  button:disabled {
    opacity: 0.45;
    cursor: default;
  }

  button.solid {
    border-color: transparent;
    background: var(--solid, var(--accent));
    color: var(--on-solid);
  }

  button.solid:hover:not(:disabled) {
    background: color-mix(in srgb, var(--solid, var(--accent)) 88%, #000);
  }

  button.green {
    --solid: var(--green-solid);
  }

  button.red {
    --solid: var(--red-solid);
  }

  button.accent {
    --solid: var(--accent);
    color: var(--on-accent);
  }

  button.icon {
    width: 40px;
    padding: 0;
  }

  button.plain {
    border-color: transparent;
    background: none;
  }

  button[aria-pressed="true"],
  button[aria-expanded="true"] {
    border-color: transparent;
    background: var(--accent-soft);
    color: var(--accent);
  }

  label {
    display: grid;
    gap: 4px;
    min-width: 0;
    color: var(--text-soft);
    font-size: 12px;
    line-height: 16px;
  }

  label.tick {
    display: flex;
    align-items: center;
    gap: 8px;
    min-height: 40px;
    color: var(--text);
    font-size: 14px;
  }

  input,
  select {
    width: 100%;
    min-width: 0;
    height: 40px;
    padding: 0 12px;
    border: 1px solid color-mix(in srgb, var(--text) 38%, transparent);
    border-radius: 10px;
    background: var(--well);
    color: var(--text);
    font: inherit;
    font-size: 14px;
  }

  input::placeholder {
    color: var(--text-soft);
    opacity: 1;
  }

  input[type="checkbox"] {
    flex: none;
    width: 18px;
    height: 18px;
    margin: 0;
    accent-color: var(--accent);
  }

  .fields {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(130px, 1fr));
    gap: 10px;
    align-items: end;
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }

  .mistake {
    color: var(--red);
  }
`;
