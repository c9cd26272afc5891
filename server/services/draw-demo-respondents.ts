import type { Municipality } from "../../db/reference/catalogues.ts";
import { createRandom, type Random } from "../../surveys/core/index.ts";
import { drawMunicipalities, shuffled } from "./draw-municipalities.ts";
import { drawByWeight } from "./draw-by-weight.ts";

/** A made-up person: what their answers have in common. */
export interface DemoRespondent {
  readonly language: string;
  readonly municipality: Municipality;
  readonly isUrban: boolean;
  readonly speaksIndigenousLanguage: boolean;
  readonly isGraduate: boolean;
  readonly isWoman: boolean;
  /** Codes of the age bands of the survey. */
  readonly age: string;
  readonly hadContact: boolean;
  readonly wasAsked: boolean;
  /** From 0, trusts every office, to 1. */
  readonly distrust: number;
  readonly random: Random;
}

// Answers that the online survey of the PEA received (source document 002).
const ANSWERS_BY_LANGUAGE = { es: 1579, tzh: 6, tzo: 5 } as const;

const AGES = { "1": 1, "2": 34, "3": 37, "4": 20, "5": 4, "6": 4 } as const;

/** Everyone of the demonstration, in an order that mixes places and languages. */
export function drawDemoRespondents(seed: string): readonly DemoRespondent[] {
  const places = Object.entries(ANSWERS_BY_LANGUAGE).flatMap(([language, n]) =>
    drawMunicipalities(language, n, createRandom(`${seed}/${language}`)).map((municipality) => ({
      language,
      municipality,
    })),
  );
  return shuffled(places, createRandom(seed)).map(({ language, municipality }, place) =>
    drawRespondent(language, municipality, createRandom(`${seed}/${String(place)}`)),
  );
}

function drawRespondent(
  language: string,
  municipality: Municipality,
  random: Random,
): DemoRespondent {
  const { population, speakersFrom3, populationFrom3 } = municipality;
  const isUrban = random.chance(population > 100_000 ? 0.85 : population > 40_000 ? 0.55 : 0.25);
  const isGraduate = random.chance(isUrban ? 0.58 : 0.26);
  // Who answers online in Spanish speaks an indigenous language less often than their neighbours.
  const speaksIndigenousLanguage =
    language !== "es" || random.chance((0.5 * speakersFrom3) / populationFrom3);
  const hadContact = random.chance(0.5 + (isUrban ? 0.18 : 0) + (isGraduate ? 0.07 : 0));
  const wasAsked = hadContact && random.chance(0.26 + (isUrban ? 0.08 : 0));
  const distrust = 0.35 + 0.4 * random.next() + (wasAsked ? 0.2 : 0) + (isUrban ? 0.05 : 0);
  return {
    language,
    municipality,
    isUrban,
    isGraduate,
    speaksIndigenousLanguage,
    isWoman: random.chance(0.53),
    age: drawByWeight(AGES, random) ?? "3",
    hadContact,
    wasAsked,
    distrust,
    random,
  };
}
