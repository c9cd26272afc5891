import { municipalities, type Municipality } from "../../db/reference/catalogues.ts";
import type { Random } from "../../surveys/core/index.ts";

const SPOKEN: Readonly<Record<string, string>> = { tzh: "tseltal", tzo: "tsotsil" };

/**
 * Systematic sampling with probability proportional to size: every municipality gets its share of
 * the answers to within one. Spanish by population; a language by its speakers where it is the main.
 */
export function drawMunicipalities(
  language: string,
  n: number,
  random: Random,
): readonly Municipality[] {
  const sizes = municipalities.map((municipality) => ({
    municipality,
    size: sizeOf(municipality, SPOKEN[language]),
  }));
  const interval = sizes.reduce((sum, { size }) => sum + size, 0) / n;
  let next = random.next() * interval;
  let reached = 0;
  const drawn: Municipality[] = [];
  for (const { municipality, size } of sizes) {
    reached += size;
    for (; next < reached; next += interval) drawn.push(municipality);
  }
  return drawn;
}

function sizeOf(municipality: Municipality, spoken: string | undefined): number {
  if (spoken === undefined) return municipality.population;
  return municipality.mainIndigenousLanguage === spoken ? municipality.speakersFrom3 : 0;
}

export function shuffled<Item>(items: readonly Item[], random: Random): readonly Item[] {
  return items
    .map((item) => ({ item, key: random.next() }))
    .sort((one, other) => one.key - other.key)
    .map(({ item }) => item);
}
