import { type Definition, spanishTexts, type TextsToShow } from "../../surveys/core/index.ts";

/**
 * The texts of a pack as they travel: in the order of the definition's Spanish texts, without their
 * keys; 0 where there is none.
 */
export interface PackedTexts {
  readonly texts: readonly (string | 0)[];
  /** One digit for each that is there, see `MARK`; absent where all are drafts nobody has spoken. */
  readonly marks?: string;
}

/** What is told of a text besides its words, as the sum of what is so. */
const MARK = { approved: 1, spoken: 2, ofBase: 4 } as const;

type Shown = TextsToShow["texts"][string];

export function packTexts(definition: Definition, { texts }: TextsToShow): PackedTexts {
  const entries = [...spanishTexts(definition).keys()].map((key) => texts[key]);
  const marks = entries.flatMap((entry) => (entry === undefined ? [] : [markOf(entry)])).join("");
  return {
    texts: entries.map((entry) => entry?.text ?? 0),
    ...(/[^0]/.test(marks) ? { marks } : {}),
  };
}

function markOf({ audio, language, state }: Shown): number {
  return (
    (state === "approved" ? MARK.approved : 0) +
    (audio === undefined ? 0 : MARK.spoken) +
    (language === undefined ? 0 : MARK.ofBase)
  );
}

/**
 * A browser needs not to know how far a draft has come, nor where recordings are: the voice's own
 * manifest has them by the key of their text.
 */
export function unpackTexts(
  definition: Definition,
  language: string,
  { texts, marks = "" }: PackedTexts,
): TextsToShow {
  const [base = language] = language.split("-");
  let marked = 0;
  const entries = [...spanishTexts(definition).keys()].flatMap((key, place) => {
    const text = texts[place];
    if (text === undefined || text === 0) return [];
    const mark = Number(marks[marked++] ?? 0);
    const entry: Shown = {
      text,
      state: (mark & MARK.approved) === 0 ? "draft_machine" : "approved",
      ...((mark & MARK.spoken) === 0 ? {} : { audio: key }),
      ...((mark & MARK.ofBase) === 0 ? {} : { language: base }),
    };
    return [[key, entry] as const];
  });
  return { language, texts: Object.fromEntries(entries) };
}
