/** To what is wrong, else to the heading: where a reader of the screen has to begin. */
export function focusStart(): void {
  const start =
    document.querySelector<HTMLElement>("main .error-summary") ??
    document.querySelector<HTMLElement>("main h1");
  scrollTo({ top: 0 });
  start?.focus({ preventScroll: true });
}

/** To the first field of the entry that was just added. */
export function focusLastEntry(): void {
  const entries = document.querySelectorAll<HTMLElement>(".repeat-entry");
  const field = entries[entries.length - 1]?.querySelector<HTMLElement>(
    "input:not([type=hidden]), select, textarea",
  );
  field?.focus();
}
