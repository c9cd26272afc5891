// One sentence that says what a figure shows, from its published counts alone.

import type { TextParameters, Translator } from "../../locales/translator.ts";
import type { ShownText } from "../../surveys/core/index.ts";
import type { Bar, QuestionFigure } from "./results-figures.ts";
import { type ChoiceLabel, ownLabel } from "./results-labels.ts";
import { percentText } from "./results-percent.ts";

/** More names than this make a list, not a sentence. */
const MOST_NAMES = 4;

type Counted = Pick<QuestionFigure, "kind" | "n" | "bars">;

export function figureSentence(translator: Translator, figure: Counted): ShownText {
  const { bars, kind, n } = figure;
  const unit = kind === "entries" ? "entries" : "people";
  if (n === null) return translator.shown(`results.withheld.${unit}`);
  const [first = [], second = []] = tiers(bars);
  const say = wordsOf(translator, n);
  if (first.length === 0) return say(`results.sentence.answered.${unit}`, []);
  if (first.length > MOST_NAMES) return say(`results.sentence.many.${unit}`, [first]);
  if (first.length > 1) return say(`results.sentence.${kind}.tie`, [first]);
  if (kind !== "multiple") return say(`results.sentence.${kind}.most`, [first]);
  if (second.length === 0) return say("results.sentence.multiple.only", [first]);
  if (second.length === 1) return say("results.sentence.multiple.two", [first, second]);
  if (second.length > MOST_NAMES) return say("results.sentence.multiple.first", [first]);
  return say("results.sentence.multiple.then", [first, second]);
}

/** What has a count in some group: the largest, or those that share it. */
export function largestSentence(
  translator: Translator,
  { bars, n }: { readonly bars: readonly Bar[]; readonly n: number },
  keys: { readonly most: string; readonly tie: string; readonly none: string },
): ShownText {
  const [first = []] = tiers(bars);
  const say = wordsOf(translator, n);
  if (first.length === 0) return say(keys.none, []);
  return say(first.length === 1 ? keys.most : keys.tie, [first]);
}

/** Bars by count, the largest first, those of equal count together; what nobody chose left out. */
export function tiers(bars: readonly Bar[]): readonly (readonly Bar[])[] {
  const counts = [...new Set(bars.map(({ count }) => count))].filter((count) => count > 0);
  return counts
    .toSorted((one, other) => other - one)
    .map((count) => bars.filter((bar) => bar.count === count));
}

type Say = (key: string, named: readonly (readonly Bar[])[]) => ShownText;

function wordsOf(translator: Translator, n: number): Say {
  return (key, [first = [], second = []]) => {
    const [top] = first;
    const values: TextParameters = {
      n: translator.number(n),
      count: top?.count ?? n,
      people: translator.number(top?.count ?? 0),
      people_2: translator.number(second[0]?.count ?? 0),
      ties: translator.number(first.length),
    };
    const labels = {
      choices: first.map(({ label }) => label),
      choices_2: second.map(({ label }) => label),
      percent: [ownLabel(percentText(translator, top?.count ?? 0, n))],
      percent_2: [ownLabel(percentText(translator, second[0]?.count ?? 0, n))],
    };
    return sentence(translator, { key, values, labels });
  };
}

interface SentenceParts {
  readonly key: string;
  readonly values: TextParameters;
  readonly labels: Readonly<Record<string, readonly ChoiceLabel[]>>;
}

/**
 * A Spanish sentence names choices in Spanish; a draft names them in its language, its Spanish
 * beside it; an approved one takes Spanish for a choice that is itself a draft.
 */
function sentence(translator: Translator, { key, values, labels }: SentenceParts): ShownText {
  const named = (nameOf: (label: ChoiceLabel) => string): TextParameters =>
    Object.fromEntries(
      Object.entries(labels).map(([name, all]) => [name, all.map(nameOf).join("; ")]),
    );
  const spanish = translator.shown(key, { ...values, ...named((label) => label.spanish) });
  if (spanish.language === "es") return spanish;
  const isDraft = spanish.spanish !== undefined;
  const own = named(({ shown, spanish: inSpanish }) =>
    isDraft || shown.spanish === undefined ? shown.text : inSpanish,
  );
  return { ...spanish, text: translator.shown(key, { ...values, ...own }).text };
}
