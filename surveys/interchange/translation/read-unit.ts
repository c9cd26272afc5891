// One `unit` of an XLIFF file as a row: its segments joined, inline elements as the text they stand
// for. Suggestions and other modules, which have texts of their own, stand elsewhere in the unit.

import { elementsOf } from "./xml-element.ts";
import type { XmlElement } from "./xml-element.ts";
import type { TranslationRow } from "./translation-row.ts";
import { unitState } from "./xliff-states.ts";
import { readCodePoint, readPlain } from "./xml-text.ts";

export interface ReadUnit {
  readonly row: TranslationRow;
  /** Some of its segments have no translation: taken as a text without any. */
  readonly isPartial: boolean;
}

type Data = ReadonlyMap<string, string>;

export function readUnit(unit: XmlElement, section: string): ReadUnit {
  const data = originalData(unit);
  const parts = elementsOf(unit, "segment", "ignorable");
  const segments = parts.filter(({ name }) => name === "segment");
  const spanish = parts.map((part) => firstText(part, "source", data)).join("");
  const translated = segments.filter((segment) => firstText(segment, "target", data) !== "");
  const isPartial = translated.length > 0 && segments.some((each) => lacksTarget(each, data));
  const text = translated.length === 0 || isPartial ? "" : targetText(parts, data);
  const said = segments.map(({ attributes }) => ({
    state: attributes.get("state"),
    sub: attributes.get("subState"),
  }));
  const key = readPlain(unit.attributes.get("name") ?? unit.attributes.get("id") ?? "");
  const state = unitState(said, text);
  return { row: { key, section, spanish, text, state, note: noteOf(unit) }, isPartial };
}

/** A segment without Spanish needs no translation either. */
function lacksTarget(segment: XmlElement, data: Data): boolean {
  return (
    firstText(segment, "target", data) === "" && firstText(segment, "source", data).trim() !== ""
  );
}

/** Targets may stand in another order than sources; what is between sentences is often not repeated. */
function targetText(parts: readonly XmlElement[], data: Data): string {
  return parts
    .map((part, index) => {
      const [target] = elementsOf(part, "target");
      const isBetween = target === undefined && part.name === "ignorable";
      const text = firstText(part, isBetween ? "source" : "target", data);
      return { text, order: Number(target?.attributes.get("order")) || index + 1 };
    })
    .toSorted((one, other) => one.order - other.order)
    .map(({ text }) => text)
    .join("");
}

function firstText(part: XmlElement, name: string, data: Data): string {
  const [element] = elementsOf(part, name);
  return element === undefined ? "" : inlineText(element, data);
}

function originalData(unit: XmlElement): Data {
  const elements = elementsOf(unit, "originalData").flatMap((each) => elementsOf(each, "data"));
  const none: Data = new Map();
  return new Map(elements.map((each) => [each.attributes.get("id") ?? "", inlineText(each, none)]));
}

function inlineText({ children }: XmlElement, data: Data): string {
  return children
    .map((child) => (typeof child === "string" ? child : elementText(child, data)))
    .join("");
}

function elementText(element: XmlElement, data: Data): string {
  const { name, attributes } = element;
  const stored = (reference: string) => data.get(attributes.get(reference) ?? "");
  switch (name) {
    case "cp":
      return readCodePoint(attributes.get("hex") ?? "");
    case "ph":
      return stored("dataRef") ?? attributes.get("disp") ?? attributes.get("equiv") ?? "";
    case "sc":
    case "ec":
      return stored("dataRef") ?? "";
    case "pc":
      return (
        (stored("dataRefStart") ?? "") + inlineText(element, data) + (stored("dataRefEnd") ?? "")
      );
    default:
      return inlineText(element, data);
  }
}

function noteOf(unit: XmlElement): string {
  const notes = elementsOf(unit, "notes").flatMap((each) => elementsOf(each, "note"));
  return notes.map((note) => readPlain(inlineText(note, new Map()))).join("\n");
}
