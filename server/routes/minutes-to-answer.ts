import type { CompiledDefinition } from "../../surveys/core/index.ts";

const SECONDS_PER_QUESTION = 12;

/** A round estimate for the first page; skipped questions make it shorter, never longer. */
export function minutesToAnswer(compiled: CompiledDefinition): number {
  const asked = compiled.questions.filter(
    ({ type }) => type !== "note" && type !== "calculate" && type !== "hidden",
  );
  return Math.max(1, Math.round((asked.length * SECONDS_PER_QUESTION) / 60));
}
