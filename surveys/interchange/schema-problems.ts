// Faults of shape as the project's problems: a code, the nearest named item, the property.

import type { z } from "zod";
import type { DefinitionProblem, ProblemParameters } from "../core/index.ts";

type Issue = z.core.$ZodIssue;
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

interface Fault {
  readonly code: string;
  readonly parameters?: ProblemParameters;
}

function faultOf(issue: Issue): Fault {
  switch (issue.code) {
    case "invalid_type":
      return {
        code: "definition.wrong_type",
        parameters: { expected: issue.expected },
      };
    case "invalid_union":
      return unionFault(issue);
    case "invalid_value":
      return valueFault(issue.values);
    case "too_small":
      return {
        code: "definition.too_small",
        parameters: { minimum: Number(issue.minimum) },
      };
    case "too_big":
      return {
        code: "definition.too_big",
        parameters: { maximum: Number(issue.maximum) },
      };
    default:
      return { code: "definition.invalid_format" };
  }
}

function unionFault(issue: z.core.$ZodIssueInvalidUnion): Fault {
  if (issue.discriminator !== undefined) return valueFault(["question", "group", "repeat"]);
  const expected = issue.errors
    .flat()
    .flatMap((inner) => (inner.code === "invalid_type" ? [inner.expected] : []));
  return {
    code: "definition.wrong_type",
    parameters: { expected: expected.join(", ") },
  };
}

function valueFault(allowed: readonly unknown[]): Fault {
  return {
    code: "definition.value_not_allowed",
    parameters: { allowed: allowed.join(", ") },
  };
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
