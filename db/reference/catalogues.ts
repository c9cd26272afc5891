// The shipped catalogues as typed rows. Every row says where it comes from and whether somebody
// checked it: a mark `V` was read in a source, `2` in a secondary one, `M` is from memory.

import censusMarginsCsv from "./census-margins.csv?raw";
import municipalitiesCsv from "./municipalities.csv?raw";
import peaCsv from "./pea.csv?raw";
import { readCsv } from "./read-csv.ts";
import type { CsvRow } from "./read-csv.ts";
import regionsCsv from "./regions.csv?raw";

export type Verified = "yes" | "partial" | "no";
export type SourceMark = "V" | "2" | "M";

/** A socio-economic region; `verified` speaks of which municipalities it holds. */
export interface Region {
  readonly code: string;
  readonly roman: string;
  readonly name: string;
  readonly verified: Verified;
  readonly source: string;
}

/** Figures are persons of the 2020 census; coordinates are degrees of the head town. */
export interface Municipality {
  /** INEGI code of 5 digits. */
  readonly code: string;
  readonly name: string;
  readonly region: string;
  readonly variants: readonly string[];
  readonly headTown: string;
  readonly latitude: number;
  readonly longitude: number;
  readonly population: number;
  readonly women: number;
  readonly men: number;
  /** Aged 18 and more: an estimate, scaled to the state's total. */
  readonly adultsEstimate: number;
  readonly populationFrom3: number;
  /** Aged 3 and more who speak an indigenous language. */
  readonly speakersFrom3: number;
  readonly mainIndigenousLanguage?: string;
  readonly populationVerified: Verified;
  readonly populationSource: string;
  readonly regionVerified: Verified;
  readonly regionSource: string;
  readonly coordinatesVerified: Verified;
}

export const PEA_LEVELS = ["axis", "topic", "objective", "priority"] as const;
export type PeaLevel = (typeof PEA_LEVELS)[number];

/** Codes are unique within a level; a topic and an objective hang on an axis. */
export interface PeaEntry {
  readonly level: PeaLevel;
  readonly code: string;
  readonly parent?: string;
  readonly title: string;
  readonly mark: SourceMark;
  readonly verified: Verified;
}

/** A known total to weight against; `value` is absent where the source gives none. */
export interface CensusMargin {
  readonly dimension: string;
  readonly category: string;
  readonly value?: number;
  readonly universe: string;
  readonly source: string;
  readonly verified: Verified;
  readonly note: string;
}

export const regions: readonly Region[] = readCsv(regionsCsv).map((row) => ({
  code: cell(row, "code"),
  roman: cell(row, "roman"),
  name: cell(row, "name"),
  verified: verified(row, "verified"),
  source: cell(row, "source"),
}));

export const municipalities: readonly Municipality[] =
  readCsv(municipalitiesCsv).map(toMunicipality);

export const peaEntries: readonly PeaEntry[] = readCsv(peaCsv).map((row) => ({
  level: oneOf(row, "level", PEA_LEVELS),
  code: cell(row, "code"),
  ...(cell(row, "parent") === "" ? {} : { parent: cell(row, "parent") }),
  title: cell(row, "title"),
  mark: oneOf(row, "mark", ["V", "2", "M"] as const),
  verified: verified(row, "verified"),
}));

export const censusMargins: readonly CensusMargin[] = readCsv(censusMarginsCsv).map((row) => ({
  dimension: cell(row, "dimension"),
  category: cell(row, "categoria"),
  ...(cell(row, "valor") === "" ? {} : { value: figure(row, "valor") }),
  universe: cell(row, "universo"),
  source: cell(row, "fuente"),
  verified: cell(row, "verified") === "parcial" ? "partial" : verified(row, "verified"),
  note: cell(row, "nota"),
}));

function toMunicipality(row: CsvRow): Municipality {
  const language = cell(row, "main_indigenous_language");
  return {
    code: cell(row, "cve_mun"),
    name: cell(row, "name"),
    region: cell(row, "region"),
    variants: cell(row, "variants").split("|").filter(Boolean),
    headTown: cell(row, "head_town"),
    latitude: figure(row, "latitude"),
    longitude: figure(row, "longitude"),
    population: figure(row, "population_2020"),
    women: figure(row, "women_2020"),
    men: figure(row, "men_2020"),
    adultsEstimate: figure(row, "adults_2020_estimate"),
    populationFrom3: figure(row, "population_3plus_2020"),
    speakersFrom3: figure(row, "speakers_3plus_2020"),
    ...(language === "" ? {} : { mainIndigenousLanguage: language }),
    populationVerified: verified(row, "population_verified"),
    populationSource: cell(row, "population_source"),
    regionVerified: verified(row, "region_verified"),
    regionSource: cell(row, "region_source"),
    coordinatesVerified: verified(row, "coordinates_verified"),
  };
}

function cell(row: CsvRow, column: string): string {
  const value = row[column];
  if (value === undefined) throw new Error(`catalogue without column ${column}`);
  return value;
}

function figure(row: CsvRow, column: string): number {
  const text = cell(row, column);
  if (!/^-?\d+(\.\d+)?$/.test(text))
    throw new Error(`catalogue: ${column} is not a number: ${text}`);
  return Number(text);
}

function verified(row: CsvRow, column: string): Verified {
  return oneOf(row, column, ["yes", "partial", "no"] as const);
}

function oneOf<Option extends string>(
  row: CsvRow,
  column: string,
  options: readonly Option[],
): Option {
  const text = cell(row, column);
  const option = options.find((candidate) => candidate === text);
  if (option === undefined) throw new Error(`catalogue: ${column} cannot be ${text}`);
  return option;
}
