// A choice's properties to cells and back, as `item-cells.ts` does for items.

import { CHOICE_ICONS } from "../../core/index.ts";
import { readHeader } from "./column-headers.ts";
import { isRecord, isText, isWritten, type Properties } from "./item-columns.ts";
import { withSoundReferences, type IsKnown } from "./sound-references.ts";

const ATTRIBUTE = "attribute:";
/** Other readers of XLSForm make an element of the column. */
const PLAIN_ATTRIBUTE = /^[A-Za-z_][\w.-]*$/;
/** Each part of a choice's media with its column. */
export const CHOICE_MEDIA = [
  ["image", "image"],
  ["bigImage", "big-image"],
  ["audio", "audio"],
  ["video", "video"],
] as const;

type Cells = ReadonlyMap<string, string>;

/** Plain cells of a choice, without its list. */
export function choiceCells(choice: Properties, isKnown: IsKnown): Cells {
  const cells = new Map<string, string>();
  const put = (column: string, value: unknown): void => {
    if (isWritten(value)) cells.set(column, withSoundReferences(value, isKnown));
  };
  if (isText(choice["name"])) cells.set("name", choice["name"]);
  put("label", choice["label"]);
  const media = isRecord(choice["media"]) ? choice["media"] : {};
  for (const [part, column] of CHOICE_MEDIA) {
    if (part !== "bigImage" || isWritten(media["image"])) put(column, media[part]);
  }
  put("geometry", choice["geometry"]);
  put("consulta_icon", choice["icon"]);
  const attributes = isRecord(choice["attributes"]) ? choice["attributes"] : {};
  for (const [column, value] of Object.entries(attributes)) {
    if (isPlainAttribute(column)) put(ATTRIBUTE + column, value);
  }
  return cells;
}

/** Properties that plain cells say. */
export function readChoiceCells(cells: Cells): Properties {
  const choice: Record<string, unknown> = {};
  const media: Record<string, string> = {};
  for (const [part, column] of CHOICE_MEDIA) {
    const file = cells.get(column);
    if (file !== undefined) media[part] = file;
  }
  const attributes = [...cells].filter(([column]) => column.startsWith(ATTRIBUTE));
  const icon = CHOICE_ICONS.find((known) => known === cells.get("consulta_icon"));
  for (const property of ["name", "label", "geometry"]) {
    const text = cells.get(property);
    if (text !== undefined) choice[property] = text;
  }
  if (icon !== undefined) choice["icon"] = icon;
  if (Object.keys(media).length > 0) choice["media"] = media;
  if (attributes.length > 0) {
    choice["attributes"] = Object.fromEntries(
      attributes.map(([column, text]) => [column.slice(ATTRIBUTE.length), text]),
    );
  }
  return choice;
}

function isPlainAttribute(column: string): boolean {
  return (
    PLAIN_ATTRIBUTE.test(column) && readHeader("choices", column)?.column === ATTRIBUTE + column
  );
}
