import { describe, expect, it } from "vitest";
import { aQuestion, compiled } from "../core/testing/builders.ts";
import { publicCells } from "./public-cells.ts";
import { isDue, publicationOf } from "./publication.ts";
import type { Cell, Publication } from "./publication.ts";

/** Cells of a question `q` that some of each language answered "yes", the rest of `answered` "no". */
interface Language {
  readonly n: number;
  readonly answered?: number;
  readonly yes?: number;
}

function cellsOf(
  languages: Readonly<Record<string, Language>>,
  rest: readonly Cell[] = [],
): Cell[] {
  const groups = Object.entries(languages).map(([group, { n, answered = n, yes = 0 }]) => ({
    group,
    n,
    answered,
    yes,
  }));
  const total = { group: "", n: 0, answered: 0, yes: 0 };
  for (const { n, answered, yes } of groups) {
    total.n += n;
    total.answered += answered;
    total.yes += yes;
  }
  const rows = [...groups.map((one) => ({ ...one, split: "language" as const }))];
  return [
    ...[
      { ...total, split: "all" as const },
      { ...total, group: "online", split: "channel" as const },
      ...rows,
    ].flatMap(({ split, group, n, answered, yes }): Cell[] => [
      { split, group, question: "", choice: "", n },
      { split, group, question: "q", choice: "", n: answered },
      { split, group, question: "q", choice: "yes", n: yes },
      { split, group, question: "q", choice: "no", n: answered - yes },
    ]),
    ...rest,
  ];
}

function published(cells: readonly Cell[], previous: Publication | null = null): Publication {
  const publication = publicationOf(cells, previous);
  if (publication === null) throw new Error("not due");
  return publication;
}

function regions(sizes: Readonly<Record<string, number>>): Cell[] {
  return Object.entries(sizes).map(([group, n]) => ({
    split: "region",
    group,
    question: "",
    choice: "",
    n,
  }));
}

describe("publicationOf", () => {
  it("shows the whole, exact participation, and tables of groups of ten and more", () => {
    const cells = cellsOf({ es: { n: 1579, yes: 1000 }, tzh: { n: 6, yes: 6 }, tzo: { n: 5 } });
    expect(published(cells)).toEqual({
      n: 1590,
      participation: {
        language: { es: 1579, tzh: 6, tzo: 5 },
        channel: { online: 1590 },
        region: {},
      },
      tables: {
        all: { q: { n: 1590, choices: { yes: 1006, no: 584 } } },
        language: { es: { q: { n: 1579, choices: { yes: 1000, no: 579 } } } },
        channel: { online: { q: { n: 1590, choices: { yes: 1006, no: 584 } } } },
        region: {},
      },
      groups: { language: { es: 1579 }, channel: { online: 1590 }, region: {} },
    });
  });

  it("waits for ten responses", () => {
    expect(publicationOf(cellsOf({ es: { n: 9 } }), null)).toBeNull();
    expect(publicationOf([], null)).toBeNull();
    expect(publicationOf(cellsOf({ es: { n: 10 } }), null)).not.toBeNull();
  });

  it("gives no counts of a question that fewer than ten answered", () => {
    const few = { q: { n: null, choices: { yes: null, no: null } } };
    const { tables } = published(cellsOf({ es: { n: 50, answered: 9, yes: 4 } }));
    expect(tables.all).toEqual(few);
    expect(tables.language).toEqual({ es: few });
  });

  it("hides what one group's few answers would be by subtraction", () => {
    const { tables } = published(
      cellsOf({ es: { n: 50, yes: 20 }, tzh: { n: 30, yes: 10 }, tzo: { n: 20, answered: 4 } }),
    );
    expect(tables.all["q"]?.n).toBe(84);
    expect(tables.language["es"]?.["q"]?.n).toBe(50);
    expect(tables.language["tzh"]?.["q"]?.n).toBeNull();
    expect(tables.language["tzo"]?.["q"]?.n).toBeNull();
  });

  it("gives no number of a region whose table is hidden", () => {
    const sizes = regions({ "01": 40, "02": 25, "03": 20, "04": 4 });
    const { participation, tables } = published(cellsOf({ es: { n: 89 } }, sizes));
    expect(Object.keys(tables.region).sort()).toEqual(["01", "02"]);
    expect(participation.region).toEqual({ "01": 40, "02": 25, "03": null, "04": null });
  });

  it("counts people without a region among the hidden", () => {
    const { participation } = published(
      cellsOf({ es: { n: 70 } }, regions({ "01": 40, "02": 25 })),
    );
    expect(participation.region).toEqual({ "01": 40, "02": null });
  });
});

describe("a renewal", () => {
  const first = published(
    cellsOf({ es: { n: 50, yes: 10 }, tzh: { n: 20, yes: 5 }, tzo: { n: 12 } }),
  );

  function renewed(languages: Readonly<Record<string, Language>>): Publication | null {
    return publicationOf(cellsOf(languages), first);
  }

  it("waits for ten new responses in all", () => {
    expect(renewed({ es: { n: 59 }, tzh: { n: 20, yes: 5 }, tzo: { n: 12 } })).toBeNull();
  });

  it("waits for ten new responses in every shown group that changes", () => {
    expect(renewed({ es: { n: 60 }, tzh: { n: 21, yes: 5 }, tzo: { n: 12 } })).toBeNull();
    expect(renewed({ es: { n: 60 }, tzh: { n: 20, yes: 5 }, tzo: { n: 12 } })?.n).toBe(92);
    expect(renewed({ es: { n: 60 }, tzh: { n: 30 }, tzo: { n: 12 } })?.n).toBe(102);
  });

  it("is not held back by a group below ten", () => {
    const before = published(cellsOf({ es: { n: 50 }, tzh: { n: 7 }, tzo: { n: 6 } }));
    const cells = cellsOf({ es: { n: 60 }, tzh: { n: 8 }, tzo: { n: 6 } });
    expect(publicationOf(cells, before)?.participation.language).toEqual({
      es: 60,
      tzh: 8,
      tzo: 6,
    });
  });

  it("shows a group that has come to ten", () => {
    const before = published(cellsOf({ es: { n: 50 }, tzh: { n: 7 }, tzo: { n: 6 } }));
    const cells = cellsOf({ es: { n: 60 }, tzh: { n: 12 }, tzo: { n: 11 } });
    const { language } = published(cells, before).tables;
    expect(Object.keys(language).sort()).toEqual(["es", "tzh", "tzo"]);
  });

  it("waits while a shown table changes under the same number of people", () => {
    expect(renewed({ es: { n: 60 }, tzh: { n: 20, yes: 6 }, tzo: { n: 12 } })).toBeNull();
  });

  it("compares a group that was hidden meanwhile with when it was last shown", () => {
    const hidden = published(
      cellsOf({ es: { n: 70, yes: 10 }, tzh: { n: 40 }, tzo: { n: 12 }, new: { n: 3 } }),
      first,
    );
    expect(hidden.tables.language["tzo"]).toBeUndefined();
    expect(hidden.groups.language["tzo"]).toBe(12);
    const later = { es: { n: 90 }, tzh: { n: 60 }, tzo: { n: 15 }, new: { n: 10 } };
    expect(publicationOf(cellsOf(later), hidden)).toBeNull();
    expect(publicationOf(cellsOf({ ...later, tzo: { n: 22 } }), hidden)).not.toBeNull();
  });

  it("may follow ten withdrawals, and no fewer", () => {
    expect(renewed({ es: { n: 41 }, tzh: { n: 20, yes: 5 }, tzo: { n: 12 } })).toBeNull();
    expect(renewed({ es: { n: 40 }, tzh: { n: 20, yes: 5 }, tzo: { n: 12 } })?.n).toBe(72);
  });
});

describe("isDue", () => {
  it("asks the numbers of responses alone", () => {
    const sizes = cellsOf({ es: { n: 50 } }).filter(({ question }) => question === "");
    expect(isDue(sizes, null)).toBe(true);
    expect(isDue(sizes, publicationOf(cellsOf({ es: { n: 45 } }), null))).toBe(false);
  });
});

describe("publicCells", () => {
  const survey = compiled(
    [
      aQuestion("region", "select_one", { publish: false }),
      aQuestion("q", "select_one"),
      aQuestion("private", "select_one", { publish: false }),
    ],
    { regionQuestion: "region" },
  );
  const cell = (question: string, split: Cell["split"] = "all"): Cell => ({
    question,
    choice: "",
    split,
    group: "g",
    n: 1,
  });

  it("leaves out questions that are not published, and the split by such a region", () => {
    const cells = [cell(""), cell("q"), cell("private"), cell("q", "region"), cell("", "region")];
    expect(publicCells(cells, survey)).toEqual([cell(""), cell("q")]);
  });

  it("leaves out what the survey keeps back beyond its definition", () => {
    expect(publicCells([cell(""), cell("q")], survey, new Set(["q"]))).toEqual([cell("")]);
  });
});
