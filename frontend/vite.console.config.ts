import { join } from "node:path";
import { defineConfig } from "vite";

/** The console of the emulator: a page of its own, served by the emulator itself. */
export default defineConfig({
  root: join(import.meta.dirname, "src/console"),
  base: "./",
  publicDir: false,
  build: {
    target: "es2022",
    outDir: join(import.meta.dirname, "../emulator/console"),
    emptyOutDir: true,
    modulePreload: false,
    reportCompressedSize: false,
    minify: "oxc",
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: {
        format: "es",
        entryFileNames: "console/[name]-[hash].js",
        chunkFileNames: "console/[name]-[hash].js",
        assetFileNames: "console/[name]-[hash][extname]",
      },
    },
  },
  server: { proxy: { "/control": "http://127.0.0.1:8088" } },
});
