// Texts as XML 1.0 can hold them. Control characters, which it forbids, stand in content as the
// element `cp` of XLIFF and elsewhere as `_x0001_`, so that they come back.

import { decodeEscapes } from "../workbook/cell-escapes.ts";

const SPECIAL: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\r": "&#13;",
};
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
const LOOKS_ESCAPED = /_(?=x[0-9A-Fa-f]{4})/g;

/** Text between elements of XLIFF that may hold inline elements. */
export function contentXml(text: string): string {
  return escaped(text).replace(FORBIDDEN, (sign) => `<cp hex="${hexOf(sign)}"/>`);
}

/** Text where no element may stand. */
export function plainXml(text: string): string {
  const whole = text.replace(LOOKS_ESCAPED, "_x005F_");
  return escaped(whole.replace(FORBIDDEN, (sign) => `_x${hexOf(sign)}_`));
}

/** ` name="value"`, with the line ends and tabs that a parser would else turn into spaces. */
export function attributeXml(name: string, value: string): string {
  const written = plainXml(value).replaceAll("\n", "&#10;").replaceAll("\t", "&#9;");
  return ` ${name}="${written}"`;
}

/** What `plainXml` and `attributeXml` were given. */
export function readPlain(text: string): string {
  return decodeEscapes(text);
}

/** The character of a `cp`; "" for what is none. */
export function readCodePoint(hex: string): string {
  const code = /^[0-9A-Fa-f]{1,6}$/.test(hex) ? parseInt(hex, 16) : -1;
  return code >= 0 && code <= 0x10ffff ? String.fromCodePoint(code) : "";
}

function escaped(text: string): string {
  return text.replace(/[&<>"\r]/g, (sign) => SPECIAL[sign] ?? sign);
}

function hexOf(sign: string): string {
  return sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0");
}
