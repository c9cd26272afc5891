// How the glottal stop of tseltal and tsotsil is written: U+02BC, whichever character was typed.

import { GLOTTAL_MARKS, GLOTTAL_STOP, withoutGlottalStops } from "./glottal-marks.ts";
import { blankPlaceholders } from "./placeholders.ts";

const LETTER = /[\p{L}\p{M}]/u;
/** Marks that also stand around a quoted word, each with those that close it. */
const CLOSING: Readonly<Record<string, string>> = {
  "'": "'",
  "\u2018": "\u2019'",
  "\u2019": "\u2019",
  "\u201B": "\u2019",
  "`": "`\u00B4'",
  "\u00B4": "\u00B4",
};

interface Mark {
  readonly at: number;
  readonly character: string;
  readonly place: "opening" | "inside" | "closing";
}

/**
 * Writes every mark beside a letter as U+02BC. Those around words, 'así', may be quotation marks and
 * stay for a person to change: `translationFaults` finds them. Placeholders stay as they are.
 */
export function normalizeGlottalStops(text: string): string {
  const characters = text.split("");
  for (const at of wrongGlottalStops(text)) characters[at] = GLOTTAL_STOP;
  return characters.join("");
}

/** Where a glottal stop is written with another character; offsets in UTF-16 code units. */
export function wrongGlottalStops(text: string): readonly number[] {
  const marks = marksOf(text);
  const quotes = quotationMarks(marks);
  return marks
    .filter((mark) => mark.character !== GLOTTAL_STOP && !quotes.has(mark))
    .map(({ at }) => at);
}

/** Whether a text has apostrophes that are no glottal stop: around words, or beside no letter. */
export function hasStrayApostrophes(text: string): boolean {
  const written = blankPlaceholders(normalizeGlottalStops(text)).replaceAll(GLOTTAL_STOP, "");
  return withoutGlottalStops(written) !== written;
}

/** The marks that stand beside a letter. */
function marksOf(text: string): readonly Mark[] {
  const written = blankPlaceholders(text);
  return [...written.matchAll(GLOTTAL_MARKS)].flatMap(({ index, 0: character }) => {
    const place = placeOf(isLetter(written.charAt(index - 1)), isLetter(written.charAt(index + 1)));
    return place === undefined ? [] : [{ at: index, character, place }];
  });
}

function isLetter(character: string): boolean {
  return LETTER.test(withoutGlottalStops(character));
}

function placeOf(before: boolean, after: boolean): Mark["place"] | undefined {
  if (before) return after ? "inside" : "closing";
  return after ? "opening" : undefined;
}

/** Each opening mark and all that may close it before the next one: which of them does, nobody can tell. */
function quotationMarks(marks: readonly Mark[]): ReadonlySet<Mark> {
  const edges = marks.filter(({ place }) => place !== "inside");
  return new Set(
    edges.flatMap((opening, index) => {
      const closing = closingOf(opening, edges.slice(index + 1));
      return closing.length === 0 ? [] : [opening, ...closing];
    }),
  );
}

function closingOf(opening: Mark, following: readonly Mark[]): readonly Mark[] {
  const characters = opening.place === "opening" ? CLOSING[opening.character] : undefined;
  if (characters === undefined) return [];
  const next = following.findIndex(({ place }) => place === "opening");
  return following
    .slice(0, next === -1 ? following.length : next)
    .filter(({ character }) => characters.includes(character));
}
