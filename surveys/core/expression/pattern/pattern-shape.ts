// What can be told of a part of a pattern by itself: how it can begin, whether it may be empty, how
// large it is, and what it costs to find that it does not begin here.

import { union } from "./character-set.ts";
import type { CharacterSet } from "./character-set.ts";
import type { Pattern } from "./pattern-tree.ts";

/** The characters a part can begin with, and those that an open quantifier at its start takes. */
export interface Beginning {
  readonly first: CharacterSet;
  readonly open: CharacterSet;
}

export interface Shape extends Beginning {
  readonly nullable: boolean;
}

/** Whether an open quantifier stands inside another, or around something that may be empty. */
export function hasNestedQuantifier(pattern: Pattern): boolean {
  if (pattern.kind !== "repetition") return childrenOf(pattern).some(hasNestedQuantifier);
  const { body, most } = pattern;
  if (most === Infinity && (hasOpenQuantifier(body) || shapeOf(body).nullable)) return true;
  return hasNestedQuantifier(body);
}

/** Number of characters in a pattern when every counted repetition is written out. */
export function sizeOf(pattern: Pattern): number {
  const inside = childrenOf(pattern).reduce((total, child) => total + sizeOf(child), 1);
  if (pattern.kind !== "repetition") return inside;
  return inside * Math.max(1, pattern.most === Infinity ? pattern.least : pattern.most);
}

function hasOpenQuantifier(pattern: Pattern): boolean {
  if (pattern.kind === "repetition" && pattern.most === Infinity) return true;
  return childrenOf(pattern).some(hasOpenQuantifier);
}

function childrenOf(pattern: Pattern): readonly Pattern[] {
  if (pattern.kind === "sequence") return pattern.parts;
  if (pattern.kind === "alternation") return pattern.options;
  return pattern.kind === "repetition" ? [pattern.body] : [];
}

const EMPTY: Shape = { first: [], open: [], nullable: true };

/** How a part can begin. */
export function shapeOf(pattern: Pattern): Shape {
  switch (pattern.kind) {
    case "edge":
      return EMPTY;
    case "character":
      return { first: pattern.set, open: [], nullable: false };
    case "sequence":
      return pattern.parts.reduceRight<Shape>((behind, part) => {
        const shape = shapeOf(part);
        return shape.nullable ? either(shape, behind, behind.nullable) : shape;
      }, EMPTY);
    case "alternation": {
      const shapes = pattern.options.map(shapeOf);
      return shapes.reduce((all, shape) => either(all, shape, all.nullable || shape.nullable));
    }
    case "repetition": {
      const body = shapeOf(pattern.body);
      const open = pattern.most === Infinity ? body.first : body.open;
      return { first: body.first, open, nullable: body.nullable || pattern.least === 0 };
    }
  }
}

/** What can begin like one or like another. */
export function either(one: Beginning, other: Beginning, nullable: boolean): Shape {
  return { first: union(one.first, other.first), open: union(one.open, other.open), nullable };
}

/** `work`: steps until every way of matching nothing here is tried; `ways`: how many there are. */
export interface Cost {
  readonly work: number;
  readonly ways: number;
}

/** Cost of a part at a place whose character it cannot begin with. */
export function idleCost(pattern: Pattern): Cost {
  switch (pattern.kind) {
    case "character":
      return { work: 1, ways: 0 };
    case "edge":
      return { work: 1, ways: 1 };
    case "sequence":
      return pattern.parts.map(idleCost).reduceRight(
        (behind, part) => ({
          work: part.work + part.ways * behind.work,
          ways: part.ways * behind.ways,
        }),
        { work: 1, ways: 1 },
      );
    case "alternation": {
      const costs = pattern.options.map(idleCost);
      return costs.reduce((sum, { work, ways }) => ({
        work: sum.work + work,
        ways: sum.ways + ways,
      }));
    }
    case "repetition": {
      const { work, ways } = idleCost(pattern.body);
      let total = 1;
      for (let count = 0; count <= pattern.least; count += 1) total += work * ways ** count;
      return { work: total, ways: ways ** pattern.least };
    }
  }
}
