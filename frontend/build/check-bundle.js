/**
 * Builds the panel afresh and fails when the committed bundle is another one. Scripts and manifest are compared byte by
 * byte; the compressed siblings must unpack to their script, because compressors differ between processors.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { build } from "vite";

const committed = join(import.meta.dirname, "../../custom_components/webcti/frontend");
const fresh = mkdtempSync(join(tmpdir(), "webcti-bundle-"));

/** @param {string} folder @param {string} name */
function content(folder, name) {
  const bytes = readFileSync(join(folder, name));
  if (name.endsWith(".gz")) return gunzipSync(bytes);
  if (name.endsWith(".br")) return brotliDecompressSync(bytes);
  return bytes;
}

/** @param {string} name */
function isRight(name) {
  const script = name.replace(/\.(gz|br)$/u, "");
  return content(committed, name).equals(readFileSync(join(fresh, script))) && content(fresh, name).length > 0;
}

try {
  await build({ logLevel: "error", build: { outDir: fresh } });
  const names = new Set([...readdirSync(committed), ...readdirSync(fresh)]);
  const different = [...names].filter((name) => {
    try {
      return !isRight(name);
    } catch {
      return true;
    }
  });
  if (different.length > 0) {
    console.error(
      `The committed panel is not what its sources build. Run "npm run build". Different: ${different.sort().join(", ")}`,
    );
    process.exitCode = 1;
  }
} finally {
  rmSync(fresh, { recursive: true });
}
