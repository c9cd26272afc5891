import { beforeEach, describe, expect, it } from "vitest";
import { aWav } from "../../testing/a-sound.ts";
import { KEYS, openVoiceDesk, PLACE, type VoiceDesk } from "../../testing/voice-desk.ts";
import { readWorkbench } from "../translation/read-workbench.ts";
import { startVariant } from "../translation/start-variant.ts";
import { chooseVoice } from "./choose-voice.ts";
import { changeSpeaker } from "./keep-speaker.ts";
import { readVoices } from "./read-voices.ts";

const [KEY] = KEYS;
const OXCHUC = "tzh-x-oxchuc";
const BACHAJON = "tzh-x-bachajon";
const OF_OXCHUC = { survey: PLACE.survey, language: OXCHUC };

let desk: VoiceDesk;
/** H01 speaks as in Bachajón, H02 as in Oxchuc. */
beforeEach(async () => {
  desk = await openVoiceDesk();
  await desk.speaker("H02", OXCHUC);
  await startVariant(desk.deps, desk.person, { survey: PLACE.survey, variant: OXCHUC });
});

const changed = async (code: string, variant: string) =>
  await changeSpeaker(desk.deps, desk.person, {
    ...{ code, name: "Ana", variant, consentedOn: "2026-11-01", consentNote: "Oral" },
  });

describe("the texts of one town", () => {
  it("are said by its own speakers and no others", async () => {
    const other = { problem: { code: "voice.other_variant" } };
    expect(await desk.record({ language: OXCHUC })).toMatchObject(other);
    const chosen = { ...OF_OXCHUC, speaker: "H01" };
    expect(await chooseVoice(desk.deps, desk.person, chosen)).toMatchObject(other);
    expect((await desk.record({ language: OXCHUC, speaker: "H02" })).ok).toBe(true);
    expect((await desk.heard(KEY, OXCHUC))?.speaker).toBe("H02");
  });

  it("offer only those speakers", async () => {
    const { voices } = (await readVoices(desk.deps, OF_OXCHUC)) ?? { voices: [] };
    expect(voices.map(({ code }) => code)).toEqual(["H02"]);
    const room = await readWorkbench(desk.deps, desk.person, OF_OXCHUC);
    expect(room?.speakers.map(({ code }) => code)).toEqual(["H02"]);
  });

  it("keep their speakers in that town once something is recorded", async () => {
    expect((await changed("H02", BACHAJON)).ok).toBe(true);
    expect((await changed("H02", OXCHUC)).ok).toBe(true);
    await desk.record({ language: OXCHUC, speaker: "H02" });
    const refused = { problem: { code: "speaker.has_variant_recordings" } };
    expect(await changed("H02", BACHAJON)).toMatchObject(refused);
  });
});

describe("the texts of a language", () => {
  it("are said by speakers of any of its towns", async () => {
    expect((await desk.record()).ok).toBe(true);
    expect((await desk.record({ speaker: "H02", bytes: aWav(440) })).ok).toBe(true);
    expect((await changed("H02", BACHAJON)).ok).toBe(true);
    const { voices } = (await readVoices(desk.deps, PLACE)) ?? { voices: [] };
    expect(voices.map(({ code }) => code)).toEqual(["H01", "H02"]);
  });
});
