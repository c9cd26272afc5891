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
  const counted = (cell: string, n: number) => ({ ...placeOf(cell), n });
  const cells = [
    counted("channel online q 1", 3),
    counted("channel field q 1", 4),
    counted("channel field q 2", 1),
    counted("language es q 1", 7),
  ];
  expect(withTotals(cells)).toEqual([counted("all  q 1", 7), counted("all  q 2", 1), ...cells]);
});
