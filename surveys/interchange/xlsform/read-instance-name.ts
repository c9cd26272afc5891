// The setting `instance_name`, the one setting that names questions: its names follow, and without
// them it goes.

import { parseExpression, referencesOf } from "../../core/index.ts";
import type { BuildContext } from "./build-items.ts";
import { excerpt } from "./import-log.ts";
import { renameInExpression } from "./rename-references.ts";
import type { Row } from "./sheet-rows.ts";

const NAME = "instance_name";

type Settings = Readonly<Record<string, string>>;

/** The settings with the names in their `instance_name` as the definition has them. */
export function followInstanceName(
  settings: Settings | undefined,
  row: Row,
  { names, log }: BuildContext,
): Settings | undefined {
  const source = settings?.[NAME];
  if (settings === undefined || source === undefined) return settings;
  const same = (text: string): string => text;
  const item = (written: string): string => names.resolve(written, undefined);
  const followed = renameInExpression(source, { item, list: same, literal: same });
  const parsed = parseExpression(followed);
  if (parsed.ok && referencesOf(parsed.value).every((name) => names.all.has(name))) {
    return { ...settings, [NAME]: followed };
  }
  const parameters = { text: excerpt(source) };
  log.leftOut(row.at(`setting:${NAME}`), "xlsform.instance_name_left_out", { parameters });
  const { [NAME]: removed, ...others } = settings;
  return removed === undefined || Object.keys(others).length === 0 ? undefined : others;
}
