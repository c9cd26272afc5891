// Texts of a survey where nobody is answering it: titles and choices, with nothing filled in.

import type { Translator } from "../../locales/translator.ts";
import {
  type Choice,
  choiceTextKey,
  type CompiledDefinition,
  type Item,
  itemTextKey,
  type TextsToShow,
  OTHER_CHOICE,
  parseTemplate,
  type Question,
  type ShownText,
  showText,
} from "../../surveys/core/index.ts";

/** A text as the page shows it, and in Spanish, which sentences may need beside it. */
export interface ChoiceLabel {
  readonly shown: ShownText;
  readonly spanish: string;
}

export interface LabelSource {
  readonly compiled: CompiledDefinition;
  readonly pack: TextsToShow | undefined;
  readonly translator: Translator;
}

/** The label of a question, group or repeat; undefined where it has none. */
export function itemLabel(source: LabelSource, item: Item): ChoiceLabel | undefined {
  if (item.label === undefined || item.label === "") return undefined;
  return labelOf(source, itemTextKey(item.name, "label"), item.label);
}

export function choiceLabel(
  source: LabelSource,
  { list = "" }: Question,
  { name, label }: Choice,
): ChoiceLabel {
  if (label === "" && name === OTHER_CHOICE) {
    return ownLabel(source.translator.shown("question.other_choice"));
  }
  return labelOf(source, choiceTextKey(list, name), label);
}

/** A text that is its own Spanish, or carries it. */
export function ownLabel(shown: ShownText): ChoiceLabel {
  return { shown, spanish: shown.spanish ?? shown.text };
}

function labelOf({ compiled, pack }: LabelSource, key: string, spanish: string): ChoiceLabel {
  const policy = compiled.definition.textPolicy;
  const shown = showText({ pack, policy }, key, spanish);
  return {
    shown: {
      text: withGaps(shown.text),
      language: shown.language,
      ...(shown.spanish === undefined ? {} : { spanish: withGaps(shown.spanish) }),
    },
    spanish: withGaps(spanish),
  };
}

/** What each person saw of their own earlier answers is left open. */
function withGaps(text: string): string {
  if (!text.includes("${")) return text;
  return parseTemplate(text)
    .map((part) => (typeof part === "string" ? part : "…"))
    .join("");
}
