// Which words come with a draft where its pack and the one that is shown have some for the same key.

import type { PackText } from "../language-pack.ts";
import { SETTING, type StoryEvent } from "./text-story.ts";
import { translates } from "./unit-state.ts";

interface Layered {
  readonly shown: PackText | undefined;
  readonly drafted: PackText | undefined;
  /** Of the draft. */
  readonly spanish: string;
}

/** Those of the draft, unless only those that are shown translate what it says. */
export function comingText({ shown, drafted, spanish }: Layered): PackText | undefined {
  const isShown = shown !== undefined && translates(shown, spanish);
  return isShown && drafted !== undefined && !translates(drafted, spanish) ? shown : drafted;
}

/** The same for a draft that lay aside while texts went on: what was written last comes. */
export function latestText(layered: Layered, story: readonly StoryEvent[]): PackText | undefined {
  const { shown, spanish } = layered;
  const last = story.findLast(({ act }) => SETTING.includes(act));
  const isLast =
    shown !== undefined && last?.text === shown.text && last.sourceHash === shown.sourceHash;
  return isLast && translates(shown, spanish) ? shown : comingText(layered);
}
