import { PEA_LEVELS } from "../../../db/reference/catalogues.ts";

const CATALOGUE_NAMES = ["municipalities", "pea", "regions"] as const;
export type CatalogueName = (typeof CATALOGUE_NAMES)[number];

/** What stands in a cell: a code, words, words between "|", a number, or one of a few codes. */
type CellKind = "code" | "municipality" | "text" | "names" | "number" | readonly string[];

export interface CatalogueColumn {
  /** In the file's first line, as in the shipped files. */
  readonly header: string;
  /** In the stored entry. */
  readonly field: string;
  readonly kind: CellKind;
  readonly isRequired?: boolean;
}

/** An entry as it is stored: the shapes of `db/reference/catalogues.ts`. */
export type Entry = Readonly<Record<string, string | number | readonly string[]>>;

export interface EntryPlace {
  /** Unique in the catalogue. */
  readonly code: string;
  readonly parent: string | null;
  readonly name: string;
  /** Everything it is found by. */
  readonly names: readonly string[];
}

export interface CatalogueKind {
  readonly name: CatalogueName;
  readonly columns: readonly CatalogueColumn[];
  /** Columns of the shipped file that are not kept. */
  readonly ignored: readonly string[];
  /** Columns that together tell one entry from another. */
  readonly codeHeader: string;
  readonly parentHeader?: string;
  readonly placeOf: (entry: Entry) => EntryPlace;
}

const VERIFIED = ["yes", "partial", "no"];

const column = (header: string, kind: CellKind, field = header): CatalogueColumn => ({
  ...{ header, field, kind },
});
const required = (header: string, kind: CellKind, field = header): CatalogueColumn => ({
  ...{ header, field, kind, isRequired: true },
});

const CATALOGUE_KINDS: Readonly<Record<CatalogueName, CatalogueKind>> = {
  regions: {
    name: "regions",
    ignored: [],
    codeHeader: "code",
    columns: [
      required("code", "code"),
      column("roman", "text"),
      required("name", "text"),
      required("verified", VERIFIED),
      column("source", "text"),
    ],
    placeOf: (entry) => ({
      code: textOf(entry, "code"),
      parent: null,
      name: textOf(entry, "name"),
      names: [textOf(entry, "name")],
    }),
  },
  municipalities: {
    name: "municipalities",
    ignored: ["variants_mark", "language_source"],
    codeHeader: "cve_mun",
    parentHeader: "region",
    columns: [
      required("cve_mun", "municipality", "code"),
      required("name", "text"),
      required("region", "code"),
      column("variants", "names"),
      column("head_town", "text", "headTown"),
      column("latitude", "number"),
      column("longitude", "number"),
      column("population_2020", "number", "population"),
      column("women_2020", "number", "women"),
      column("men_2020", "number", "men"),
      column("adults_2020_estimate", "number", "adultsEstimate"),
      column("population_3plus_2020", "number", "populationFrom3"),
      column("speakers_3plus_2020", "number", "speakersFrom3"),
      column("main_indigenous_language", "text", "mainIndigenousLanguage"),
      required("population_verified", VERIFIED, "populationVerified"),
      required("region_verified", VERIFIED, "regionVerified"),
      required("coordinates_verified", VERIFIED, "coordinatesVerified"),
      column("population_source", "text", "populationSource"),
      column("region_source", "text", "regionSource"),
    ],
    placeOf: (entry) => ({
      code: textOf(entry, "code"),
      parent: textOf(entry, "region"),
      name: textOf(entry, "name"),
      names: [textOf(entry, "name"), ...namesOf(entry)],
    }),
  },
  pea: {
    name: "pea",
    ignored: [],
    codeHeader: "code",
    parentHeader: "parent",
    columns: [
      required("level", PEA_LEVELS),
      required("code", "code"),
      column("parent", "code"),
      required("title", "text"),
      required("mark", ["V", "2", "M"]),
      required("verified", VERIFIED),
    ],
    placeOf: (entry) => ({
      code: `${textOf(entry, "level")}.${textOf(entry, "code")}`,
      parent: textOf(entry, "parent") === "" ? null : textOf(entry, "parent"),
      name: textOf(entry, "title"),
      names: [textOf(entry, "title")],
    }),
  },
};

export function catalogueKind(name: string): CatalogueKind | undefined {
  const known = CATALOGUE_NAMES.find((candidate) => candidate === name);
  return known === undefined ? undefined : CATALOGUE_KINDS[known];
}

/** Checked when it was stored. */
export function storedEntry(json: string): Entry {
  return JSON.parse(json) as Entry;
}

function textOf(entry: Entry, field: string): string {
  const value = entry[field] ?? "";
  return typeof value === "string" ? value : String(value);
}

function namesOf({ variants = [] }: Entry): readonly string[] {
  return Array.isArray(variants) ? variants.map(String) : [];
}
