// Syllables of Spanish words as they are pronounced (Ortografía de la lengua española, 2010): two
// open vowels, or a stressed í or ú beside one, are two syllables; any other group of vowels is one.

const STRONG = /[aeoáéóíú]/g;
const VOWELS = /[aeiouáéíóúü]+/g;

/** Syllables of one word; an h is not heard, so it neither joins nor parts vowels. */
export function countSyllables(word: string): number {
  const spoken = word
    .toLowerCase()
    .normalize("NFC")
    .replaceAll("h", "")
    .replace(/qu|gu(?=[eiéí])/g, "k")
    .replace(/y(?![aeiouáéíóú])/g, "i");
  const groups = spoken.match(VOWELS) ?? [];
  return groups.reduce((total, group) => total + Math.max(1, group.match(STRONG)?.length ?? 0), 0);
}
