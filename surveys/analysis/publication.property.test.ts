import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { aList, aQuestion, compiled } from "../core/testing/builders.ts";
import { LEAST_SHOWN } from "./disclosure.ts";
import { publicationOf, SPLITS } from "./publication.ts";
import type { Publication } from "./publication.ts";
import { tabulate } from "./tabulate.ts";
import type { CountedResponse } from "./tabulate.ts";

const SURVEY = compiled(
  [
    aQuestion("region", "select_one", { list: "regions" }),
    aQuestion("one", "select_one"),
    aQuestion("many", "select_multiple", { list: "colours" }),
  ],
  { regionQuestion: "region", lists: { regions: aList("r1", "r2", "r3") } },
);

/** Languages, channels and regions are unequal, so that small groups do occur. */
const response: fc.Arbitrary<CountedResponse> = fc.record({
  language: fc.constantFrom(..."aaaaaaaabbbc"),
  channel: fc.constantFrom(..."oooooofp"),
  answeredOn: fc.constant("2026-11-20"),
  answers: fc.record(
    {
      region: fc.constantFrom("r1", "r1", "r1", "r2", "r3"),
      one: fc.constantFrom("yes", "no"),
      many: fc.subarray(["red", "green", "blue"], { minLength: 1 }),
    },
    { requiredKeys: [] },
  ),
});

/** Batches of responses as they come in, with a look at whether a publication is due after each. */
const batches = fc.array(fc.array(response, { maxLength: 30, size: "max" }), {
  minLength: 1,
  maxLength: 12,
  size: "max",
});

interface Renewal {
  readonly publication: Publication;
  readonly responses: readonly CountedResponse[];
}

function renewals(all: readonly (readonly CountedResponse[])[]): readonly Renewal[] {
  const made: Renewal[] = [];
  let responses: readonly CountedResponse[] = [];
  for (const batch of all) {
    responses = [...responses, ...batch];
    const last = made.at(-1)?.publication ?? null;
    const publication = publicationOf(tabulate(SURVEY, responses), last);
    if (publication !== null) made.push({ publication, responses });
  }
  return made;
}

describe("publications", () => {
  it("show no group below ten, nor let one to nine be worked out by subtraction", () => {
    fc.assert(
      fc.property(batches, (all) => {
        for (const { publication } of renewals(all)) {
          for (const split of SPLITS) {
            const sizes = Object.keys(publication.tables[split]).map(
              (group) => publication.groups[split][group] ?? 0,
            );
            for (const size of sizes) expect(size).toBeGreaterThanOrEqual(LEAST_SHOWN);
            const hidden = sizes.reduce((left, size) => left - size, publication.n);
            expect(hidden === 0 || hidden >= LEAST_SHOWN).toBe(true);
          }
        }
      }),
    );
  });

  it("differ by nothing or by at least ten in every group shown before", () => {
    fc.assert(
      fc.property(batches, (all) => {
        const made = renewals(all);
        made.slice(1).forEach(({ publication }, at) => {
          const before = made[at]?.publication;
          expect(publication.n - (before?.n ?? 0)).toBeGreaterThanOrEqual(LEAST_SHOWN);
          for (const split of SPLITS) {
            for (const group of Object.keys(publication.tables[split])) {
              const size = publication.groups[split][group] ?? 0;
              const grown = size - (before?.groups[split][group] ?? 0);
              expect(grown === 0 || grown >= LEAST_SHOWN).toBe(true);
            }
          }
        });
      }),
    );
  });

  it("hold counts of ten answers and more that equal a recount, and let no fewer be subtracted", () => {
    fc.assert(
      fc.property(batches, (all) => {
        for (const { publication, responses } of renewals(all)) {
          for (const [group, tables] of Object.entries(publication.tables.language)) {
            const n = tables["one"]?.n ?? null;
            const answered = responses.filter(
              ({ language, answers }) => language === group && answers["one"] !== undefined,
            );
            if (n === null) continue;
            expect(n).toBeGreaterThanOrEqual(LEAST_SHOWN);
            expect(n).toBe(answered.length);
          }
          const whole = publication.tables.all["one"]?.n ?? 0;
          const shown = Object.values(publication.tables.language).map(
            (tables) => tables["one"]?.n ?? 0,
          );
          const rest = shown.reduce((left, n) => left - n, whole);
          expect(rest <= 0 || rest >= LEAST_SHOWN).toBe(true);
        }
      }),
    );
  });

  it("add up: choices of one to who answered", () => {
    fc.assert(
      fc.property(batches, (all) => {
        for (const { publication } of renewals(all)) {
          const { one, many } = publication.tables.all;
          const sum = (counts: readonly (number | null)[]): number =>
            counts.reduce((total: number, count) => total + (count ?? 0), 0);
          if (typeof one?.n === "number") expect(sum(Object.values(one.choices))).toBe(one.n);
          if (typeof many?.n === "number") {
            expect(sum(Object.values(many.choices))).toBeGreaterThanOrEqual(many.n);
          }
        }
      }),
    );
  });
});
