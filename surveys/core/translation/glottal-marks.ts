// The eleven characters in use for the glottal stop of tseltal and tsotsil, here
// and nowhere else; U+02BC is the one that is stored.

export const GLOTTAL_STOP = "\u02BC";
export const GLOTTAL_MARKS =
  /[\u0027\u0060\u00B4\u2018\u2019\u201B\u02BB\u02BC\u2032\uA78B\uA78C]/gu;

/** A text without glottal stops however they are written: for comparing, never for showing. */
export function withoutGlottalStops(text: string): string {
  return text.replace(GLOTTAL_MARKS, "");
}
