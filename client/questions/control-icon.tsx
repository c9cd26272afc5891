const DRAWINGS = {
  play: "M7 4v16l13-8z",
  up: "M12 4l8 9h-5v7H9v-7H4z",
  down: "M12 20l8-9h-5V4H9v7H4z",
  clear: "M6.5 4 12 9.5 17.5 4 20 6.5 14.5 12l5.5 5.5-2.5 2.5-5.5-5.5L6.5 20 4 17.5 9.5 12 4 6.5z",
} as const;

/** The picture on a button, whose name is said in words. */
export function ControlIcon({ icon }: { readonly icon: keyof typeof DRAWINGS }) {
  return (
    <svg class="control-icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path fill="currentColor" d={DRAWINGS[icon]} />
    </svg>
  );
}
