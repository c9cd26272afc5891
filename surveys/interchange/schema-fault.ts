// The fault that an issue of the schema stands for, as a problem code with its parameters.

import type { z } from "zod";
import type { ProblemParameters } from "../core/index.ts";

export type Issue = z.core.$ZodIssue;

export interface Fault {
  readonly code: string;
  readonly parameters?: ProblemParameters;
}

export function faultOf(issue: Issue): Fault {
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
