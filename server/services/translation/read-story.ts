import { listTextComments } from "../../../db/queries/text-comments.ts";
import { listEventsOfText } from "../../../db/queries/text-events.ts";
import type { Deps } from "../../deps.ts";
import { readTextPlace } from "./read-text-place.ts";
import type { TextsOf } from "./text-place.ts";

/** The story of one text with its comments, newest first. */
export async function readStory(deps: Deps, of: TextsOf, key: string) {
  const place = await readTextPlace(deps, of);
  if (place?.spanish.has(key) !== true) return undefined;
  const [events, comments] = await Promise.all([
    listEventsOfText(deps.db, place, key),
    listTextComments(deps.db, place, key),
  ]);
  return {
    events: events
      .map(({ sequence, at, actorName, act, state, text, spanish, variant, note }) => ({
        ...{ sequence, at, actorName, act, state, text, spanish, variant, note },
      }))
      .toReversed(),
    comments: comments
      .map(({ id, at, authorName, comment, resolvedAt }) => ({
        ...{ id, at, authorName, comment, resolvedAt },
      }))
      .toReversed(),
  };
}
