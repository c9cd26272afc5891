/**
 * Cuts a text into lines that fit, at spaces where there are any.
 * In: whether a line fits. Out: at most `most` lines; what is left over ends in "…".
 */
export function wrapText(
  text: string,
  fits: (line: string) => boolean,
  most: number,
): readonly string[] {
  const lines: string[] = [];
  let rest = text.trim();
  while (rest !== "" && lines.length < most) {
    const isLast = lines.length === most - 1;
    const end = fits(rest)
      ? rest.length
      : lineEnd(rest, isLast ? (line) => fits(`${line}…`) : fits);
    const line = rest.slice(0, end).trimEnd();
    rest = rest.slice(end).trimStart();
    lines.push(isLast && rest !== "" ? `${line}…` : line);
  }
  return lines;
}

/** Where the longest line that fits ends: after a word, else after a character, at least one. */
function lineEnd(text: string, fits: (line: string) => boolean): number {
  const ends = [...text.matchAll(/\S+/g)].map(({ 0: word, index }) => index + word.length);
  const atWord = ends.findLast((end) => fits(text.slice(0, end)));
  if (atWord !== undefined) return atWord;
  let end = 1;
  while (end < text.length && fits(text.slice(0, end + 1))) end += 1;
  return end;
}
