import type { ShownText } from "../../surveys/core/index.ts";
import { Shown } from "../pages/shown-text.tsx";
import { Spoken } from "./spoken.tsx";

/** The hint under a group's title, where it has one. */
export function GroupHint({ text }: { readonly text: ShownText | undefined }) {
  if (text === undefined) return null;
  return (
    <Spoken text={text}>
      <p class="question-hint">
        <Shown text={text} />
      </p>
    </Spoken>
  );
}
