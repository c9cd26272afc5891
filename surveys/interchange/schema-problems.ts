// Faults of shape as the project's problems: a code, the nearest named item, the property.

import type { DefinitionProblem } from "../core/index.ts";
import { type Issue, type Fault, faultOf } from "./schema-fault.ts";

type Path = readonly PropertyKey[];

/** One problem per fault. @param data what was read: it lends the names of the items at fault */
export function problemsOf(issues: readonly Issue[], data: unknown): readonly DefinitionProblem[] {
  return issues.flatMap((issue) => problemsOfIssue(issue, data));
}

function problemsOfIssue(issue: Issue, data: unknown): readonly DefinitionProblem[] {
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) =>
      problemAt([...issue.path, key], data, {
        code: "definition.unknown_property",
      }),
    );
  }
  const absent = valueAt(data, issue.path) === undefined;
  if (absent) return [problemAt(issue.path, data, { code: "definition.missing_property" })];
  return [problemAt(issue.path, data, faultOf(issue))];
}

function problemAt(path: Path, data: unknown, fault: Fault): DefinitionProblem {
  const item = nearestName(path, data);
  const property = path.findLast((step) => typeof step === "string");
  return {
    code: fault.code,
    ...(item === undefined ? {} : { item }),
    ...(property === undefined ? {} : { property }),
    parameters: { path: path.map(String).join("."), ...fault.parameters },
  };
}

/** Name of the innermost item or choice list on the path. */
function nearestName(path: Path, data: unknown): string | undefined {
  for (let length = path.length; length > 0; length--) {
    const name = valueAt(data, [...path.slice(0, length), "name"]);
    if (path[0] === "items" && typeof name === "string") return name;
  }
  return path[0] === "lists" && typeof path[1] === "string" ? path[1] : undefined;
}

function valueAt(data: unknown, path: Path): unknown {
  return path.reduce(propertyOf, data);
}

function propertyOf(value: unknown, key: PropertyKey): unknown {
  if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return undefined;
  return Reflect.get(value, key);
}
