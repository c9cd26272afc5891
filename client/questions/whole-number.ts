const WHOLE = /^[+-]?\d+$/;
/** Thousands set apart by commas or spaces. */
export const GROUPED = /^[+-]?[1-9]\d{0,2}(?:[, ]\d{3})+$/;

export function finite(text: string): number | undefined {
  const value = Number(text);
  return Number.isFinite(value) ? value + 0 : undefined;
}

/** A whole number, thousands grouped or not; undefined when it is not one. */
export function parseWhole(text: string): number | undefined {
  if (!WHOLE.test(text) && !GROUPED.test(text)) return undefined;
  const value = finite(text.replace(/[, ]/g, ""));
  return value !== undefined && Number.isSafeInteger(value) ? value : undefined;
}
