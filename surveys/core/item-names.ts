// Names of items: what may be one, and the names a definition uses, the generated ones included.

import { OTHER_CHOICE, OTHER_SUFFIX } from "./definition.ts";
import type { Item, Question } from "./definition.ts";

export const MAX_NAME_LENGTH = 64;
const NAME = /^[A-Za-z_][A-Za-z0-9_.-]*$/;
/** Own keys of these names would disturb plain objects in some runtime or tool. */
const RESERVED_NAMES = new Set(["__proto__", "constructor", "prototype"]);

/** Whether `name` may name an item: a letter or `_` first, then letters, digits, `_`, `.` and `-`. */
export function isItemName(name: string): boolean {
  return name.length <= MAX_NAME_LENGTH && NAME.test(name);
}

/** Whether `name` could be mistaken for a built-in property when used as a key. */
export function isReservedName(name: string): boolean {
  return RESERVED_NAMES.has(name);
}

/** The text question that `or_other` adds after its question, as in pyxform; undefined without it. */
function otherQuestionOf(question: Question): Question | undefined {
  if (question.orOther !== true) return undefined;
  return {
    kind: "question",
    type: "text",
    name: question.name + OTHER_SUFFIX,
    relevant: `selected(\${${question.name}}, '${OTHER_CHOICE}')`,
    // Free text can name people, whatever the question it belongs to.
    sensitive: true,
    publish: false,
    ...(question.readOnly === undefined ? {} : { readOnly: question.readOnly }),
  };
}

/** `items` with the generated question after each `or_other`, one level only. */
export function withOtherQuestions(items: readonly Item[]): readonly Item[] {
  if (!items.some((item) => item.kind === "question" && item.orOther === true)) return items;
  return items.flatMap((item) => {
    const other = item.kind === "question" ? otherQuestionOf(item) : undefined;
    return other === undefined ? [item] : [item, other];
  });
}
