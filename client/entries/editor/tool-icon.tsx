/** Strokes on a field of 20 × 20: fonts do not all have arrows. */
const STROKES = {
  up: "M10 16V4M5 9l5-5 5 5",
  down: "M10 4v12M5 11l5 5 5-5",
  out: "M16 10H4M9 5l-5 5 5 5",
  in: "M4 10h12M11 5l5 5-5 5",
  undo: "M4 8h8a4 4 0 0 1 0 8H8M4 8l4-4M4 8l4 4",
  redo: "M16 8H8a4 4 0 0 0 0 8h4M16 8l-4-4M16 8l-4 4",
  remove: "M5 5l10 10M15 5 5 15",
  grip: "M7.500 5h.01M12.500 5h.01M7.500 10h.01M12.500 10h.01M7.500 15h.01M12.500 15h.01",
} as const;

/** A sign on a button, whose words stand beside it or in its label. */
export function ToolIcon({ sign }: { readonly sign: keyof typeof STROKES }) {
  return (
    <svg class="tool-icon" viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
      <path
        d={STROKES[sign]}
        fill="none"
        stroke="currentColor"
        stroke-width={sign === "grip" ? "2.6" : "1.8"}
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </svg>
  );
}
