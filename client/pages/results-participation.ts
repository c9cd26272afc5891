// How many responses came in each language, by each channel and from each region.

import { autonym, languageName } from "../../locales/language-name.ts";
import { LANGUAGES } from "../../locales/languages.ts";
import type { Translator } from "../../locales/translator.ts";
import { type GroupSplit, type Publication, SPLITS } from "../../surveys/analysis/publication.ts";
import { baseLanguage, CHANNELS, choicesOf, type ShownText } from "../../surveys/core/index.ts";
import type { Bar } from "./results-figures.ts";
import { type ChoiceLabel, choiceLabel, type LabelSource, ownLabel } from "./results-labels.ts";
import { largestSentence } from "./results-sentence.ts";

export interface GroupRow extends Omit<Bar, "count"> {
  /** Null where the publication does not show it. */
  readonly count: number | null;
}

export interface GroupFigure {
  readonly split: GroupSplit;
  /** All counted responses. */
  readonly n: number;
  readonly rows: readonly GroupRow[];
}

export interface ParticipationSource extends LabelSource {
  readonly n: number;
  readonly participation: Publication["participation"];
}

type Sizes = Readonly<Record<string, number | null>>;

/** The splits with something to tell; none by region where its question is not public. */
export function participationFigures(source: ParticipationSource): readonly GroupFigure[] {
  const rows: Readonly<Record<GroupSplit, readonly GroupRow[]>> = {
    language: languageRows(source),
    channel: channelRows(source),
    region: regionRows(source),
  };
  return SPLITS.filter((split) => rows[split].length > 0).map((split) => ({
    split,
    n: source.n,
    rows: rows[split],
  }));
}

export function groupSentence(translator: Translator, { n, rows, split }: GroupFigure): ShownText {
  const bars = rows.flatMap((row) => (row.count === null ? [] : [{ ...row, count: row.count }]));
  const named = split === "language" ? bars.map(inSpanish) : bars;
  return largestSentence(
    translator,
    { bars: named, n },
    {
      most: `results.participation.${split}.most`,
      tie: `results.participation.${split}.tie`,
      none: "results.participation.none",
    },
  );
}

/** Autonyms stand in the table; a sentence says the name of a language in Spanish. */
function inSpanish(bar: Bar): Bar {
  return { ...bar, label: ownLabel({ text: languageName(bar.name), language: "es" }) };
}

function languageRows({ compiled, participation }: ParticipationSource): readonly GroupRow[] {
  const offered = compiled.definition.languages.map(baseLanguage);
  const order = [...offered, ...LANGUAGES.map(({ code }) => code)];
  const sizes: Sizes = {
    ...Object.fromEntries(offered.map((code) => [code, 0])),
    ...participation.language,
  };
  return rowsOf(sizes, order, languageLabel);
}

function languageLabel(tag: string): ChoiceLabel {
  return ownLabel({ text: autonym(tag), language: tag });
}

function channelRows({ participation, translator }: ParticipationSource): readonly GroupRow[] {
  return rowsOf(participation.channel, CHANNELS, (channel) =>
    ownLabel(translator.shown(`results.channel.${channel}`)),
  );
}

function regionRows(source: ParticipationSource): readonly GroupRow[] {
  const { compiled, participation } = source;
  const question = compiled.questions.find(
    ({ name }) => name === compiled.definition.regionQuestion,
  );
  const isEmpty = Object.keys(participation.region).length === 0;
  if (question === undefined || question.publish === false || isEmpty) return [];
  const choices = choicesOf(question, compiled.definition);
  const labels = new Map(
    choices.map((choice) => [choice.name, choiceLabel(source, question, choice)]),
  );
  const sizes: Sizes = {
    ...Object.fromEntries(choices.map(({ name }) => [name, 0])),
    ...participation.region,
  };
  const order = choices.map(({ name }) => name);
  return rowsOf(sizes, order, (region) => labels.get(region) ?? unknownLabel(region));
}

function unknownLabel(text: string): ChoiceLabel {
  return ownLabel({ text, language: "es" });
}

/** One row per group, those that the order names first. */
function rowsOf(
  sizes: Sizes,
  order: readonly string[],
  labelOf: (name: string) => ChoiceLabel,
): readonly GroupRow[] {
  const names = new Set([...order, ...Object.keys(sizes)]);
  return [...names].flatMap((name) => {
    const count = sizes[name];
    return count === undefined ? [] : [{ name, label: labelOf(name), count }];
  });
}
