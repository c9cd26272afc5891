import { beforeEach, describe, expect, it } from "vitest";
import { findAudioFile } from "../../../db/queries/audio-files.ts";
import { listEventsOfText } from "../../../db/queries/text-events.ts";
import { findVoice } from "../../../db/queries/voices.ts";
import { aPack } from "../../testing/a-pack.ts";
import { aWav, aWebm } from "../../testing/a-sound.ts";
import { everyTable } from "../../testing/every-table.ts";
import { overtakenBy } from "../../testing/overtaken-by.ts";
import { putPack } from "../../testing/put-pack.ts";
import { KEYS, openVoiceDesk, PLACE, type VoiceDesk } from "../../testing/voice-desk.ts";
import { removeRecording, setMarks, storeOlder } from "./change-recording.ts";
import { chooseVoice } from "./choose-voice.ts";
import { readRecordings } from "./read-recordings.ts";
import { readVoicePack, voicePackFiles } from "./read-voice-pack.ts";
import { readVoices } from "./read-voices.ts";
import { restoreConsent, withdrawConsent } from "./speaker-consent.ts";

const [KEY, OTHER] = KEYS;
const OF = { ...PLACE, key: KEY, speaker: "H01" };

let desk: VoiceDesk;
beforeEach(async () => {
  desk = await openVoiceDesk();
});

async function codeOf(outcome: ReturnType<VoiceDesk["record"]>): Promise<string | undefined> {
  const made = await outcome;
  return made.ok ? undefined : made.problem.code;
}

describe("a recording", () => {
  it("is kept and heard, and its speaker becomes the voice in use", async () => {
    expect(await desk.record({ start: 20, end: 180 })).toEqual({ ok: true, value: undefined });
    const heard = await desk.heard();
    expect(heard).toMatchObject({ mediaType: "audio/wav", start: 20, end: 180, speaker: "H01" });
    expect(await desk.deps.files.read(heard?.file ?? "")).toEqual(aWav());
    expect(await findVoice(desk.deps.db, "todos", "tzh")).toBe("H01");
    const [event] = (await listEventsOfText(desk.deps.db, PLACE, KEY)).slice(-1);
    expect(event).toMatchObject({ act: "recorded", note: "H01", text: `Bats'il ${KEY}` });
  });

  it("sent again changes nothing", async () => {
    await desk.record();
    const content = await everyTable(desk.deps.db);
    expect((await desk.record()).ok).toBe(true);
    expect(await everyTable(desk.deps.db)).toBe(content);
  });

  it("takes the place of the one before, and keeps it in the story", async () => {
    await desk.record();
    await desk.record({ bytes: aWav(440) });
    expect(await desk.deps.files.read((await desk.heard())?.file ?? "")).toEqual(aWav(440));
    const read = await readRecordings(desk.deps, OF);
    expect(Object.keys(read?.recordings ?? {})).toEqual([KEY]);
    expect(await listEventsOfText(desk.deps.db, PLACE, KEY)).toHaveLength(2);
  });

  it.each([
    ["a page named as a sound", { bytes: new TextEncoder().encode("<html>") }, "voice.no_sound"],
    ["3 MB", { bytes: new Uint8Array(3 * 1024 * 1024) }, "voice.too_large"],
    ["no length", { duration: 0 }, "voice.bad_duration"],
    ["over 3 minutes", { duration: 180_001 }, "voice.bad_duration"],
    ["an end beyond its length", { end: 201 }, "voice.bad_marks"],
    ["an end before its start", { start: 150, end: 100 }, "voice.bad_marks"],
    ["marks that are no numbers", { start: Number.NaN }, "voice.bad_marks"],
    ["a speaker nobody knows", { speaker: "H99" }, "voice.unknown_speaker"],
    ["a text without words", { key: "asked.hint" }, "voice.no_text"],
    ["a key nobody knows", { key: "nothing.label" }, "voice.no_text"],
    ["a survey nobody knows", { survey: "nadie" }, "text.unknown_place"],
    ["another language than the speaker's", { language: "tzo" }, "voice.other_language"],
  ])("with %s is refused, and nothing is stored", async (_, given, code) => {
    const content = await everyTable(desk.deps.db);
    expect(await codeOf(desk.record(given))).toBe(code);
    expect(await everyTable(desk.deps.db)).toBe(content);
  });

  it("of a text of other Spanish is refused", async () => {
    await putPack(desk.deps, aPack({ [KEY]: { text: "x", sourceHash: "0".repeat(64) } }));
    expect(await codeOf(desk.record())).toBe("voice.stale_text");
  });

  it("is stale once its text is another: kept, listed, and not heard", async () => {
    await desk.record();
    await putPack(desk.deps, aPack({ [KEY]: { text: "Yan" } }));
    await desk.record({ key: KEY, speaker: "H01", bytes: aWav(440) });
    await putPack(desk.deps, aPack({ [KEY]: { text: "Yan xan" }, [OTHER]: { text: "Sbiil" } }));
    await desk.record({ key: OTHER });
    expect(await desk.heard()).toBeUndefined();
    expect((await readRecordings(desk.deps, OF))?.recordings[KEY]).toMatchObject({ isStale: true });
    const read = await readVoices(desk.deps, PLACE);
    expect(read?.voices[0]).toMatchObject({ recorded: 1, stale: 1, missing: 1 });
  });

  it("by a translator of another language is refused", async () => {
    const translator = { ...desk.person, role: "translator", languages: ["tzo"] } as const;
    const outcome = await setMarks(desk.deps, translator, { ...OF, start: 0, end: 100 });
    expect(outcome).toMatchObject({ problem: { code: "text.language_not_yours" } });
  });
});

describe("what is recorded", () => {
  beforeEach(async () => {
    await desk.record();
  });

  it("takes other marks, which are heard at once", async () => {
    expect((await setMarks(desk.deps, desk.person, { ...OF, start: 50, end: 170 })).ok).toBe(true);
    expect(await desk.heard()).toMatchObject({ start: 50, end: 170 });
    const wrong = await setMarks(desk.deps, desk.person, { ...OF, start: 50, end: 999 });
    expect(wrong).toMatchObject({ problem: { code: "voice.bad_marks" } });
  });

  it("takes a second format for old phones, never the same again", async () => {
    const older = { ...OF, bytes: aWebm() };
    expect((await storeOlder(desk.deps, desk.person, older)).ok).toBe(true);
    const heard = await desk.heard();
    expect(heard?.older).toMatchObject({ mediaType: "audio/webm", bytes: aWebm().length });
    expect(await findAudioFile(desk.deps.db, heard?.older?.file ?? "")).toBeDefined();
    const same = await storeOlder(desk.deps, desk.person, { ...OF, bytes: aWav(440) });
    expect(same).toMatchObject({ problem: { code: "voice.same_format" } });
    const none = { ...OF, key: OTHER, bytes: aWebm() };
    expect((await storeOlder(desk.deps, desk.person, none)).ok).toBe(false);
  });

  it("is taken back, and told in the story", async () => {
    expect((await removeRecording(desk.deps, desk.person, OF)).ok).toBe(true);
    expect(await desk.heard()).toBeUndefined();
    const [event] = (await listEventsOfText(desk.deps.db, PLACE, KEY)).slice(-1);
    expect(event?.act).toBe("unrecorded");
    expect((await removeRecording(desk.deps, desk.person, OF)).ok).toBe(false);
  });

  it("by somebody else is heard only once that voice is chosen", async () => {
    await desk.speaker("H02");
    await desk.record({ speaker: "H02", bytes: aWav(440) });
    expect((await desk.heard())?.speaker).toBe("H01");
    expect((await chooseVoice(desk.deps, desk.person, { ...PLACE, speaker: "H02" })).ok).toBe(true);
    expect((await desk.heard())?.speaker).toBe("H02");
    const content = await everyTable(desk.deps.db);
    expect((await chooseVoice(desk.deps, desk.person, { ...PLACE, speaker: "H02" })).ok).toBe(true);
    expect(await everyTable(desk.deps.db)).toBe(content);
  });

  it("makes a package of its files with a manifest", async () => {
    await storeOlder(desk.deps, desk.person, { ...OF, bytes: aWebm() });
    const pack = await readVoicePack(desk.deps, OF);
    const [text] = pack?.texts ?? [];
    expect(pack).toMatchObject({ survey: "todos", speaker: "H01", variant: "tzh-x-bachajon" });
    expect(text).toMatchObject({
      key: KEY,
      start: 0,
      end: 200,
      duration: 200,
      bytes: aWav().length,
    });
    const names: string[] = [];
    if (pack === undefined) return;
    for await (const { name } of voicePackFiles(desk.deps, pack)) names.push(name);
    expect(names[0]).toBe("manifiesto.json");
    expect(names.slice(1)).toEqual([text?.name, text?.older?.name]);
    expect(names[1]).toMatch(/^\d{3}_asked\.label\.wav$/);
  });
});

describe("a consent that is withdrawn", () => {
  beforeEach(async () => {
    await desk.record();
  });

  it("ends what is heard, and lets nothing of that voice in", async () => {
    expect((await withdrawConsent(desk.deps, desk.person, "H01")).ok).toBe(true);
    expect(await desk.heard()).toBeUndefined();
    expect(await codeOf(desk.record({ key: OTHER }))).toBe("voice.no_consent");
    expect(await readVoicePack(desk.deps, OF)).toBeUndefined();
    expect(await readVoices(desk.deps, PLACE)).toMatchObject({ isSilenced: true, voices: [] });
    await desk.speaker("H02");
    await desk.record({ key: OTHER, speaker: "H02" });
    expect(await desk.heard()).toBeUndefined();
  });

  it("is put back within the days of undoing, and not later", async () => {
    await withdrawConsent(desk.deps, desk.person, "H01");
    expect((await restoreConsent(desk.deps, desk.person, "H01")).ok).toBe(true);
    expect((await desk.heard())?.speaker).toBe("H01");
    await withdrawConsent(desk.deps, desk.person, "H01");
    desk.test.advance(40 * 24 * 60 * 60 * 1000);
    const late = await restoreConsent(desk.deps, desk.person, "H01");
    expect(late).toMatchObject({ problem: { code: "speaker.gone" } });
    expect(await desk.heard()).toBeUndefined();
  });

  it("while a recording is on its way keeps that recording out", async () => {
    const slow = overtakenBy(
      desk.deps,
      async () => await withdrawConsent(desk.deps, desk.person, "H01"),
    );
    expect(await codeOf(desk.record({ key: OTHER, bytes: aWav(440) }, slow))).toBe(
      "voice.no_consent",
    );
    expect([await desk.heard(), await desk.heard(OTHER)]).toEqual([undefined, undefined]);
  });

  it("while it was never heard keeps a first recording on its way out", async () => {
    await desk.speaker("H02");
    const slow = overtakenBy(
      desk.deps,
      async () => await withdrawConsent(desk.deps, desk.person, "H02"),
    );
    const late = desk.record({ key: OTHER, speaker: "H02" }, slow);
    expect(await codeOf(late)).toBe("voice.no_consent");
    expect((await desk.heard())?.speaker).toBe("H01");
  });
});

describe("of two recordings at once", () => {
  it("the later one stands, and neither is lost from the story", async () => {
    const slow = overtakenBy(desk.deps, async () => await desk.record({ bytes: aWav(440) }));
    expect((await desk.record({ bytes: aWav(660) }, slow)).ok).toBe(true);
    expect(await desk.deps.files.read((await desk.heard())?.file ?? "")).toEqual(aWav(660));
    expect(await listEventsOfText(desk.deps.db, PLACE, KEY)).toHaveLength(2);
  });

  it("of different texts both are heard", async () => {
    const slow = overtakenBy(desk.deps, async () => await desk.record({ key: OTHER }));
    expect((await desk.record({}, slow)).ok).toBe(true);
    expect([await desk.heard(), await desk.heard(OTHER)]).not.toContain(undefined);
  });
});
