import { createTranslator } from "../../../locales/translator.ts";
import {
  type AnswerContext,
  type Answers,
  type CompiledDefinition,
  compileDefinition,
  type Definition,
  type Form,
  openForm,
} from "../../../surveys/core/index.ts";
import type { QuestionView } from "../question-view.ts";

export const NOON: AnswerContext = {
  today: "2026-11-20",
  now: "2026-11-20T12:00:00.000-06:00",
  offsetMinutes: -360,
  seed: "semilla",
};

export function compiled(definition: Definition): CompiledDefinition {
  const result = compileDefinition(definition);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}

export function viewOfForm(form: Form, rest: Partial<QuestionView> = {}): QuestionView {
  const translator = createTranslator("es");
  return { form, translator, pack: undefined, problems: [], typed: {}, ...rest };
}

export function formWith(definition: Definition, answers?: Answers): Form {
  return openForm(compiled(definition), NOON, answers);
}
