import { useEffect, useMemo, useState } from "preact/hooks";
import {
  type Definition,
  type DefinitionProblem,
  type Finding,
  toText,
  type WrittenExpression,
} from "../../../surveys/core/index.ts";
import { type Bench, probeOf, readDefinition } from "./bench-state.ts";
import { KNOWN_FUNCTIONS, type Vocabulary } from "./expression/vocabulary.ts";
import { type PreviewActs, previewActs } from "./preview/preview-acts.ts";
import { previewDay } from "./preview/preview-context.ts";
import type { Preview } from "./preview/preview-journey.ts";
import { whenQuiet } from "./when-quiet.ts";

/** What is worked out of the definition being written, shortly after the last change. */
export interface Workbench {
  /** Why it does not work, and what it lacks to be published. */
  readonly problems: readonly DefinitionProblem[];
  /** Of these, those that keep the preview as it was. */
  readonly faults: readonly DefinitionProblem[];
  readonly problemsOf: (itemName: string) => readonly DefinitionProblem[];
  /** A list may have the name of an item: its problems are its own. */
  readonly problemsOfList: (list: string) => readonly DefinitionProblem[];
  readonly names: readonly string[];
  readonly functions: readonly string[];
  /** Current value of an expression in the preview, as text. */
  readonly valueOf: (expression: string, itemName: string) => string | undefined;
  /** The same, by what kind of value it is. */
  readonly find: (itemName: string, written: WrittenExpression) => Finding | undefined;
  /** Every fault of one expression, found at once. */
  readonly check: (written: WrittenExpression) => readonly DefinitionProblem[];
  readonly vocabulary: Vocabulary;
  /** The last one without faults, with its answers; undefined until there was one. */
  readonly preview: Preview | undefined;
  readonly acts: PreviewActs;
}

const FUNCTION_NAMES = KNOWN_FUNCTIONS.map(({ name }) => name);

/** Reads the definition at once when it opens, and later shortly after the last change. */
export function useWorkbench(definition: Definition): Workbench {
  const [bench, setBench] = useState(() =>
    readDefinition(definition, { day: previewDay(new Date()), preview: undefined }),
  );
  const isRead = bench.definition === definition;
  useEffect(() => {
    if (isRead) return undefined;
    return whenQuiet(() => setBench((before) => readDefinition(definition, before)));
  }, [definition, isRead]);
  const acts = useMemo(() => actsOn(setBench), []);
  return useMemo(() => workbenchOf(bench, acts), [bench, acts]);
}

type SetBench = (next: (before: Bench) => Bench) => void;

function actsOn(setBench: SetBench): PreviewActs {
  return previewActs((next) => {
    setBench((bench) => {
      const preview = bench.preview && next(bench.preview);
      return preview === bench.preview ? bench : { ...bench, preview };
    });
  });
}

function workbenchOf(
  { faults, lacking, vocabulary, check, preview }: Bench,
  acts: PreviewActs,
): Workbench {
  const problems = [...faults, ...lacking];
  let probe: ReturnType<typeof probeOf> | undefined;
  const find = (itemName: string, written: WrittenExpression) => {
    if (preview === undefined) return undefined;
    probe ??= probeOf(preview);
    return probe(itemName, written);
  };
  return {
    problems,
    faults,
    problemsOf: (itemName) =>
      problems.filter(({ item, property }) => item === itemName && property !== "lists"),
    problemsOfList: (list) =>
      problems.filter(({ item, property }) => item === list && property === "lists"),
    names: vocabulary.items.map(({ name }) => name),
    functions: FUNCTION_NAMES,
    valueOf: (source, itemName) => textOf(find(itemName, { source })),
    find,
    check,
    vocabulary,
    preview,
    acts,
  };
}

function textOf(finding: Finding | undefined): string | undefined {
  switch (finding?.kind) {
    case "value":
      return toText(finding.value);
    case "items":
      return finding.texts.join(", ");
    case "choices":
      return finding.names.join(", ");
    case "problem":
    case undefined:
      return undefined;
  }
}
