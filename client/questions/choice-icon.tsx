import type { ChoiceIcon as IconName } from "../../surveys/core/index.ts";

const BARS = 4;

/** A bar that rises from the ground; empty, it is only an outline. */
function bar(index: number, isFull: boolean): string {
  const height = 8 + 6 * index;
  const outer = `M${String(1 + 7.5 * index)} 28v-${String(height)}h6v${String(height)}z`;
  const inner = `m1.5-1.5h3v-${String(height - 3)}h-3z`;
  return isFull ? outer : outer + inner;
}

/** Like the signal of a telephone: none, one, two, three or all of its bars are full. */
function bars(full: number): string {
  return Array.from({ length: BARS }, (_, index) => bar(index, index < full)).join("");
}

const DRAWINGS: Readonly<Record<IconName, string>> = {
  yes: "M11.6 24 2.5 15l3.4-3.5 5.5 5.4L22.9 4.4l3.6 3.3z",
  no: "M7 3.6 15 11.6 23 3.6l3.4 3.4-8 8 8 8-3.4 3.4-8-8-8 8L3.6 23l8-8-8-8z",
  unknown:
    "M10 11H5.5C5.5 5.8 9.3 2 15 2s9.5 3.7 9.5 8.5c0 3.3-1.7 5.3-4.2 6.9-2.3 1.5-3 2.3-3 3.9H12.7c0-3.5 1.5-5.4 4-7.1 2.1-1.4 3-2.2 3-3.9 0-2.1-1.9-3.7-4.7-3.7-3 0-5 1.8-5 4.4zM15 28.5a2.8 2.8 0 1 1 0-5.6 2.8 2.8 0 0 1 0 5.6z",
  refuse:
    "M15 2a13 13 0 1 0 0 26 13 13 0 0 0 0-26zm0 4.2c2 0 3.8.6 5.3 1.7L7.9 20.3A8.8 8.8 0 0 1 15 6.2zm0 17.6c-2 0-3.8-.6-5.3-1.7L22.1 9.7A8.8 8.8 0 0 1 15 23.8z",
  level_1: bars(0),
  level_2: bars(1),
  level_3: bars(2),
  level_4: bars(3),
  level_5: bars(4),
};

/** The picture of a choice: a shape and a colour of its own; the words beside it say it. */
export function ChoiceIcon({ icon }: { readonly icon: IconName }) {
  return (
    <svg
      class={`choice-icon icon-${icon.replace("_", "-")}`}
      viewBox="0 0 30 30"
      aria-hidden="true"
      focusable="false"
    >
      <path fill="currentColor" fill-rule="evenodd" d={DRAWINGS[icon]} />
    </svg>
  );
}
