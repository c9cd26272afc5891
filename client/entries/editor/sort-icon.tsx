import type { ItemSort } from "./item-words.ts";

/** Strokes on a field of 20 × 20. */
const STROKES: Readonly<Record<ItemSort, string>> = {
  text: "M4 5h12M10 5v11M7 16h6",
  integer: "M7 3 5 17M15 3l-2 14M3 7.5h14M2.500 12.500h14",
  decimal: "M7 3 5 17M15 3l-2 14M3 7.5h14M2.500 12.500h14",
  range: "M2 10h16M7 6v8M13 10a1 1 0 1 0 0 .1",
  date: "M3 5h14v12H3zM3 9h14M7 3v4M13 3v4",
  time: "M10 3a7 7 0 1 0 0 14 7 7 0 0 0 0-14M10 6v4l3 2",
  dateTime: "M3 5h14v12H3zM3 9h14M10 11v3h2",
  select_one:
    "M10 4a6 6 0 1 0 0 12 6 6 0 0 0 0-12M10 8.500a1.500 1.500 0 1 0 0 3 1.500 1.500 0 0 0 0-3",
  select_multiple: "M4 4h12v12H4zM7 10l2.500 2.500L14 7.500",
  rank: "M8 5h9M8 10h7M8 15h5M3 5h1M3 10h1M3 15h1",
  note: "M4 4h12v8l-4 4H4zM12 16v-4h4",
  acknowledge: "M4 10.500 8.500 15 16 6",
  calculate: "M15 4H6l5 6-5 6h9",
  geopoint: "M10 17c-4-4.500-5-6.500-5-8.500a5 5 0 0 1 10 0c0 2-1 4-5 8.500M10 7.500v2",
  hidden: "M3 10c4-6 10-6 14 0-4 6-10 6-14 0M4 16 16 4",
  section: "M3 5h14M3 9h14v7H3z",
  group: "M3 4h5l2 2h7v10H3z",
  matrix: "M3 4h14v12H3zM3 8h14M3 12h14M8 4v12",
  repeat: "M4 9V7h11l-2.500-2.500M16 11v2H5l2.500 2.500",
};

/** What an item is, as a picture beside its name. */
export function SortIcon({ sort }: { readonly sort: ItemSort }) {
  return (
    <svg class="sort-icon" viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
      <path
        d={STROKES[sort]}
        fill="none"
        stroke="currentColor"
        stroke-width="1.6"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </svg>
  );
}
