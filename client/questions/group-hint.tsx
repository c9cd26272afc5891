import { Shown } from "../pages/shown-text.tsx";
import type { PlayProps } from "./question-view.ts";
import { Spoken } from "./spoken.tsx";

/** The hint under a group's title, where it has one. */
export function GroupHint({
  text,
  view,
}: Pick<PlayProps, "view"> & { readonly text: PlayProps["text"] | undefined }) {
  if (text === undefined) return null;
  return (
    <Spoken text={text} view={view}>
      <p class="question-hint">
        <Shown text={text} />
      </p>
    </Spoken>
  );
}
