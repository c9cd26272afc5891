// The catalogues as choice lists, in the shape that the shipped surveys take in.

import type { Choice } from "../../surveys/core/index.ts";
import { searchKey } from "../../surveys/core/index.ts";
import type { Municipality, Region } from "./catalogues.ts";
import { municipalities, regions } from "./catalogues.ts";

/** Few people know their region by its name: the label adds its two largest municipalities. */
const PLACES_IN_REGION_LABEL = 2;

export const catalogueLists = {
  regions: regions.map(regionChoice),
  municipalities: [...municipalities].sort(byName).map(municipalityChoice),
} as const satisfies Readonly<Record<string, readonly Choice[]>>;

function regionChoice(region: Region): Choice {
  const places = municipalities
    .filter((municipality) => municipality.region === region.code)
    .sort((a, b) => b.population - a.population)
    .slice(0, PLACES_IN_REGION_LABEL)
    .map((municipality) => municipality.name);
  return { name: region.code, label: `${region.name} (${places.join(", ")})` };
}

function municipalityChoice(municipality: Municipality): Choice {
  return {
    name: municipality.code,
    label: municipality.name,
    attributes: { region: municipality.region },
  };
}

function byName(a: Municipality, b: Municipality): number {
  return searchKey(a.name) < searchKey(b.name) ? -1 : 1;
}
