import { expect, it } from "vitest";
import { cellOf, placeOf, type TallyPlace, withTotals } from "./tally-cell.ts";

const PLACES: readonly TallyPlace[] = [
  { split: "all", group: "", question: "", choice: "" },
  { split: "day", group: "2026-11-20", question: "", choice: "" },
  { split: "language", group: "tzh-x-oxchuc", question: "q.1", choice: "" },
  { split: "region", group: "5", question: "trust_police", choice: "99" },
];

it.each(PLACES)("a cell's name tells its place: %o", (place) => {
  expect(placeOf(cellOf(place))).toEqual(place);
});

it("the cells of all are the sums over channels", () => {
  const cell = (split: TallyPlace["split"], group: string, choice: string, n: number) => ({
    ...{ split, group, question: "q", choice, n },
  });
  const cells = [
    cell("channel", "online", "1", 3),
    cell("channel", "field", "1", 4),
    cell("channel", "field", "2", 1),
    cell("language", "es", "1", 7),
  ];
  expect(withTotals(cells)).toEqual([cell("all", "", "1", 7), cell("all", "", "2", 1), ...cells]);
});
