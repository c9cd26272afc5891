import { SPOKEN_AREAS } from "../../client/pages/voice-manifest.ts";
import { LIVE_TEXTS } from "../../client/pages/survey-data.ts";
import { interfaceSpanish } from "../../locales/interface-units.ts";
import { placeholdersOf, spanishTexts } from "../../surveys/core/index.ts";
import { readConfig } from "../config.ts";
import { createNodeDeps } from "../node-deps.ts";
import { loadDefinition } from "../services/load-definition.ts";
import { aPack } from "./a-pack.ts";
import { ALL_TYPES } from "./all-types-definition.ts";
import { anInterfacePack, putPack } from "./put-pack.ts";
import { aSpeakerOf } from "./voiced-survey.ts";

/** Short words that are those of one text alone. */
function wordsOf(key: string, number: number, spanish: string): { readonly text: string } {
  const filled = placeholdersOf(spanish).map((one) => ` ${one}`);
  return { text: `Bin ${String(number)} ${key.split(".").at(-1) ?? ""}${filled.join("")}` };
}

/** The survey of all types in which everything is said, and all of the interface a survey shows. */
export async function speakEverything(dataDir: string): Promise<void> {
  const { deps, close } = createNodeDeps(readConfig({ DATA_DIR: dataDir }));
  const spoken = aSpeakerOf(deps, 100);
  const areas: readonly string[] = [...LIVE_TEXTS, ...SPOKEN_AREAS];
  const shown = [...interfaceSpanish()].filter(([key]) =>
    areas.some((area) => key.startsWith(area)),
  );
  const words = shown.map(([key, spanish], at) => [key, wordsOf(key, at, spanish)] as const);
  const texts = [...spanishTexts(ALL_TYPES)].map(
    ([key, spanish], at) => [key, wordsOf(key, 1_000 + at, spanish)] as const,
  );
  try {
    await loadDefinition(deps, ALL_TYPES);
    await putPack(deps, await spoken(aPack(Object.fromEntries(texts))));
    await putPack(deps, await spoken(anInterfacePack("tzh", Object.fromEntries(words))));
  } finally {
    await close();
  }
}
