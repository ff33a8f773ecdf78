/** Longest number after its separators are gone. */
export const NUMBER_LENGTH = 32;

const SEPARATORS = /[\s\-.()/]/g;
const NUMBER = new RegExp(`^\\+?[0-9*#]{1,${NUMBER_LENGTH}}$`);

/** The number as it is dialled, without separators; `undefined` when the text is no number. */
export function parseNumber(text: string): string | undefined {
  const number = text.replace(SEPARATORS, "");
  return number.length <= NUMBER_LENGTH && NUMBER.test(number) ? number : undefined;
}
