// One item after a choice list got another name: its own `list`, and every `instance('list')`.

import type { Item } from "../definition.ts";
import { EXPRESSION_PROPERTIES } from "../expression-sites.ts";
import { tokenise } from "../expression/tokenise.ts";
import { withProperties } from "./patch-value.ts";

/** The item with the list's new name. */
export function renameListIn(item: Item, from: string, to: string): Item {
  const changes: Record<string, unknown> = {};
  if (item.kind === "question" && item.list === from) changes["list"] = to;
  for (const property of EXPRESSION_PROPERTIES) {
    const source: unknown = Reflect.get(item, property);
    if (typeof source === "string") changes[property] = renameInstance(source, from, to);
  }
  return withProperties(item, Object.entries(changes));
}

function renameInstance(source: string, from: string, to: string): string {
  if (!source.includes("instance")) return source;
  const tokens = tokenise(source);
  if (!tokens.ok) return source;
  const places = tokens.value.flatMap(({ kind, text, offset }, at) => {
    const [name, bracket] = tokens.value.slice(Math.max(0, at - 2), at);
    const isNamed = name?.text === "instance" && bracket?.text === "(";
    return kind === "text" && isNamed && text.trim() === from
      ? [{ offset: offset + 1, length: text.length }]
      : [];
  });
  return places.reduceRight(
    (text, { offset, length }) => text.slice(0, offset) + to + text.slice(offset + length),
    source,
  );
}
