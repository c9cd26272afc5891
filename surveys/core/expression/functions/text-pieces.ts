// Texts taken apart: by characters, which are Unicode code points, and by words.

const SURROGATE = /[\ud800-\udfff]/;
const SPACES = /[ \t\r\n]+/;

/** A text by code points; itself when every code unit is one. */
export function charactersOf(text: string): string | readonly string[] {
  return SURROGATE.test(text) ? [...text] : text;
}

/** Pieces of a text between XML white space, none of them empty. */
export function wordsOf(text: string): readonly string[] {
  return text.split(SPACES).filter((word) => word !== "");
}
