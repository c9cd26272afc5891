import type { UnitState } from "../../../surveys/core/index.ts";

/** A shape for each state, told apart without colours too. */
const SHAPES: Readonly<Record<UnitState, { readonly d: string; readonly isFull: boolean }>> = {
  missing: { d: "M4 4h12v12H4z", isFull: false },
  stale: { d: "M10 3l8 14H2zM10 8v4M10 14.500v.01", isFull: false },
  draft_machine: { d: "M10 3l7 7-7 7-7-7z", isFull: false },
  draft_human: { d: "M10 3l7 7-7 7-7-7z", isFull: true },
  reviewed: { d: "M10 3a7 7 0 0 1 0 14zM10 3a7 7 0 0 0 0 14", isFull: false },
  approved: { d: "M3 10.500l4.500 4.500L17 5.500", isFull: false },
};

/** Stands beside the word of the state, never instead of it. */
export function StateShape({ state }: { readonly state: UnitState }) {
  const { d, isFull } = SHAPES[state];
  return (
    <svg
      class="state-shape"
      data-state={state}
      viewBox="0 0 20 20"
      width="16"
      height="16"
      aria-hidden="true"
    >
      <path
        d={d}
        fill={isFull ? "currentColor" : "none"}
        stroke="currentColor"
        stroke-width={state === "approved" ? "3" : "1.800"}
        stroke-linecap="round"
        stroke-linejoin="round"
      />
      {state === "reviewed" ? <path d="M10 3a7 7 0 0 1 0 14z" fill="currentColor" /> : null}
    </svg>
  );
}
