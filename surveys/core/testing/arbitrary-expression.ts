// fast-check arbitraries of expressions, in exactly the shapes that the parser gives, and of scopes.

import fc from "fast-check";
import { FUNCTIONS } from "../expression/function-table.ts";
import { ANY_CHILD, ANY_NODE, PRECEDENCE, isBinaryOperator } from "../expression/syntax.ts";
import type { Expression, Path, Step } from "../expression/syntax.ts";
import { scopeOf } from "./scope-of.ts";
import type { Tree } from "./scope-of.ts";

const offset = 0;
const NAMES = ["age", "name", "and", "div", "a-b", "members", "región", "x.1"] as const;
const name = fc.constantFrom(...NAMES);
const axis = fc.constantFrom("child", "parent", "self");

const text = fc
  .oneof(
    fc.string(),
    fc.string({ unit: "grapheme" }),
    fc.constantFrom(
      "",
      "it's",
      '"',
      "2020-02-29",
      "12",
      "a b",
      "${name}",
      "list",
      "%d/%q",
      "[a-z]+",
    ),
  )
  .filter((value) => !["'", '"', "\u2019", "\u201d"].every((quote) => value.includes(quote)));

const number = fc.oneof(
  fc.nat(),
  fc.double({ min: 0, noNaN: true, noDefaultInfinity: true }).map((value) => value || 0),
);

const operator = fc.constantFrom(...Object.keys(PRECEDENCE).filter(isBinaryOperator));
const functionName = fc.oneof(
  { weight: 9, arbitrary: fc.constantFrom(...FUNCTIONS.keys()) },
  { weight: 1, arbitrary: fc.constantFrom("and", "cht:difference", "constructor") },
);

const nodeSet: fc.Arbitrary<Expression> = fc.oneof(
  fc.record({
    kind: fc.constant("reference"),
    name,
    lastSaved: fc.constant(false),
    offset: fc.constant(offset),
  }),
  fc.constant<Expression>({
    kind: "call",
    name: "instance",
    arguments: [{ kind: "text", value: "list", offset }],
    offset,
  }),
);

interface Call {
  readonly name: string;
  readonly arguments: readonly Expression[];
}

/** As many arguments as the function takes, but for functions that do not exist. */
function fitted(call: Call, spare: readonly Expression[]): readonly Expression[] {
  const rule = FUNCTIONS.get(call.name);
  if (rule === undefined) return call.arguments;
  const count = Math.max(rule.least, Math.min(call.arguments.length, rule.most));
  return [...call.arguments, ...spare].slice(0, count);
}

const leaf: fc.Arbitrary<Expression> = fc.oneof(
  fc.record({ kind: fc.constant("number"), value: number, offset: fc.constant(offset) }),
  fc.record({ kind: fc.constant("text"), value: text, offset: fc.constant(offset) }),
  fc.record({
    kind: fc.constant("reference"),
    name,
    lastSaved: fc.boolean(),
    offset: fc.constant(offset),
  }),
);

const trees = fc.letrec<{ expression: Expression; step: Step }>((tie) => {
  const inner = fc.array(tie("expression"), { maxLength: 2 });
  const some = fc.array(tie("expression"), { minLength: 1, maxLength: 2 });
  const steps = fc.array(tie("step"), { minLength: 1, maxLength: 3 });
  const start: fc.Arbitrary<Path["start"]> = fc.oneof(
    fc.constantFrom("root" as const, "here" as const),
    nodeSet,
    tie("expression"),
  );
  return {
    step: fc
      .record({
        axis,
        name: fc.option(name),
        predicates: inner,
        offset: fc.constant(offset),
      })
      .map((step) => ({
        ...step,
        name: step.name ?? (step.axis === "child" ? ANY_CHILD : ANY_NODE),
      })),
    expression: fc.oneof(
      { maxDepth: 4, depthSize: "small" },
      leaf,
      fc.record({
        kind: fc.constant("negation"),
        operand: tie("expression"),
        offset: fc.constant(offset),
      }),
      fc.record({
        kind: fc.constant("binary"),
        operator,
        left: tie("expression"),
        right: tie("expression"),
        offset: fc.constant(offset),
      }),
      fc
        .record({
          kind: fc.constant("call"),
          name: functionName,
          arguments: fc.array(tie("expression"), { maxLength: 4 }),
          offset: fc.constant(offset),
          spare: fc.array(leaf, { minLength: 4, maxLength: 4 }),
        })
        .map(({ spare, ...call }) => ({ ...call, arguments: fitted(call, spare) })),
      fc.record({
        kind: fc.constant("filter"),
        source: fc.oneof(nodeSet, tie("expression")),
        predicates: some,
        offset: fc.constant(offset),
      }),
      fc.record({ kind: fc.constant("path"), start, steps, offset: fc.constant(offset) }),
    ),
  };
});

/** Expressions of every kind, with every offset 0. */
export const arbitraryExpression: fc.Arbitrary<Expression> = trees.expression;

/** Stored values as forms have them, and worse. */
const arbitraryText = fc.oneof(
  fc.constantFrom("", "0", "-3.5", "a b c", "2024-02-29", "2026-11-20T10:00:00Z", "10:30", "false"),
  fc.string(),
);

const entry = fc.dictionary(name, arbitraryText, { maxKeys: 4 });

/** Scopes over small forms with a group, a repeat and a choice list. */
export const arbitraryScope = fc
  .record({
    questions: fc.dictionary(name, arbitraryText, { maxKeys: 5 }),
    group: entry,
    members: fc.array(entry, { maxLength: 4 }),
    rows: fc.array(fc.dictionary(name, arbitraryText, { maxKeys: 3 }), { maxLength: 4 }),
    seed: fc.string(),
    offsetMinutes: fc.integer({ min: -840, max: 840 }),
  })
  .map(({ questions, group, members, rows, seed, offsetMinutes }) => {
    const form: Tree = { ...questions, group, members };
    return scopeOf({ form, lists: { list: rows }, seed, offsetMinutes });
  });

/** The same tree with every offset 0, to compare trees by what they mean. */
export function withoutOffsets(expression: Expression): unknown {
  return JSON.parse(
    JSON.stringify(expression, (key, value: unknown) => (key === "offset" ? 0 : value)),
  );
}
