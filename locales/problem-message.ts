import type { ProblemParameters, ShownText } from "../surveys/core/index.ts";
import type { Translator } from "./translator.ts";

export interface CodedProblem {
  readonly code: string;
  readonly parameters?: ProblemParameters;
}

/** What is wrong and what to do, with the language it is really said in. */
export function shownProblem(translator: Translator, problem: CodedProblem): ShownText {
  const key = `problem.${problem.code}`;
  return translator.shown(translator.has(key) ? key : "problem.unknown", problem.parameters ?? {});
}

export function problemMessage(translator: Translator, problem: CodedProblem): string {
  return shownProblem(translator, problem).text;
}
