// References as every reader of XLSForm takes them: a `${` that opens none would stop the others.

const WELL_FORMED = /^\$\{\s*((?:last-saved#)?[\p{L}_][\p{L}\p{M}\p{N}_.-]*)\s*\}/u;

/** Whether a name is one of the form's. */
export type IsKnown = (name: string) => boolean;

/** The text with its references without spaces inside, and every other `${` parted. */
export function withSoundReferences(text: string, isKnown: IsKnown): string {
  if (!text.includes("${")) return text;
  const [before = "", ...rest] = text.split("${");
  return before + rest.map((part) => soundPart(`\${${part}`, isKnown)).join("");
}

function soundPart(part: string, isKnown: IsKnown): string {
  const [written, inside] = WELL_FORMED.exec(part) ?? [];
  const isSound = inside !== undefined && isKnown(inside.replace(/^last-saved#/, ""));
  if (written === undefined || !isSound) return `$ {${part.slice(2)}`;
  return `\${${inside}}${part.slice(written.length)}`;
}
