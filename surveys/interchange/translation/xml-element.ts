import type { Attributes, XmlEvent } from "../workbook/read-xml.ts";

/** One element with all that is in it. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Attributes;
  readonly children: readonly (XmlElement | string)[];
}

type Opening = Extract<XmlEvent, { readonly kind: "open" }>;

/** Reads on to the end of an element that was just opened. */
export function readElement(opening: Opening, events: Iterator<XmlEvent, void>): XmlElement {
  const children: (XmlElement | string)[] = [];
  for (let next = events.next(); next.done !== true; next = events.next()) {
    const event = next.value;
    if (event.kind === "close") break;
    children.push(event.kind === "text" ? event.text : readElement(event, events));
  }
  return { name: opening.name, attributes: opening.attributes, children };
}

/** The elements of a name right inside another. */
export function elementsOf(
  element: XmlElement,
  ...names: readonly string[]
): readonly XmlElement[] {
  return element.children.filter(
    (child): child is XmlElement => typeof child !== "string" && names.includes(child.name),
  );
}
