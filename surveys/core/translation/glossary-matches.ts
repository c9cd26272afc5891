// Where the Spanish of a text says what the glossary has words for, or knows that there are none.

import { type GlossaryEntry, termsOf } from "./glossary-entry.ts";
import { blankPlaceholders } from "./placeholders.ts";
import { foldSpanish, wordTest } from "./spanish-word-forms.ts";

/** A word, or a number with its separators: 2,500 is not 2. */
const WORD = /[\p{L}\p{M}]+|\p{N}+(?:[.,:]\p{N}+)*/gu;

/** A stretch of a text, in UTF-16 code units. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

export interface GlossaryMatch<Entry extends GlossaryEntry = GlossaryEntry> extends Stretch {
  readonly entry: Entry;
}

interface Word extends Stretch {
  readonly folded: string;
}

type WordTest = (word: string) => boolean;

/** Tests of the terms of each entry, word by word: the same glossary reads hundreds of texts. */
const prepared = new WeakMap<GlossaryEntry, readonly (readonly WordTest[])[]>();

/**
 * Where a Spanish text meets a glossary, in the order of the text. Of stretches that overlap only
 * the longest stays; several entries may share one stretch.
 */
export function glossaryMatches<Entry extends GlossaryEntry>(
  spanish: string,
  entries: readonly Entry[],
): readonly GlossaryMatch<Entry>[] {
  const words = wordsOf(blankPlaceholders(spanish));
  const found = entries.flatMap((entry) =>
    stretchesOf(entry, spanish, words).map((stretch) => ({ ...stretch, entry })),
  );
  const kept = found.filter((match) => !found.some((other) => isCoveredBy(match, other)));
  return kept.toSorted((one, other) => one.start - other.start);
}

function wordsOf(text: string): readonly Word[] {
  return [...text.matchAll(WORD)].map(({ 0: word, index }) => {
    return { folded: foldSpanish(word), start: index, end: index + word.length };
  });
}

/** Where a text says the concept; one stretch once, however many of its terms it fits. */
function stretchesOf(
  entry: GlossaryEntry,
  text: string,
  words: readonly Word[],
): readonly Stretch[] {
  return words.flatMap(({ start }, first) => {
    const ends = testsOf(entry).flatMap((term) => {
      const run = words.slice(first, first + term.length);
      return saysTerm(run, term, text) ? [run.at(-1)?.end ?? start] : [];
    });
    return ends.length === 0 ? [] : [{ start, end: Math.max(...ends) }];
  });
}

function testsOf(entry: GlossaryEntry): readonly (readonly WordTest[])[] {
  const known = prepared.get(entry);
  if (known !== undefined) return known;
  const tests = termsOf(entry).map((term) => term.split(" ").map(wordTest));
  prepared.set(entry, tests);
  return tests;
}

/** Whether words with nothing but space between them are a term. */
function saysTerm(run: readonly Word[], term: readonly WordTest[], text: string): boolean {
  if (run.length < term.length) return false;
  return run.every(({ folded, start }, index) => {
    const before = index === 0 ? start : (run[index - 1]?.end ?? start);
    return text.slice(before, start).trim() === "" && term[index]?.(folded) === true;
  });
}

function isCoveredBy(match: Stretch, other: Stretch): boolean {
  const overlap = match.start < other.end && other.start < match.end;
  const [length, otherLength] = [match.end - match.start, other.end - other.start];
  if (!overlap || otherLength < length) return false;
  return otherLength > length || other.start < match.start;
}
