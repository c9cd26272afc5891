// What a text fills in, `${name}` or `{{name}}`, as elements that translation tools keep whole: a
// `ph` for each, alike in source and target, with what it stands for in `originalData`.

import { placeholdersOf } from "../../core/index.ts";
import { attributeXml, contentXml } from "./xml-text.ts";

interface ProtectedUnit {
  /** Elements of `originalData`; "" without any. */
  readonly data: string;
  readonly source: string;
  readonly target: string;
}

interface Placeholder {
  readonly id: string;
  readonly written: string;
}

/** A name is shorter; a brace that somebody forgot to close may hold a paragraph. */
const LONGEST = 200;

export function protectedUnit(spanish: string, text: string): ProtectedUnit {
  const source = shortOnes(spanish).map(numbered);
  const target = alike(source, shortOnes(text));
  const all = [...new Set([...source, ...target].map(({ written }) => written))];
  return {
    data: all.map((written, index) => dataXml(written, index)).join(""),
    source: contentWith(spanish, source, all),
    target: contentWith(text, target, all),
  };
}

function shortOnes(text: string): readonly string[] {
  return placeholdersOf(text).filter(({ length }) => length <= LONGEST);
}

function numbered(written: string, index: number): Placeholder {
  return { id: String(index + 1), written };
}

/** Those of the target under the ids they have in the source; ids of their own for others. */
function alike(source: readonly Placeholder[], target: readonly string[]): readonly Placeholder[] {
  const free = [...source];
  return target.map((written, index) => {
    const place = free.findIndex((each) => each.written === written);
    const [same] = place === -1 ? [] : free.splice(place, 1);
    return same ?? { id: `t${String(index + 1)}`, written };
  });
}

function dataXml(written: string, index: number): string {
  return `<data id="d${String(index + 1)}">${contentXml(written)}</data>`;
}

function contentWith(
  text: string,
  placeholders: readonly Placeholder[],
  data: readonly string[],
): string {
  let [xml, from] = ["", 0];
  for (const { id, written } of placeholders) {
    const at = text.indexOf(written, from);
    const shown = attributeXml("equiv", written) + attributeXml("disp", written);
    const dataRef = `d${String(data.indexOf(written) + 1)}`;
    xml += contentXml(text.slice(from, at));
    xml += `<ph id="${id}"${shown} canDelete="no" dataRef="${dataRef}"/>`;
    from = at + written.length;
  }
  return xml + contentXml(text.slice(from));
}
