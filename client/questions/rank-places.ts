import { namesOf, type QuestionProps, shownPart } from "./question-view.ts";

/** Begins the part of a field that holds the place of one choice. */
export const PLACE = "place.";

/** The place of a choice as its field shows it: as typed, else as answered; empty for none. */
export function shownPlace(props: QuestionProps, name: string): string {
  const place = namesOf(props.view, props.path).indexOf(name) + 1;
  return shownPart(props, PLACE + name, place === 0 ? "" : String(place));
}

/** The choices offered that have a place, first place first, also where two claim the same. */
export function placedNames(props: QuestionProps): readonly string[] {
  return props.view.form
    .choicesOf(props.path)
    .map(({ name }) => ({ name, place: shownPlace(props, name) }))
    .filter(({ place }) => place !== "")
    .sort((one, other) => Number(one.place) - Number(other.place))
    .map(({ name }) => name);
}
