import { findCurrentPack } from "../../db/queries/language-packs.ts";
import type { LanguagePack, Recording } from "../../surveys/core/index.ts";
import type { Deps } from "../deps.ts";
import type { Person } from "../services/access.ts";
import { readPack } from "../services/load-pack.ts";
import { registerSpeaker } from "../services/voices/keep-speaker.ts";
import { storeRecording, type NewRecording } from "../services/voices/store-recording.ts";
import { aPack } from "./a-pack.ts";
import { aPerson } from "./open-panel.ts";
import { aWav } from "./a-sound.ts";
import { openTestApp, type TestApp } from "./open-app.ts";
import { putPack } from "./put-pack.ts";

/** What stands nowhere but in the list of speakers. */
export const CANARY = "Xunka Canario";
export const KEYS = ["asked.label", "survey.title"] as const;

export interface VoiceDesk {
  readonly test: TestApp;
  readonly deps: Deps;
  readonly person: Person;
  readonly record: (
    given?: Partial<NewRecording>,
    into?: Deps,
  ) => ReturnType<typeof storeRecording>;
  readonly speaker: (code: string, variant?: string) => Promise<void>;
  readonly pack: (language?: string, survey?: string) => Promise<LanguagePack | undefined>;
  /** What is heard of a text. */
  readonly heard: (key?: string, language?: string) => Promise<Recording | undefined>;
}

export const PLACE = { survey: "todos", language: "tzh" } as const;

/** The survey of all types with two texts in Tseltal and a speaker, H01, who has given consent. */
export async function openVoiceDesk(): Promise<VoiceDesk> {
  const test = await openTestApp();
  const { deps } = test;
  const person = aPerson("editor");
  const texts = Object.fromEntries(KEYS.map((key) => [key, { text: `Bats'il ${key}` }]));
  await putPack(deps, aPack(texts));
  const speaker: VoiceDesk["speaker"] = async (code, variant = "tzh-x-bachajon") => {
    const consent = { consentedOn: "2026-11-01", consentNote: "Por escrito" };
    const made = await registerSpeaker(deps, person, { code, name: CANARY, variant, ...consent });
    if (!made.ok) throw new Error(made.problem.code);
  };
  await speaker("H01");
  const pack: VoiceDesk["pack"] = async (language = "tzh", survey = PLACE.survey) => {
    const current = await findCurrentPack(deps.db, survey, language);
    return current && (await readPack(deps, current.sha256));
  };
  return {
    ...{ test, deps, person, speaker, pack },
    heard: async (key = KEYS[0], language) => (await pack(language))?.texts[key]?.audio,
    record: async (given, into = deps) => {
      const sound = { bytes: aWav(), start: 0, end: 200, duration: 200 };
      return await storeRecording(into, person, {
        ...{ ...PLACE, key: KEYS[0], speaker: "H01", ...sound, ...given },
      });
    },
  };
}
