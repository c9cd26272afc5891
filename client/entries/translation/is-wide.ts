/** All three parts of the workbench stand side by side; the stylesheet says the same. */
export const WIDE = "(min-width: 68.75rem)";

export function isWide(): boolean {
  return matchMedia(WIDE).matches;
}
