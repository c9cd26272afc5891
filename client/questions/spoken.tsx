import type { ComponentChildren } from "preact";
import type { PlayProps } from "./question-view.ts";
import { Voice } from "./voice.tsx";

/** A text with its voice, where it has one, before it: a tap on the voice is none on the text. */
export function Spoken({
  text,
  view,
  path,
  children,
}: Omit<PlayProps, "text"> & {
  readonly text: PlayProps["text"] | undefined;
  readonly children: ComponentChildren;
}) {
  if (text?.audio === undefined) return <>{children}</>;
  return (
    <div class="spoken">
      <Voice text={text} view={view} path={path} />
      {children}
    </div>
  );
}
