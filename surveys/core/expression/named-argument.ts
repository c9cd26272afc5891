// Arguments that name an item instead of giving its value.

import { isNamed } from "./references.ts";
import type { Expression } from "./syntax.ts";

const QUOTED_REFERENCE = /^\s*\$\{\s*([^{}\s]+)\s*\}\s*$/;

/** Name of the item that a reference or path stands for; undefined for any other expression. */
export function itemNamed(argument: Expression | undefined): string | undefined {
  if (argument?.kind === "reference") return argument.lastSaved ? undefined : argument.name;
  if (argument?.kind === "filter") return itemNamed(argument.source);
  const last = argument?.kind === "path" ? argument.steps.at(-1) : undefined;
  return last === undefined || !isNamed(last) ? undefined : last.name;
}

/**
 * Question named by the second argument of `jr:choice-name`, which forms write as `'${name}'`, as a
 * quoted path, or without the quotes.
 */
export function questionNamed(argument: Expression | undefined): string | undefined {
  if (argument?.kind !== "text") return itemNamed(argument);
  const quoted = QUOTED_REFERENCE.exec(argument.value)?.[1];
  return quoted ?? (argument.value.split("/").at(-1)?.trim() || undefined);
}
