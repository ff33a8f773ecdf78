import { css } from "lit";

/**
 * The panel's own names for colours and shapes, taken from Home Assistant's theme where it has them. Signal colours are ours:
 * they carry meaning (blue outgoing, green incoming, red missed) and must be readable on any card. `dark` on the panel
 * chooses their lighter forms.
 */
export const theme = css`
  :host {
    --text: var(--primary-text-color, #1c1f23);
    --text-soft: var(--secondary-text-color, #5b6470);
    --page: var(--primary-background-color, #f5f6f8);
    --card: var(--ha-card-background, var(--card-background-color, #fff));
    --line: var(--divider-color, rgb(0 0 0 / 12%));
    --accent: var(--primary-color, #0b74a8);
    --accent-text: color-mix(in srgb, var(--accent) 55%, var(--text));
    --radius: var(--ha-card-border-radius, 16px);

    --green: #1a7f45;
    --blue: #1567b3;
    --amber: #8a5000;
    --red: #c3302b;
    --violet: #6a4bb8;
    --grey: #5b6470;

    --solid-green: #1a7f45;
    --solid-red: #c3302b;
    --on-solid: #fff;

    color: var(--text);
    font-family: var(--ha-font-family-body, Roboto, system-ui, sans-serif);
    font-size: 14px;
    line-height: 20px;
    -webkit-font-smoothing: antialiased;
  }

  :host([dark]) {
    --text: var(--primary-text-color, #e3e6ea);
    --text-soft: var(--secondary-text-color, #a0a8b3);
    --page: var(--primary-background-color, #111417);
    --card: var(--ha-card-background, var(--card-background-color, #1c2024));
    --line: var(--divider-color, rgb(255 255 255 / 12%));
    --accent: var(--primary-color, #4db4e6);

    --green: #5fd08d;
    --blue: #74b6f5;
    --amber: #f0b35a;
    --red: #ff8a80;
    --violet: #b8a0f5;
    --grey: #a0a8b3;
  }
`;

/** What all elements share: boxes, focus, text for screen readers only. */
export const shared = css`
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }

  :host([hidden]) {
    display: none;
  }

  h1,
  h2,
  h3,
  p {
    margin: 0;
  }

  svg {
    display: block;
    width: 24px;
    height: 24px;
    fill: currentcolor;
    flex: none;
  }

  :focus-visible {
    outline: 2px solid var(--accent);
    outline-offset: 2px;
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

  .error {
    color: var(--red);
  }

  .soft {
    color: var(--text-soft);
  }
`;

/** One class for each signal colour; it says what `--signal` is from there on, and the purer `--glow` of surfaces. */
export const signals = css`
  .green {
    --signal: var(--green);
    --glow: #20b566;
  }

  .blue {
    --signal: var(--blue);
    --glow: #2a8fe6;
  }

  .amber {
    --signal: var(--amber);
    --glow: #ff9d1c;
  }

  .red {
    --signal: var(--red);
    --glow: #f4524a;
  }

  .violet {
    --signal: var(--violet);
    --glow: #8f6df0;
  }

  .grey {
    --signal: var(--grey);
    --glow: #93a1b0;
  }
`;

export const card = css`
  :host {
    display: block;
  }

  .card {
    padding: 20px 24px 24px;
    border: 1px solid var(--ha-card-border-color, var(--line));
    border-radius: var(--radius);
    background: var(--card);
  }

  h2 {
    margin-block-end: 12px;
    font-size: 16px;
    font-weight: 500;
    line-height: 24px;
  }

  @container page (max-width: 600px) {
    .card {
      padding: 16px 16px 20px;
    }
  }
`;

export const buttons = css`
  button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 8px;
    min-height: 44px;
    padding: 0 20px;
    border: 1px solid transparent;
    border-radius: 22px;
    background: none;
    color: inherit;
    font: inherit;
    font-weight: 500;
    cursor: pointer;
    transition: background-color 120ms;
  }

  button svg {
    width: 20px;
    height: 20px;
  }

  button.filled {
    background: var(--solid);
    color: var(--on-solid);
  }

  button.green {
    --solid: var(--solid-green);
  }

  button.red {
    --solid: var(--solid-red);
  }

  button.accent {
    --solid: color-mix(in srgb, var(--accent) 68%, #000);
  }

  a.button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 8px;
    min-height: 44px;
    padding: 0 20px;
    border: 1px solid color-mix(in srgb, var(--text) 30%, transparent);
    border-radius: 22px;
    color: inherit;
    font-weight: 500;
    text-decoration: none;
  }

  a.button:hover {
    background: color-mix(in srgb, var(--text) 8%, transparent);
  }

  button.quiet,
  a.quiet {
    padding: 0 12px;
    color: var(--accent-text);
  }

  button.icon {
    flex: none;
    width: 44px;
    padding: 0;
  }

  button.outlined {
    border-color: color-mix(in srgb, var(--text) 30%, transparent);
  }

  button:not(:disabled):hover {
    background: color-mix(in srgb, var(--text) 8%, transparent);
  }

  button.filled:not(:disabled):hover {
    background: color-mix(in srgb, var(--solid) 86%, #000);
  }

  button:disabled {
    opacity: 0.5;
    cursor: default;
  }

  @media (prefers-reduced-motion: reduce) {
    button {
      transition: none;
    }
  }
`;
