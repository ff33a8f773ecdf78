/** The first letters of a name's first and last word, for a picture of somebody who has none. */
export function initials(name: string): string {
  // A name may be as long as somebody else's program allowed.
  const words = name
    .slice(0, 200)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
  const letters = words.length > 1 ? [words[0], words.at(-1)] : words;
  return letters.map((word) => String.fromCodePoint(word?.codePointAt(0) ?? 0).toUpperCase()).join("");
}
