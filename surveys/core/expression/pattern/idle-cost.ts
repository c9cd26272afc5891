// What it costs to find that a part of a pattern does not begin here.

import type { Pattern } from "./pattern-tree.ts";

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
