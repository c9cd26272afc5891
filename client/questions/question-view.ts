import type { ComponentChildren, ComponentType } from "preact";
import type { Translator } from "../../locales/translator.ts";
import type {
  AnswerProblem,
  AnswerValue,
  Form,
  TextsToShow,
  Question,
  Repeat,
} from "../../surveys/core/index.ts";
import type { Reader } from "./reading.ts";

/** What was typed, by question path and part: where it could not be read, and in a living page always. */
export type TypedParts = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** What every question component is shown from. */
export interface QuestionView {
  readonly form: Form;
  readonly translator: Translator;
  readonly pack: TextsToShow | undefined;
  readonly problems: readonly AnswerProblem[];
  readonly typed: TypedParts;
}

export interface QuestionProps {
  readonly question: Question;
  readonly path: string;
  readonly view: QuestionView;
}

/** How one question type is shown and how its fields are read. */
export interface QuestionPage {
  readonly Component: ComponentType<QuestionProps>;
  readonly read: Reader;
}

/** What a repeat is shown from. */
export interface RepeatProps {
  readonly repeat: Repeat;
  readonly path: string;
  readonly view: QuestionView;
  /** False where an earlier screen already asked how many there are. */
  readonly mayChange: boolean;
  readonly renderEntry: (index: number) => ComponentChildren;
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

/** What a control shows: the part as it was typed, else as the answer has it. */
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
