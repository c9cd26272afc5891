import {
  type Choice,
  choiceTextKey,
  type Group,
  type Item,
  itemTextKey,
  OTHER_CHOICE,
  type Question,
  type ShownText,
  showText,
} from "../../surveys/core/index.ts";
import type { QuestionView } from "./question-view.ts";

type TextProperty = "label" | "hint" | "guidance" | "constraintMessage" | "requiredMessage";

function filled(view: QuestionView, path: string, shown: ShownText): ShownText {
  const fill = (text: string) => (text.includes("${") ? view.form.interpolate(path, text) : text);
  return {
    ...shown,
    text: fill(shown.text),
    ...(shown.spanish === undefined ? {} : { spanish: fill(shown.spanish) }),
  };
}

function spanishOf(item: Item, property: TextProperty): string | undefined {
  if (property === "constraintMessage" || property === "requiredMessage") {
    return item.kind === "question" ? item[property] : undefined;
  }
  return item[property];
}

/** A text of an item as the respondent is shown it, with earlier answers filled in. */
export function shownItemText(
  view: QuestionView,
  place: { readonly item: Item; readonly path: string },
  property: TextProperty,
): ShownText | undefined {
  const spanish = spanishOf(place.item, property);
  if (spanish === undefined || spanish === "") return undefined;
  const { textPolicy } = view.form.compiled.definition;
  const key = itemTextKey(place.item.name, property);
  return filled(view, place.path, showText({ pack: view.pack, policy: textPolicy }, key, spanish));
}

/** A label of a list, which belongs to its list whatever question shows it. */
export function shownLabel(
  view: QuestionView,
  place: { readonly list: string; readonly path: string },
  choice: Choice,
): ShownText {
  const { textPolicy: policy } = view.form.compiled.definition;
  const key = choiceTextKey(place.list, choice.name);
  return filled(view, place.path, showText({ pack: view.pack, policy }, key, choice.label));
}

export function shownChoice(
  view: QuestionView,
  place: { readonly item: Question; readonly path: string },
  choice: Choice,
): ShownText {
  if (choice.label === "" && choice.name === OTHER_CHOICE) {
    return view.translator.shown("question.other_choice");
  }
  return shownLabel(view, { list: place.item.list ?? "", path: place.path }, choice);
}

/** A section's or group's title; undefined when it has none. */
export function shownTitle(view: QuestionView, group: Group): ShownText | undefined {
  return shownItemText(view, { item: group, path: group.name }, "label");
}

/** One line for places that hold no markup, such as an option: a draft keeps its Spanish beside it. */
export function oneLine(shown: ShownText): string {
  return shown.spanish === undefined ? shown.text : `${shown.text} (${shown.spanish})`;
}
