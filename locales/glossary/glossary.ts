import { baseLanguage, type GlossaryEntry } from "../../surveys/core/index.ts";
import concepts from "./glossary.json" with { type: "json" };
import traps from "./traps.json" with { type: "json" };

/** What the sources attest of a concept in one language. */
interface Attestation {
  readonly forms: readonly string[];
  readonly source: string;
  readonly confidence: string;
  readonly note?: string;
}

interface Concept {
  readonly concept: string;
  readonly terms?: readonly string[];
  readonly tzh?: Attestation;
  readonly tzo?: Attestation;
}

interface Trap {
  readonly languages: readonly string[];
  readonly concepts: readonly string[];
  readonly forms: readonly string[];
  readonly beware: string;
  readonly source: string;
}

/** No word in this language, though perhaps in the other. */
const NOT_FOUND: Attestation = { forms: [], source: "", confidence: "low" };
const CONCEPTS: readonly Concept[] = concepts;
const TRAPS: readonly Trap[] = traps;
const GLOSSARIES: Readonly<Record<string, readonly GlossaryEntry[] | undefined>> = {
  tzh: CONCEPTS.map((concept) => entryOf(concept, "tzh")),
  tzo: CONCEPTS.map((concept) => entryOf(concept, "tzo")),
};

/** The glossary of a language; of its base for a variant. Empty for a language without one. */
export function glossaryOf(language: string): readonly GlossaryEntry[] {
  return GLOSSARIES[baseLanguage(language)] ?? [];
}

function entryOf({ concept, terms, ...attested }: Concept, language: "tzh" | "tzo"): GlossaryEntry {
  const { forms, source, confidence, note } = attested[language] ?? NOT_FOUND;
  const known = TRAPS.filter(
    (trap) => trap.languages.includes(language) && trap.concepts.includes(concept),
  );
  const sources = [
    source,
    ...known.map((trap) => trap.source),
    ...(note === undefined ? [] : [note]),
  ];
  return {
    ...{ concept, forms, source: sources.filter((one) => one !== "").join(" · ") },
    confidence: gradeOf(confidence),
    ...(terms === undefined ? {} : { terms }),
    ...(known.length === 0 ? {} : { trap: known.map(({ beware }) => beware).join(" ") }),
    ...(known.length === 0 ? {} : { trapForms: known.flatMap((trap) => trap.forms) }),
  };
}

function gradeOf(written: string): GlossaryEntry["confidence"] {
  return written === "high" || written === "medium" ? written : "low";
}
