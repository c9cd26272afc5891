// The definition as a whole: languages, nesting, matrices, the question that gives the region.

import type { Definition, Group } from "../definition.ts";
import { MAX_ITEM_DEPTH } from "../item-table.ts";
import type { ItemTable } from "../item-table.ts";
import { unknownPlaceholders } from "../notice-text.ts";
import type { DefinitionProblem } from "../problem.ts";

/** Problems of the definition itself and of its groups. */
export function checkStructure(
  definition: Definition,
  table: ItemTable,
): readonly DefinitionProblem[] {
  const problems: DefinitionProblem[] = [];
  if (definition.languages[0] !== "es") {
    problems.push(settingProblem("definition.spanish_not_first", "languages"));
  }
  if (new Set(definition.languages).size !== definition.languages.length) {
    problems.push(settingProblem("definition.duplicate_language", "languages"));
  }
  if (table.isTooDeep) {
    problems.push({
      ...settingProblem("definition.too_deep", "items"),
      parameters: { max: MAX_ITEM_DEPTH },
    });
  }
  for (const { item } of table.places) {
    if (item.kind === "group" && item.matrix === true) problems.push(...matrixProblems(item));
  }
  return [...problems, ...regionProblems(definition, table), ...noticeProblems(definition)];
}

function noticeProblems({ privacyNotice = "" }: Definition): readonly DefinitionProblem[] {
  return unknownPlaceholders(privacyNotice).map((name) => ({
    ...settingProblem("definition.notice_placeholder", "privacyNotice"),
    parameters: { name },
  }));
}

function matrixProblems(group: Group): readonly DefinitionProblem[] {
  const lists = new Set<string | undefined>();
  for (const item of group.items) {
    if (item.kind !== "question" || item.type !== "select_one") {
      return [groupProblem("definition.matrix_not_select_one", group)];
    }
    lists.add(item.list);
  }
  return lists.size > 1 ? [groupProblem("definition.matrix_lists_differ", group)] : [];
}

function regionProblems(definition: Definition, table: ItemTable): readonly DefinitionProblem[] {
  if (definition.regionQuestion === undefined) return [];
  const place = table.byName.get(definition.regionQuestion);
  const parameters = { name: definition.regionQuestion };
  if (place === undefined) {
    return [{ code: "definition.unknown_region_question", property: "regionQuestion", parameters }];
  }
  const isUsable =
    place.item.kind === "question" &&
    place.item.type === "select_one" &&
    !isInRepeat(place.container);
  if (isUsable) return [];
  return [{ code: "definition.bad_region_question", property: "regionQuestion", parameters }];
}

function isInRepeat(container: ItemTable["places"][number]["container"]): boolean {
  for (let at = container; at !== undefined; at = at.container) {
    if (at.item.kind === "repeat") return true;
  }
  return false;
}

function settingProblem(code: string, property: string): DefinitionProblem {
  return { code, property, parameters: {} };
}

function groupProblem(code: string, group: Group): DefinitionProblem {
  return { code, item: group.name, property: "matrix", parameters: {} };
}
