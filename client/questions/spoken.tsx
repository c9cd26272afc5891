import type { ComponentChildren } from "preact";
import type { ShownText } from "../../surveys/core/index.ts";
import { Voice } from "./voice.tsx";

/** A text with its voice, where it has one, before it: a tap on the voice is none on the text. */
export function Spoken({
  text,
  children,
}: {
  readonly text: ShownText | undefined;
  readonly children: ComponentChildren;
}) {
  if (text?.audio === undefined) return <>{children}</>;
  return (
    <div class="spoken">
      <Voice text={text} />
      {children}
    </div>
  );
}
