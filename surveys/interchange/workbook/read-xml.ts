// XML 1.0 as SpreadsheetML uses it, as a stream of events: elements, attributes, text. Stricter than
// the standard where strictness protects: no DOCTYPE, so no entities but the five and the numeric
// ones. Namespaces are not resolved: an element is known by its local name.

import { MAX_TAG_LENGTH, MAX_XML_DEPTH } from "./limits.ts";
import { WorkbookFault } from "./workbook-problem.ts";

export type Attributes = ReadonlyMap<string, string>;
export type XmlEvent =
  | { readonly kind: "open"; readonly name: string; readonly attributes: Attributes }
  | { readonly kind: "close"; readonly name: string }
  | { readonly kind: "text"; readonly text: string };

interface Reader {
  readonly source: string;
  /** For messages. */
  readonly part: string;
  readonly open: string[];
  at: number;
  hasRoot: boolean;
}

const NAME = /[^\s<>/="'&]+/y;
const ATTRIBUTE = /\s+([^\s<>/="'&]+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/y;
const TAG_END = /\s*(\/?)>/y;
const CLOSING_END = /\s*>/y;
const TAG_SIGNS = /[>"']/g;
const BLANK = /^\s*$/;
const NO_ATTRIBUTES: Attributes = new Map();
const CDATA = "<![CDATA[";

/** The events of a document. Throws WorkbookFault where it is malformed or declares a DOCTYPE. */
export function* readXml(source: string, part: string): Generator<XmlEvent, void> {
  const reader: Reader = { source, part, open: [], at: 0, hasRoot: false };
  while (reader.at < source.length) {
    const sign = source.indexOf("<", reader.at);
    const end = sign === -1 ? source.length : sign;
    if (end > reader.at) yield* readText(reader, end);
    if (sign !== -1) yield* readMarkup(reader);
  }
  if (reader.open.length > 0 || !reader.hasRoot) malformed(reader);
}

function* readText(reader: Reader, end: number): Generator<XmlEvent, void> {
  const raw = reader.source.slice(reader.at, end);
  reader.at = end;
  if (reader.open.length > 0) yield { kind: "text", text: unescapeXml(raw, reader) };
  else if (!BLANK.test(raw)) malformed(reader);
}

function* readMarkup(reader: Reader): Generator<XmlEvent, void> {
  const { source, at } = reader;
  const second = source[at + 1];
  if (second === "/") yield readClosing(reader);
  else if (second === "?") skipTo(reader, "?>");
  else if (second !== "!") yield* readOpening(reader);
  else if (source.startsWith("<!--", at)) skipTo(reader, "-->");
  else if (!source.startsWith(CDATA, at)) refuseDeclaration(reader);
  else yield readCdata(reader);
}

function* readOpening(reader: Reader): Generator<XmlEvent, void> {
  const end = tagEnd(reader);
  reader.at += 1;
  const name = localName(match(reader, NAME)[0]);
  const attributes = readAttributes(reader);
  const isEmpty = match(reader, TAG_END)[1] === "/";
  if (reader.at !== end || (reader.open.length === 0 && reader.hasRoot)) malformed(reader);
  reader.hasRoot = true;
  yield { kind: "open", name, attributes };
  if (isEmpty) yield { kind: "close", name };
  else if (reader.open.push(name) > MAX_XML_DEPTH) malformed(reader);
}

/** Where the tag ends, `>` in quoted values apart. */
function tagEnd(reader: Reader): number {
  TAG_SIGNS.lastIndex = reader.at;
  for (let found = TAG_SIGNS.exec(reader.source); found; found = TAG_SIGNS.exec(reader.source)) {
    if (found.index - reader.at > MAX_TAG_LENGTH) break;
    if (found[0] === ">") return found.index + 1;
    const closing = reader.source.indexOf(found[0], found.index + 1);
    if (closing === -1) break;
    TAG_SIGNS.lastIndex = closing + 1;
  }
  return malformed(reader);
}

function readAttributes(reader: Reader): Attributes {
  let attributes: Map<string, string> | undefined;
  for (let found = tryMatch(reader, ATTRIBUTE); found; found = tryMatch(reader, ATTRIBUTE)) {
    attributes ??= new Map();
    const [, name = "", quoted, otherwise = ""] = found;
    if (attributes.has(name)) malformed(reader);
    attributes.set(name, unescapeXml(quoted ?? otherwise, reader));
  }
  return attributes ?? NO_ATTRIBUTES;
}

function readClosing(reader: Reader): XmlEvent {
  reader.at += 2;
  const name = localName(match(reader, NAME)[0]);
  match(reader, CLOSING_END);
  if (reader.open.pop() !== name) malformed(reader);
  return { kind: "close", name };
}

function readCdata(reader: Reader): XmlEvent {
  const start = reader.at + CDATA.length;
  skipTo(reader, "]]>");
  if (reader.open.length === 0) malformed(reader);
  return { kind: "text", text: reader.source.slice(start, reader.at - "]]>".length) };
}

function skipTo(reader: Reader, mark: string): void {
  const found = reader.source.indexOf(mark, reader.at);
  if (found === -1) malformed(reader);
  reader.at = found + mark.length;
}

function tryMatch(reader: Reader, pattern: RegExp): RegExpExecArray | null {
  pattern.lastIndex = reader.at;
  const found = pattern.exec(reader.source);
  if (found !== null) reader.at += found[0].length;
  return found;
}

function match(reader: Reader, pattern: RegExp): RegExpExecArray {
  return tryMatch(reader, pattern) ?? malformed(reader);
}

function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

const ENTITY = /&([^;&\s]{0,10});?/g;
const NUMERIC = /^#(?:x([0-9A-Fa-f]{1,6})|([0-9]{1,7}))$/;
const NAMED: ReadonlyMap<string, string> = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
]);
const LAST_CODE_POINT = 0x10ffff;

function unescapeXml(raw: string, reader: Reader): string {
  if (!raw.includes("&")) return raw;
  return raw.replace(ENTITY, (written, name: string) => {
    const text = written.endsWith(";") ? (NAMED.get(name) ?? numericText(name)) : undefined;
    return text ?? malformed(reader);
  });
}

function numericText(name: string): string | undefined {
  const [, hexadecimal, decimal = ""] = NUMERIC.exec(name) ?? [];
  const code = hexadecimal === undefined ? Number(decimal) : parseInt(hexadecimal, 16);
  return code > 0 && code <= LAST_CODE_POINT ? String.fromCodePoint(code) : undefined;
}

function malformed({ part }: Reader): never {
  throw new WorkbookFault({ code: "import.malformed_xml", parameters: { part } });
}

function refuseDeclaration({ part }: Reader): never {
  throw new WorkbookFault({ code: "import.declares_entities", parameters: { part } });
}
