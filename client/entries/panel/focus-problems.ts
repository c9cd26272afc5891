/** A form that came back with problems is read from its summary. */
export function focusProblems(document: Document): void {
  document.querySelector<HTMLElement>("#problemas")?.focus();
}
