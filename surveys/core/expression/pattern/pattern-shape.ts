// What can be told of a part of a pattern by itself: how it can begin and whether it may be empty.

import { union, type CharacterSet } from "./character-set.ts";
import type { Pattern } from "./pattern-tree.ts";

/** The characters a part can begin with, and those that an open quantifier at its start takes. */
export interface Beginning {
  readonly first: CharacterSet;
  readonly open: CharacterSet;
}

export interface Shape extends Beginning {
  readonly nullable: boolean;
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
