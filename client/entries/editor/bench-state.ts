import {
  compileDefinition,
  type Definition,
  type DefinitionProblem,
  expressionChecker,
  expressionProbe,
  type Finding,
  publishingProblems,
  type WrittenExpression,
} from "../../../surveys/core/index.ts";
import { type Vocabulary, vocabularyOf } from "./expression/vocabulary.ts";
import { previewContext, type PreviewDay } from "./preview/preview-context.ts";
import { followDefinition, type Preview, startPreview } from "./preview/preview-journey.ts";

/** What was worked out of a definition at one moment. */
export interface Bench {
  readonly definition: Definition;
  /** Why it does not work; the preview stays as it was. */
  readonly faults: readonly DefinitionProblem[];
  /** What it lacks to be published. */
  readonly lacking: readonly DefinitionProblem[];
  readonly vocabulary: Vocabulary;
  readonly check: (written: WrittenExpression) => readonly DefinitionProblem[];
  readonly day: PreviewDay;
  /** Of the last definition without faults; undefined until there was one. */
  readonly preview: Preview | undefined;
}

/** Reads a definition; the preview goes on with its answers, or stays as it was beside faults. */
export function readDefinition(
  definition: Definition,
  { day, preview: before }: Pick<Bench, "day" | "preview">,
): Bench {
  const compiled = compileDefinition(definition);
  const lacking = publishingProblems(definition);
  const base = { definition, day, lacking, vocabulary: vocabularyOf(definition) };
  const check = expressionChecker(definition);
  if (!compiled.ok) return { ...base, check, faults: compiled.problems, preview: before };
  const preview =
    before === undefined
      ? startPreview(compiled.value, day)
      : followDefinition(before, compiled.value);
  return { ...base, check, faults: [], preview };
}

type Probe = (item: string, written: WrittenExpression) => Finding | undefined;

/** What an expression gives for the answers of a preview. */
export function probeOf({ compiled, day, step }: Preview): Probe {
  const context = previewContext(day).contextOf(step.state);
  return expressionProbe(compiled, context, step.form.answers());
}
