// How easy a Spanish text is to read: the Fernández-Huerta score.

import { numberWords } from "./number-words.ts";
import { countSyllables } from "./syllables.ts";

export interface Readability {
  /** Figures count as the words that say them. */
  readonly words: number;
  readonly sentences: number;
  readonly syllables: number;
  /** 0 to 100 for usual prose, 70 and more is "fairly easy"; very short texts go beyond. */
  readonly score: number;
}

/**
 * L = 206.84 − 60·(syllables ÷ words) − 1.02·(words ÷ sentences).
 * Source: J. Fernández Huerta, «Medidas sencillas de lecturabilidad», Consigna 214 (1959), with the
 * second term read as words per sentence (G. Law, LINGUIST List 22.2332, 2011: error in print).
 * @param texts each text ends its last sentence; a list of choices is one text per choice
 */
export function readabilityOf(texts: readonly string[]): Readability {
  const words = texts.flatMap(wordsOf);
  const sentences = texts.reduce((total, text) => total + countSentences(text), 0);
  const syllables = words.reduce((total, word) => total + countSyllables(word), 0);
  const score = 206.84 - (60 * syllables) / words.length - (1.02 * words.length) / sentences;
  return { words: words.length, sentences, syllables, score };
}

function wordsOf(text: string): readonly string[] {
  const spoken = text.replace(/\d+(,\d{3})*/g, (figure) =>
    numberWords(Number(figure.replaceAll(",", ""))),
  );
  return spoken.match(/[\p{L}\p{M}'’ʼ]+/gu) ?? [];
}

function countSentences(text: string): number {
  return text.split(/[.?!…]+/u).filter((part) => wordsOf(part).length > 0).length;
}
