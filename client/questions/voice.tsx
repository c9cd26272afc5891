import type { PlayProps } from "./question-view.ts";
import { rareParts } from "./rare-parts.ts";

/** The button that says a text aloud; nothing where nobody has spoken the text. */
export function Voice(props: PlayProps) {
  if (props.text.audio === undefined) return null;
  const { PlayButton } = rareParts();
  return <PlayButton {...props} />;
}
