// What XML cannot hold in a cell, Excel writes as `_x000A_` (ECMA-376, part 1, 22.4.2.4).

const ESCAPE = /_x([0-9A-Fa-f]{4})_/g;
const LOOKS_ESCAPED = /_(?=x[0-9A-Fa-f]{4}_)/g;
const LINE_END = /\r\n?/g;
/** No program shows them and XML forbids them. */
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** Half of a character that UTF-16 writes in two; `u` keeps it from matching whole ones. */
const HALF = /[\ud800-\udfff]/gu;
const REPLACEMENT = "\ufffd";

/** Text as it may stand in a cell: lines end with `\n`, no control characters, no half characters. */
export function cleanText(text: string): string {
  return text.replace(HALF, REPLACEMENT).replace(LINE_END, "\n").replace(FORBIDDEN, "");
}

export function decodeEscapes(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(ESCAPE, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}

export function encodeEscapes(text: string): string {
  return text.replace(LOOKS_ESCAPED, "_x005F_");
}
