import type { Plugin } from "vite";

const STYLES = /\bcss`([^`]*)`/g;

/**
 * Takes out of templates what only people who read the sources need: indentation, and in styles comments and spaces. No
 * text of the panel keeps its line breaks, so nothing is seen of it.
 */
export function smallTemplates(): Plugin {
  return {
    name: "webcti-small-templates",
    apply: "build",
    enforce: "pre",
    transform(code, id) {
      if (!id.endsWith(".ts") || id.includes("node_modules")) return null;
      const small = code.replace(STYLES, (_, styles: string) => `css\`${smallStyles(styles)}\``);
      return { code: small.replace(/\n[ \t]+/g, "\n"), map: null };
    },
  };
}

/** Style rules without what changes nothing. Between the words of a selector or of a calculation spaces mean something. */
export function smallStyles(styles: string): string {
  return styles
    .replace(/\/\*[\s\S]*?\*\//g, "")
    .replace(/\s+/g, " ")
    .replace(/\s*([{};,])\s*/g, "$1")
    .replace(/:\s+/g, ":")
    .replace(/;\}/g, "}")
    .trim();
}
