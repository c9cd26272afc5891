import es from "./es.json" with { type: "json" };

/** Beginnings of the keys that only the institution's staff and programs read, always in Spanish. */
export const STAFF_TEXTS: readonly string[] = [
  "api.",
  "cli.",
  "demo.",
  "export.",
  "panel.",
  "problem.access.",
  "problem.catalogue.",
  "problem.config.",
  "problem.definition.",
  "problem.draft.",
  "problem.export.",
  "problem.expression.",
  "problem.form.",
  "problem.import.",
  "problem.institution.",
  "problem.job.",
  "problem.json.",
  "problem.link.",
  "problem.outreach_link.",
  "problem.pack.",
  "problem.password.",
  "problem.person.",
  "problem.publishing.",
  "problem.review.",
  "problem.round_plan.",
  "problem.sign_in.",
  "problem.speaker.",
  "problem.text.",
  "problem.texts_file.",
  "problem.voice.",
  "problem.xlsform.",
];

/** Keys of the texts that respondents meet; a plural under the key of its `_other`. */
export function respondentKeys(): readonly string[] {
  return Object.keys(es).filter(
    (key) => !STAFF_TEXTS.some((beginning) => key.startsWith(beginning)) && !isSingular(key),
  );
}

/** The singular is the same text as its plural, whose key ends in `_other`. */
function isSingular(key: string): boolean {
  return key.endsWith("_one") && key.replace(/_one$/, "_other") in es;
}
