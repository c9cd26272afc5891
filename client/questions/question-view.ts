import type { Translator } from "../../locales/translator.ts";
import type {
  AnswerProblem,
  AnswerValue,
  Form,
  LanguagePack,
  Question,
} from "../../surveys/core/index.ts";

/** Fields whose text could not be read, by question path and part, as they were typed. */
export type TypedParts = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** What every question component is shown from. */
export interface QuestionView {
  readonly form: Form;
  readonly translator: Translator;
  readonly pack: LanguagePack | undefined;
  readonly problems: readonly AnswerProblem[];
  readonly typed: TypedParts;
}

export interface QuestionProps {
  readonly question: Question;
  readonly path: string;
  readonly view: QuestionView;
}

/** The answer as text or number; undefined for lists and refusals. */
export function scalarOf(view: QuestionView, path: string): string | number | undefined {
  const value = view.form.valueOf(path);
  return typeof value === "string" || typeof value === "number" ? value : undefined;
}

/** The names a question of several choices holds. */
export function namesOf(view: QuestionView, path: string): readonly string[] {
  return textsIn(view.form.valueOf(path));
}

export function textsIn(value: AnswerValue | undefined): readonly string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

/** What a control shows: the text that could not be read, else the part of the answer. */
export function shownPart(
  props: Pick<QuestionProps, "path" | "view">,
  part: string,
  ofAnswer: string,
): string {
  const typed = props.view.typed[props.path];
  return typed === undefined ? ofAnswer : (typed[part] ?? "");
}

export function isRefused(view: QuestionView, path: string): boolean {
  const value = view.form.valueOf(path);
  return typeof value === "object" && "refused" in value;
}

export function appearanceOf(question: Question): readonly string[] {
  return (question.appearance ?? "").split(/\s+/).filter((word) => word !== "");
}
