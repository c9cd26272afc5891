// What keeps a translation from being stored. Expects the text as it would be stored:
// `normalizeGlottalStops` comes first.

import type { ProblemParameters } from "../problem.ts";
import { hasStrayApostrophes } from "./glottal-stop.ts";
import { blankPlaceholders, placeholderDifference } from "./placeholders.ts";
import type { TextKind } from "./text-unit.ts";

export interface TranslationFault {
  readonly code: string;
  readonly parameters: ProblemParameters;
}

interface Pair {
  readonly spanish: string;
  readonly text: string;
  readonly kind: TextKind;
}

interface Rule {
  readonly code: string;
  readonly breaks: (pair: Pair) => boolean;
  readonly parameters?: (pair: Pair) => ProblemParameters;
}

/** Nobody means to write more than this; what only reads long is for `lengthHint`. */
const LONGEST = { times: 4, more: 200 };
const NONE = "–";
const LINE_BREAKS = /\r\n|[\r\n]/g;
/** Controls, marks that show nothing, separators of lines, halves of a character. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;

const RULES: readonly Rule[] = [
  { code: "text.padded", breaks: ({ text }) => text !== text.trim() },
  {
    code: "text.placeholders_differ",
    breaks: (pair) => Object.values(differing(pair)).some((names) => names !== NONE),
    parameters: differing,
  },
  { code: "text.same_as_spanish", breaks: isSame },
  { code: "text.quotation_marks", breaks: ({ text }) => hasStrayApostrophes(text) },
  {
    code: "text.line_breaks",
    breaks: ({ spanish, text }) => hasLineBreak(text) && !hasLineBreak(spanish),
  },
  {
    code: "text.control_characters",
    breaks: ({ text }) => INVISIBLE.test(text.replace(LINE_BREAKS, "")),
  },
  {
    code: "text.too_long",
    breaks: ({ spanish, text }) => text.length > longestFor(spanish),
    parameters: ({ spanish }) => ({ longest: longestFor(spanish) }),
  },
];

/**
 * Every fault of a text.
 * @param spanish what it translates
 * @param text the translation, its glottal stops normalised
 * @param kind a name may be the same as in Spanish
 * @returns problems with words under `problem.text.`; none when the text may be stored
 */
export function translationFaults(
  spanish: string,
  text: string,
  kind: TextKind = "plain",
): readonly TranslationFault[] {
  if (text.trim() === "") return [{ code: "text.empty", parameters: {} }];
  const pair = { spanish, text, kind };
  return RULES.filter(({ breaks }) => breaks(pair)).map(({ code, parameters }) => ({
    code,
    parameters: parameters?.(pair) ?? {},
  }));
}

function differing({ spanish, text }: Pair): { readonly missing: string; readonly extra: string } {
  const { missing, extra } = placeholderDifference(spanish, text);
  return { missing: missing.join(" ") || NONE, extra: extra.join(" ") || NONE };
}

/** What has no word in it, `${a}: 1`, is alike in every language. */
function isSame({ spanish, text, kind }: Pair): boolean {
  if (kind === "name" || text.trim() !== spanish.trim()) return false;
  return /\p{L}/u.test(blankPlaceholders(text));
}

function hasLineBreak(text: string): boolean {
  return text.search(LINE_BREAKS) !== -1;
}

function longestFor(spanish: string): number {
  return spanish.length * LONGEST.times + LONGEST.more;
}
