// What is found out of a definition's expressions where it is checked. Plain JSON: a browser that is
// given it can open the form without reading or ordering a single expression.

import type { ExpressionProperty } from "./expression-sites.ts";
import type { Expression } from "./expression/syntax.ts";
import type { Aspect } from "./plan.ts";

/** `test` judges one choice on its node; `path` gives all offered nodes, where places matter. */
export interface PreparedFilter {
  readonly kind: "test" | "path";
  readonly expression: Expression;
}

/** The expressions of one item, parsed. */
export interface PreparedItem extends Readonly<
  Partial<Record<Exclude<ExpressionProperty, "choiceFilter">, Expression>>
> {
  readonly choices?: PreparedFilter;
}

/** Index of an item, and what is worked out for it. */
export type PreparedStep = readonly [item: number, aspect: Aspect];
/** Place of the step to repeat, and the depth of the level inside which it is repeated. */
export type PreparedWaking = readonly [step: number, within: number];

export interface Preparation {
  /** By index of the item in form order, the generated questions included. */
  readonly items: readonly PreparedItem[];
  /** Dependencies first. */
  readonly steps: readonly PreparedStep[];
  /** By index of the item that changed. */
  readonly wakes: readonly (readonly PreparedWaking[])[];
  /** For every screen the indexes of the questions on it. */
  readonly screens: readonly (readonly number[])[];
}
