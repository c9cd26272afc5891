import fc from "fast-check";
import { expect, it } from "vitest";
import { type ListShape, pageOfRows } from "./page-of-rows.ts";

interface Place {
  readonly id: string;
  readonly name: string;
  readonly people: number;
}

const LIST: ListShape<Place> = {
  idOf: ({ id }) => id,
  textOf: ({ name }) => name,
  sorts: {
    name: ({ name }) => name,
    people: ({ people }) => String(people).padStart(9, "0"),
  },
  sort: "-people",
};
const PLACES = [
  { id: "1", name: "San Cristóbal de las Casas", people: 215 },
  { id: "2", name: "Oxchuc", people: 54 },
  { id: "3", name: "Ts\u02bcelopaʼ", people: 9 },
];
const ALL = { search: "", sort: "", from: "" };
const names = (query: Partial<typeof ALL>) =>
  pageOfRows(PLACES, { ...ALL, ...query }, LIST)
    .rows.map(({ id }) => id)
    .join("");

it("has an order of its own until one is asked for that is there", () => {
  expect([names({}), names({ sort: "constructor" }), names({ sort: "-nada" })]).toEqual([
    ...["123", "123", "123"],
  ]);
  expect([names({ sort: "name" }), names({ sort: "-name" })]).toEqual(["213", "312"]);
  expect(names({ sort: "people" })).toBe("321");
});

it("finds words without accents or apostrophes, in any order", () => {
  expect([names({ search: "casas SAN cristobal" }), names({ search: "ts'elopa´" })]).toEqual([
    ...["1", "3"],
  ]);
  expect(names({ search: "casas oxchuc" })).toBe("");
});

it("goes on by key through every row once, however many share a place", () => {
  const places = fc.array(fc.record({ name: fc.constantFrom("A", "B", "C"), people: fc.nat(3) }), {
    maxLength: 170,
  });
  const property = fc.property(
    places,
    fc.constantFrom("", "name", "-name", "people"),
    (some, sort) => {
      const all = some.map((place, at) => ({ ...place, id: String(at) }));
      const seen: string[] = [];
      let from: string | undefined = "";
      while (from !== undefined) {
        const page: ReturnType<typeof pageOfRows<Place>> = pageOfRows(
          all,
          { ...ALL, sort, from },
          LIST,
        );
        expect(page.rows.length).toBeLessThanOrEqual(50);
        seen.push(...page.rows.map(({ id }) => id));
        from = page.next;
      }
      expect(seen.length).toBe(all.length);
      expect(new Set(seen).size).toBe(all.length);
    },
  );
  fc.assert(property);
});
