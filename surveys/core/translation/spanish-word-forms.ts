// Whether a Spanish word is a form of another: plural, gender where it is marked («niño/a»), endings
// and regular changes of verbs. Good enough to point at a glossary; what is irregular it must name.

/** Words that without their accent are others. */
const ACCENT_TELLS =
  /^(?:sí|sé|dé|más|mí|tú|él|qué|quién(?:es)?|cuál(?:es)?|cómo|cuándo|dónde|cuánt[oa]s?)$/;
const SHORTEST_SINGULAR = 3;
const SHORTEST_STEM = 2;
const INFINITIVE = /^(?<stem>.+)(?<vowel>[aei])r(?:se)?$/u;
const CLITIC = "(?:me|te|se|nos)?(?:l[aoe]s?)?";
const ENDINGS_OF_AR = "(?:o|as?|amos|an|es?|emos|en|aste|aron|aba[sn]?|abamos|ara[sn]?|ad[oa]s?)";
const ENDINGS_OF_ER_IR =
  "(?:o|es?|[ei]mos|en|as?|amos|an|i|iste|io|ieron|ia[sn]?|iamos|iera[sn]?|id[oa]s?)";
const FUTURE = "(?:e|as?|emos|an|ia[sn]?|iamos)";
/** Last consonant of a stem before another vowel: buscar, busque; elegir, elija; conocer, conozca. */
const SPELLINGS: readonly (readonly [end: RegExp, all: string])[] = [
  [/gu$/, "gu?"],
  [/c$/, "(?:c|qu|zc|z)"],
  [/g$/, "(?:gu?|j)"],
  [/z$/, "[zc]"],
];

/** Lower case without accents, except where the accent makes the word. */
export function foldSpanish(word: string): string {
  const lower = word.toLowerCase().normalize("NFC");
  if (ACCENT_TELLS.test(lower)) return lower;
  return lower
    .normalize("NFD")
    .replace(/[\u0300\u0301\u0308]/g, "")
    .normalize("NFC");
}

/**
 * Tests words of a text against one word of a term.
 * @param term `casa`, `pedir`, or with its gender marked `otro/a`
 * @returns a test of folded words (`foldSpanish`)
 */
export function wordTest(term: string): (word: string) => boolean {
  const [written = "", feminine] = term.split("/");
  const word = foldSpanish(written);
  const isForm = feminine === undefined ? sameNoun(word, asIs) : sameNoun(word, withoutGender);
  const conjugated = conjugation(word);
  return (tested) => isForm(tested) || conjugated?.test(tested) === true;
}

function sameNoun(term: string, key: (word: string) => string): (word: string) => boolean {
  const keys = new Set(singulars(term).map(key));
  return (word) => singulars(word).some((singular) => keys.has(key(singular)));
}

function asIs(word: string): string {
  return word;
}

function withoutGender(word: string): string {
  return word.replace(/[aoe]$/, "");
}

/** A word and what it may be the plural of. */
function singulars(word: string): readonly string[] {
  const candidates = [
    word.replace(/s$/, ""),
    word.replace(/es$/, ""),
    word.replace(/ces$/, "z"),
  ].filter(({ length }) => length >= SHORTEST_SINGULAR);
  return [word, ...candidates];
}

function conjugation(infinitive: string): RegExp | undefined {
  const { stem = "", vowel = "" } = INFINITIVE.exec(infinitive)?.groups ?? {};
  if (stem.length < SHORTEST_STEM) return undefined;
  const endings = vowel === "a" ? ENDINGS_OF_AR : ENDINGS_OF_ER_IR;
  const gerund = vowel === "a" ? "ando" : "iendo";
  return new RegExp(
    `^(?:${stemForms(stem, vowel)}(?:${endings}|(?:${gerund}|[ae]n?)${CLITIC})|${stem}${vowel}r(?:${CLITIC}|${FUTURE}))$`,
    "u",
  );
}

/** The stem as it changes: pedir, pid-; pensar, piens-; poder, pued-. */
function stemForms(stem: string, vowel: string): string {
  const [end, all] = SPELLINGS.find(([spelling]) => spelling.test(stem)) ?? [/$/, ""];
  const changed = vowel === "i" ? { e: "(?:ie?|e)", o: "(?:ue?|o)" } : { e: "i?e", o: "(?:ue|o)" };
  const start = stem
    .replace(end, "")
    .replace(/[eo](?=[^aeiou]*$)/, (last) => (last === "e" ? changed.e : changed.o));
  return start + all;
}
