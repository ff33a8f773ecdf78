import { join } from "node:path";
import { defineConfig } from "vitest/config";
import { bundleOutput } from "./build/output.ts";
import { smallTemplates } from "./build/templates.ts";

/** What is opened together travels together: many small files weigh more than one, and each is a request. */
const CHUNKS = [
  { name: "settings", test: /\/src\/(elements\/services|screens\/settings)\// },
  { name: "office", test: /\/src\/screens\/(administration|employee|management)\// },
  { name: "table", test: /\/(src\/elements\/(data-table|table-styles)|node_modules\/@tanstack)/ },
];

export default defineConfig({
  root: import.meta.dirname,
  base: "./",
  publicDir: false,
  build: {
    target: "es2022",
    outDir: join(import.meta.dirname, "../custom_components/webcti/frontend"),
    emptyOutDir: true,
    modulePreload: false,
    reportCompressedSize: false,
    minify: "oxc",
    rolldownOptions: {
      input: { panel: join(import.meta.dirname, "src/panel.ts") },
      preserveEntrySignatures: false,
      output: {
        format: "es",
        entryFileNames: "[name]-[hash].js",
        chunkFileNames: "[name]-[hash].js",
        codeSplitting: { includeDependenciesRecursively: false, groups: CHUNKS },
      },
    },
  },
  plugins: [smallTemplates(), bundleOutput()],
  server: { open: "/dev/index.html" },
  test: {
    environment: "happy-dom",
    include: ["src/**/*.test.ts", "build/**/*.test.ts"],
    restoreMocks: true,
  },
});
