import {
  type CompiledDefinition,
  OTHER_SUFFIX,
  questionsOn,
} from "../../../../surveys/core/index.ts";
import {
  advance,
  change,
  type CheckStep,
  type JourneyStep,
  resume,
  revisit,
  type ScreenStep,
} from "../../../pages/journey.ts";
import { isShownAt, joinSections, problemsAt, screensIn } from "../../../pages/journey-screens.ts";
import { CHECK_SCREEN, writeState } from "../../../pages/journey-state.ts";
import { fieldsAfterChange } from "../../../questions/fields-after-change.ts";
import { type FormFields, partsOf } from "../../../questions/form-fields.ts";
import { relevantQuestions } from "../../../questions/placed-questions.ts";
import type { TypedParts } from "../../../questions/question-view.ts";
import { previewContext, type PreviewDay, previewIds } from "./preview-context.ts";

/** One answering of the survey being written. It is never sent and never kept. */
export interface Preview {
  readonly compiled: CompiledDefinition;
  readonly day: PreviewDay;
  /** Counts the times the answers were cleared. */
  readonly run: number;
  readonly step: ScreenStep | CheckStep;
  /** Whether the last button was pressed, behind which a respondent would get the receipt. */
  readonly isFinished: boolean;
  /** What stands in the fields touched since the screen opened. */
  readonly echo: TypedParts;
}

function inputOf({ compiled, day, run }: Pick<Preview, "compiled" | "day" | "run">) {
  return { compiled, context: previewContext(day), newId: previewIds(run) };
}

function shownStep(step: JourneyStep): ScreenStep | CheckStep | undefined {
  return step.kind === "screen" || step.kind === "check" ? step : undefined;
}

/** Opens a preview without answers; undefined for a survey without anything to show. */
export function startPreview(
  compiled: CompiledDefinition,
  day: PreviewDay,
  run = 1,
): Preview | undefined {
  joinSections(compiled);
  const base = { compiled, day, run };
  const step = shownStep(advance({ ...inputOf(base), fields: [], search: "" }));
  return step === undefined ? undefined : { ...base, step, isFinished: false, echo: {} };
}

/** Clears every answer. */
export function restartPreview({ compiled, day, run }: Preview): Preview | undefined {
  return startPreview(compiled, day, run + 1);
}

/** A button of the form was pressed; `search` is its query. */
export function submitPreview(preview: Preview, fields: FormFields, search: string): Preview {
  const next = advance({ ...inputOf(preview), fields, search });
  if (next.kind === "send") return { ...preview, isFinished: true, echo: {} };
  const step = shownStep(next);
  return step === undefined ? preview : { ...preview, step, isFinished: false, echo: {} };
}

export interface FieldChange {
  readonly path: string;
  /** Name of the field. */
  readonly name: string;
}

/** One field changed: the form follows at once. */
export function changePreview(
  preview: Preview,
  fields: FormFields,
  { path, name }: FieldChange,
): Preview {
  if (preview.step.kind !== "screen") return preview;
  const current = fieldsAfterChange(fields, path, name);
  const step = change(preview.step, current, path);
  return { ...preview, step, echo: { ...preview.echo, [path]: partsOf(current, path) } };
}

/** Back from the end to the list of answers. */
export function reviewPreview(preview: Preview): Preview {
  return { ...preview, step: revisit(preview.step, CHECK_SCREEN), isFinished: false };
}

function namesOn(compiled: CompiledDefinition, index: number): readonly string[] {
  return questionsOn(screensIn(compiled)[index]?.items ?? []).map(({ name }) => name);
}

/** The screen that stood here, wherever it stands now: the first with one of its questions. */
function sameScreen({ step, compiled: before }: Preview, compiled: CompiledDefinition): string {
  if (step.kind === "check") return CHECK_SCREEN;
  const names = namesOn(before, step.screenIndex);
  const index = [...screensIn(compiled).keys()].find((at) =>
    namesOn(compiled, at).some((name) => names.includes(name)),
  );
  return String(index ?? step.screenIndex);
}

/** The same answers in a changed definition; those whose question is gone are dropped. */
export function followDefinition(
  preview: Preview,
  compiled: CompiledDefinition,
): Preview | undefined {
  joinSections(compiled);
  const { day, run, step: before } = preview;
  const kept = { state: writeState(before.state), screen: sameScreen(preview, compiled) };
  const step = resume(compiled, previewContext(day), kept);
  if (step === undefined) return startPreview(compiled, day, run);
  const hadProblems = before.kind === "screen" && before.problems.length > 0;
  const isSame = hadProblems && step.kind === "screen";
  const problems = isSame ? problemsAt(step.form, step.screenIndex, step.state.typed) : [];
  return {
    ...preview,
    compiled,
    step: step.kind === "screen" ? { ...step, problems } : step,
    echo: {},
  };
}

function screenWith(compiled: CompiledDefinition, name: string): number {
  return screensIn(compiled).findIndex(
    ({ items, section }) =>
      section?.name === name || holdsItem(items, name) || hasOther(items, name),
  );
}

/** Whether any screen would show an item; calculations and hidden values stand on none. */
export function hasScreen({ compiled }: Preview, name: string): boolean {
  return screenWith(compiled, name) !== -1;
}

/** Index of the screen that shows an item now; undefined where none does. */
export function screenOfItem({ compiled, step }: Preview, name: string): number | undefined {
  const index = screenWith(compiled, name);
  return index !== -1 && isShownAt(step.form, index) ? index : undefined;
}

/** Whether an item is shown as the answers stand. */
export function isShownNow(preview: Preview, name: string): boolean {
  const { compiled, step } = preview;
  const items = screensIn(compiled)[screenOfItem(preview, name) ?? -1]?.items ?? [];
  if (items.length === 0) return false;
  const shown = relevantQuestions(items, step.form);
  return step.form.isRelevant(name) || shown.some(({ question }) => question.name === name);
}

type Items = ReturnType<typeof screensIn>[number]["items"];

function holdsItem(items: Items, name: string): boolean {
  return items.some(
    (item) => item.name === name || (item.kind !== "question" && holdsItem(item.items, name)),
  );
}

/** The text of `or_other` is shown with its question. */
function hasOther(items: Items, name: string): boolean {
  return questionsOn(items).some((one) => one.orOther === true && one.name + OTHER_SUFFIX === name);
}

/** Goes to the screen of an item; the same preview where it has none now. */
export function showItem(preview: Preview, name: string): Preview {
  const index = screenOfItem(preview, name);
  if (index === undefined) return preview;
  const { step } = preview;
  if (!preview.isFinished && step.kind === "screen" && step.screenIndex === index) return preview;
  return { ...preview, step: revisit(step, String(index)), isFinished: false, echo: {} };
}
