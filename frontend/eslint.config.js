import eslint from "@eslint/js";
import lit from "eslint-plugin-lit";
import litA11y from "eslint-plugin-lit-a11y";
import wc from "eslint-plugin-wc";
import tseslint from "typescript-eslint";

/** What files may not import: the panel's arrows run from screens over elements to the app. */
const apart = (files, ...group) => ({
  files: [files],
  ignores: ["**/*.test.ts"],
  rules: { "no-restricted-imports": ["error", { patterns: [{ group, message: "Arrows run one way." }] }] },
});

export default tseslint.config(
  { ignores: ["node_modules", "eslint.config.js"] },
  eslint.configs.recommended,
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  lit.configs["flat/recommended"],
  wc.configs["flat/recommended"],
  {
    plugins: { "lit-a11y": litA11y },
    rules: litA11y.configs.recommended.rules,
  },
  {
    files: ["build/**"],
    languageOptions: { globals: { console: "readonly", process: "readonly" } },
  },
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    settings: { wc: { elementBaseClasses: ["LitElement"] } },
    rules: {
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/switch-exhaustiveness-check": "error",
      "lit/no-legacy-template-syntax": "error",
      // A table that is laid out as a grid keeps its meaning only with roles that would else be implied.
      "lit-a11y/no-redundant-role": "off",
      eqeqeq: "error",
    },
  },
  apart("src/app/**", "**/elements/**", "**/screens/**", "**/panel.ts", "**/console/**"),
  apart("src/elements/**", "**/screens/**", "**/panel.ts", "**/console/**"),
  apart("src/screens/**", "**/app/screens.ts", "**/panel.ts", "**/console/**"),
);
