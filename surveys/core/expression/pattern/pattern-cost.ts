// How much work a backtracking matcher may have with a pattern, at worst, on an input of a given
// length. Infinite for patterns with ambiguous open quantifiers. Estimates err upwards.

import { overlaps, union } from "./character-set.ts";
import { either, shapeOf, type Beginning } from "./pattern-shape.ts";
import { idleCost, type Cost } from "./idle-cost.ts";
import type { Alternation, Pattern, Repetition, Sequence } from "./pattern-tree.ts";

/** What comes behind a part; `idle`: steps until it is found not to begin at a place. */
interface Follow extends Beginning {
  readonly idle: number;
}

const THE_END: Follow = { first: [], open: [], idle: 1 };
const IMPOSSIBLE: Cost = { work: Infinity, ways: Infinity };

/** Steps that matching a whole input of `length` characters may take. */
export function costOf(pattern: Pattern, length: number): number {
  return cost(pattern, THE_END, length).work;
}

/** `ways` of a cost here: at how many ends of a part what follows can go on. */
function cost(pattern: Pattern, follow: Follow, length: number): Cost {
  switch (pattern.kind) {
    case "edge":
    case "character":
      return { work: 1, ways: 1 };
    case "sequence":
      return sequenceCost(pattern, follow, length);
    case "alternation":
      return alternationCost(pattern, follow, length);
    case "repetition":
      return repetitionCost(pattern, follow, length);
  }
}

function sequenceCost({ parts }: Sequence, follow: Follow, length: number): Cost {
  let behind = follow;
  let total: Cost = { work: 1, ways: 1 };
  for (const part of parts.toReversed()) {
    const own = cost(part, behind, length);
    total = { work: own.work + own.ways * total.work, ways: own.ways * total.ways };
    behind = before(part, behind);
  }
  return total;
}

/** What comes behind whatever stands before `part`. */
function before(part: Pattern, behind: Follow): Follow {
  const shape = shapeOf(part);
  const { work, ways } = idleCost(part);
  return {
    ...(shape.nullable ? either(shape, behind, false) : shape),
    idle: work + ways * behind.idle,
  };
}

/** Options that begin with different characters exclude one another. */
function alternationCost({ options }: Alternation, follow: Follow, length: number): Cost {
  const costs = options.map((option) => cost(option, follow, length));
  const starts = options.map((option) => {
    const shape = shapeOf(option);
    return shape.nullable ? union(shape.first, follow.first) : shape.first;
  });
  const exclusive =
    starts.every((start, at) => starts.slice(at + 1).every((later) => !overlaps(start, later))) &&
    options.filter((option) => shapeOf(option).nullable).length <= 1;
  const ways = costs.map((each) => each.ways);
  return {
    work: costs.reduce((sum, each) => sum + each.work + follow.idle, 0),
    ways: exclusive ? Math.max(...ways) : ways.reduce((sum, each) => sum + each, 0),
  };
}

/**
 * Where what follows cannot begin like the body, only the longest match lets it go on. An open
 * quantifier must have a body with one way, and no open neighbour that takes the same characters.
 */
function repetitionCost(repetition: Repetition, follow: Follow, length: number): Cost {
  const { body, least, most } = repetition;
  const shape = shapeOf(body);
  const again = { ...either(shape, follow, false), idle: idleAgain(repetition, follow) };
  const inner = cost(body, most > 1 ? again : follow, length);
  const meets = overlaps(shape.first, follow.first);
  if (most === Infinity) {
    if (inner.ways > 1 || overlaps(shape.first, follow.open)) return IMPOSSIBLE;
    return { work: (inner.work + again.idle) * length, ways: meets ? length : 1 };
  }
  let rounds = 0;
  let ends = 0;
  let paths = 1;
  for (let count = 0; count <= most; count += 1) {
    rounds += count < most ? paths : 0;
    ends += count >= least ? paths : 0;
    paths *= inner.ways;
  }
  const fullest = inner.ways ** most;
  return {
    work: 1 + inner.work * rounds + again.idle * ends,
    ways: meets || inner.ways > 1 ? ends : fullest,
  };
}

/** Steps until neither another round nor what follows begins. */
function idleAgain(repetition: Repetition, follow: Follow): number {
  const { work, ways } = idleCost(repetition);
  return work + Math.max(1, ways) * follow.idle;
}
