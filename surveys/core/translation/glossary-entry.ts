// One concept of a glossary of tseltal or tsotsil, and the Spanish words by which it is found.

export interface GlossaryEntry {
  /** In Spanish, with its alternatives and remarks: «oír / escuchar», «niño/a», «no (respuesta)». */
  readonly concept: string;
  /** Written like a concept; given where the words of the concept do not find it. */
  readonly terms?: readonly string[];
  /** Attested forms; none means that no word was found: describe it, do not invent one. */
  readonly forms: readonly string[];
  readonly source: string;
  readonly confidence: "high" | "medium" | "low";
  /** What to beware of. */
  readonly trap?: string;
  /** Which written words the trap is about; all forms where it is not said. */
  readonly trapForms?: readonly string[];
}

/** The alternatives of a concept as words to look for; `niño/a` keeps its mark of gender. */
export function termsOf({ concept, terms }: GlossaryEntry): readonly string[] {
  const alternatives = terms ?? concept.replace(/\([^)]*\)/g, "").split(" / ");
  return alternatives.map((term) => term.trim()).filter((term) => /\p{L}|\p{N}/u.test(term));
}
