/**
 * Builds panel and console afresh and fails when a committed bundle is another one. Files are compared byte by byte; the
 * compressed siblings must unpack to their script, because compressors differ between processors.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { build } from "vite";

const root = join(import.meta.dirname, "..");
const BUNDLES = [
  { configFile: "vite.config.ts", committed: "../custom_components/webcti/frontend" },
  { configFile: "vite.console.config.ts", committed: "../emulator/console" },
];

/** @param {string} folder @param {string} name */
function content(folder, name) {
  const bytes = readFileSync(join(folder, name));
  if (name.endsWith(".gz")) return gunzipSync(bytes);
  if (name.endsWith(".br")) return brotliDecompressSync(bytes);
  return bytes;
}

/** @param {string} folder */
function files(folder) {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" });
  return names.filter((name) => statSync(join(folder, name)).isFile());
}

/** @param {string} committed @param {string} fresh @param {string} name */
function isRight(committed, fresh, name) {
  const original = name.replace(/\.(gz|br)$/u, "");
  return content(committed, name).equals(readFileSync(join(fresh, original))) && content(fresh, name).length > 0;
}

for (const { configFile, committed } of BUNDLES) {
  const fresh = mkdtempSync(join(tmpdir(), "webcti-bundle-"));
  const folder = join(root, committed);
  try {
    await build({ configFile: join(root, configFile), logLevel: "error", build: { outDir: fresh } });
    const different = [...new Set([...files(folder), ...files(fresh)])].filter((name) => {
      try {
        return !isRight(folder, fresh, name);
      } catch {
        return true;
      }
    });
    if (different.length > 0) {
      console.error(
        `${committed} is not what its sources build. Run "npm run build". Different: ${different.sort().join(", ")}`,
      );
      process.exitCode = 1;
    }
  } finally {
    rmSync(fresh, { recursive: true });
  }
}
