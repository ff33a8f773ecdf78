import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import type { Plugin } from "vite";

/** Most that the entry and what it imports may weigh after gzip, in bytes. */
export const ENTRY_LIMIT = 45_000;
/** Most that everything one user can load may weigh after gzip, in bytes: all screens, in the largest language. */
export const TOTAL_LIMIT = 150_000;

/** Where a chunk's module comes from that holds the texts of one language, of which a panel loads one. */
const LANGUAGE = /\/src\/texts\/[a-z]{2}\.ts$/;

/** What Home Assistant's side reads to find the entry. */
export const MANIFEST = "manifest.json";

/**
 * Writes beside every script its `.gz` and `.br` form, which Home Assistant's web server prefers, and the manifest that
 * names the entry. Fails the build when the entry or the whole has grown over its limit. It works on the files as they
 * were written, because Vite changes chunks up to that moment.
 */
export function bundleOutput(): Plugin {
  return {
    name: "webcti-bundle-output",
    apply: "build",
    writeBundle(options, bundle) {
      const folder = options.dir ?? this.error("the bundle has no folder");
      const weights = new Map<string, number>();
      let entry = "";
      let total = 0;
      let language = 0;
      let languages = 0;
      const chunks = new Map(
        Object.values(bundle).flatMap((chunk) => (chunk.type === "chunk" ? [[chunk.fileName, chunk] as const] : [])),
      );
      for (const chunk of chunks.values()) {
        const script = readFileSync(join(folder, chunk.fileName));
        const gzipped = gzipSync(script, { level: 9 });
        if (LANGUAGE.test(chunk.facadeModuleId ?? "")) {
          language = Math.max(language, gzipped.length);
          languages += gzipped.length;
        } else total += gzipped.length;
        writeFileSync(join(folder, `${chunk.fileName}.gz`), gzipped);
        writeFileSync(join(folder, `${chunk.fileName}.br`), brotli(script));
        weights.set(chunk.fileName, gzipped.length);
        if (chunk.isEntry) entry = chunk.fileName;
      }
      const files = total + languages;
      total += language;
      // What the entry imports is loaded with it.
      const first = new Set([entry]);
      for (const name of first) for (const imported of chunks.get(name)?.imports ?? []) first.add(imported);
      const entryWeight = [...first].reduce((sum, name) => sum + (weights.get(name) ?? 0), 0);
      this.info(`gzip: entry ${entryWeight}, all screens in one language ${total}, all files ${files} bytes`);
      // What is too heavy still works, so it is whole before the build fails.
      writeFileSync(join(folder, MANIFEST), `${JSON.stringify({ entry })}\n`);
      if (entryWeight > ENTRY_LIMIT) this.error(`the entry weighs ${entryWeight} bytes gzip, over ${ENTRY_LIMIT}`);
      if (total > TOTAL_LIMIT) this.error(`the panel weighs ${total} bytes gzip, over ${TOTAL_LIMIT}`);
    },
  };
}

function brotli(script: Buffer): Buffer {
  return brotliCompressSync(script, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: script.length },
  });
}
