// Words with a trap in what a translator wrote: that mean another thing elsewhere, or more than one.

import type { GlossaryEntry } from "./glossary-entry.ts";
import type { Stretch } from "./glossary-matches.ts";
import { normalizeGlottalStops } from "./glottal-stop.ts";

export interface FoundTrap extends Stretch {
  /** The form as the glossary writes it. */
  readonly form: string;
  readonly trap: string;
}

/** The commonest marks of person and aspect around a root; others make other words of it. */
const PREFIX = "(?:[ajksxy]|av|aw|ch|cha|ts|la)?";
const SUFFIX = "(?:[aeo]|on|ot|at|be|bat|ik|etik)?";

/**
 * The words with a trap in a text, in order; each of them alone or with its marks of person.
 * Only forms of one word are looked for. Glottal stops may be written in any way.
 */
export function trapsIn(text: string, entries: readonly GlossaryEntry[]): readonly FoundTrap[] {
  const trapped = entries.flatMap(trappedForms);
  const words = [...normalizeGlottalStops(text).matchAll(/[\p{L}\p{M}-]+/gu)];
  return words.flatMap(({ 0: word, index }) => {
    const found = trapped.find(({ test }) => test.test(word));
    if (found === undefined) return [];
    const { form, trap } = found;
    return [{ start: index, end: index + word.length, form, trap }];
  });
}

function trappedForms({ forms, trap, trapForms = forms }: GlossaryEntry) {
  if (trap === undefined) return [];
  return trapForms.filter(isWord).map((form) => ({
    ...{ form, trap, test: new RegExp(`^${PREFIX}${form}${SUFFIX}$`, "iu") },
  }));
}

/** Also keeps remarks such as «biil (sbi)» out of the pattern. */
function isWord(form: string): boolean {
  return /^[\p{L}\p{M}-]+$/u.test(form);
}
