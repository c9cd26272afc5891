// The closed questions of a survey with their published counts, in form order and under their
// sections: what the results page shows. It knows no number that the results API does not give.

import {
  choicesOf,
  type CompiledDefinition,
  type Counts,
  type Group,
  type Item,
  type Question,
  type QuestionCounts,
} from "../../surveys/core/index.ts";
import { type ChoiceLabel, choiceLabel, itemLabel, type LabelSource } from "./results-labels.ts";

/** `entries`: of a repeat, where one person may have given several. */
export type FigureKind = "one" | "multiple" | "rank" | "entries";

export interface Bar {
  readonly name: string;
  readonly label: ChoiceLabel;
  readonly count: number;
}

export interface QuestionFigure {
  readonly form: "question";
  readonly kind: FigureKind;
  readonly name: string;
  readonly label: ChoiceLabel;
  /** Titles of the groups it stands in, below its section. */
  readonly around: readonly ChoiceLabel[];
  /** Null while too few answered; then there are no bars. */
  readonly n: number | null;
  readonly bars: readonly Bar[];
}

/** Questions that share one scale, shown together. */
export interface MatrixFigure {
  readonly form: "matrix";
  readonly name: string;
  readonly label: ChoiceLabel;
  readonly around: readonly ChoiceLabel[];
  readonly columns: readonly Omit<Bar, "count">[];
  readonly rows: readonly QuestionFigure[];
}

export type Figure = QuestionFigure | MatrixFigure;

export interface FigureSection {
  readonly name: string;
  /** Undefined for questions outside any section. */
  readonly label: ChoiceLabel | undefined;
  readonly figures: readonly Figure[];
}

export interface FigureSource extends LabelSource {
  readonly compiled: CompiledDefinition;
  /** Of public questions only, as the results API gives them. */
  readonly counts: Counts;
}

/** More columns than this do not fit beside the row's text. */
const MOST_COLUMNS = 7;

interface Place {
  readonly around: readonly ChoiceLabel[];
  readonly isRepeated: boolean;
}

/**
 * The sections with something to show. The region question is left out: it is shown as participation,
 * where small regions are hidden.
 */
export function figureSections(source: FigureSource): readonly FigureSection[] {
  const counts = new Map(source.counts.questions.map((question) => [question.name, question]));
  counts.delete(source.compiled.definition.regionQuestion ?? "");
  return sectionsOf(source.compiled.definition.items).flatMap(({ group, items }, place) => {
    const figures = figuresIn(items, { around: [], isRepeated: false });
    if (figures.length === 0) return [];
    const label = group && itemLabel(source, group);
    return [{ name: group?.name ?? String(place), label, figures }];
  });

  function figuresIn(items: readonly Item[], place: Place): readonly Figure[] {
    return items.flatMap((item) => {
      if (item.kind === "question") return questionFigure(item, place);
      const figures = figuresIn(item.items, within(item, place));
      return item.kind === "group" ? asMatrix(item, figures, place) : figures;
    });
  }

  function within(item: Exclude<Item, Question>, { around, isRepeated }: Place): Place {
    const label = itemLabel(source, item);
    return {
      around: label === undefined ? around : [...around, label],
      isRepeated: isRepeated || item.kind === "repeat",
    };
  }

  function questionFigure(question: Question, place: Place): readonly QuestionFigure[] {
    const counted = counts.get(question.name);
    if (counted === undefined) return [];
    return [
      {
        form: "question",
        kind: place.isRepeated ? "entries" : kindOf(question),
        name: question.name,
        label: itemLabel(source, question) ?? plainLabel(question.name),
        around: place.around,
        n: counted.n,
        bars: counted.n === null ? [] : barsOf(source, question, counted),
      },
    ];
  }

  function asMatrix(
    group: Group,
    figures: readonly Figure[],
    { around }: Place,
  ): readonly Figure[] {
    const columns = sharedColumns(source, group);
    const label = itemLabel(source, group);
    const rows = figures.flatMap((figure) => (figure.form === "question" ? [figure] : []));
    if (columns === undefined || label === undefined || rows.length < 2) return figures;
    return [{ form: "matrix", name: group.name, label, around, columns, rows }];
  }
}

function kindOf({ type }: Question): FigureKind {
  if (type === "rank") return "rank";
  return type === "select_multiple" ? "multiple" : "one";
}

function plainLabel(text: string): ChoiceLabel {
  return { shown: { text, language: "es" }, spanish: text };
}

function barsOf(
  source: FigureSource,
  question: Question,
  { choices }: QuestionCounts,
): readonly Bar[] {
  return choicesOf(question, source.compiled.definition).map((choice) => ({
    name: choice.name,
    label: choiceLabel(source, question, choice),
    count: choices[choice.name] ?? 0,
  }));
}

function sectionsOf(items: readonly Item[]) {
  const sections: { group: Group | undefined; items: Item[] }[] = [];
  for (const item of items) {
    const last = sections.at(-1);
    if (item.kind === "group" && item.matrix !== true) {
      sections.push({ group: item, items: [...item.items] });
    } else if (last !== undefined && last.group === undefined) last.items.push(item);
    else sections.push({ group: undefined, items: [item] });
  }
  return sections;
}

/** The scale of a matrix that fits a table; undefined where its questions stand one by one. */
function sharedColumns(source: FigureSource, group: Group): MatrixFigure["columns"] | undefined {
  const isPlain = group.items.every(
    (item) => item.kind === "question" && item.type === "select_one" && item.orOther !== true,
  );
  const [first] = group.items;
  if (group.matrix !== true || !isPlain || first?.kind !== "question") return undefined;
  const choices = choicesOf(first, source.compiled.definition);
  if (choices.length > MOST_COLUMNS) return undefined;
  return choices.map((choice) => ({
    name: choice.name,
    label: choiceLabel(source, first, choice),
  }));
}
