import { beforeEach, describe, expect, it } from "vitest";
import { listEventsOfText } from "../../../db/queries/text-events.ts";
import { findVoice } from "../../../db/queries/voices.ts";
import { aWav } from "../../testing/a-sound.ts";
import { KEYS, openVoiceDesk, PLACE, type VoiceDesk } from "../../testing/voice-desk.ts";
import type { Deps } from "../../deps.ts";
import { actOnText } from "../translation/act-on-text.ts";
import { readRecordings } from "./read-recordings.ts";
import { chooseVoice } from "./choose-voice.ts";
import { removeRecording, setMarks } from "./change-recording.ts";

const [KEY, OTHER] = KEYS;
const OF = { ...PLACE, key: KEY, speaker: "H01" };

let desk: VoiceDesk;
beforeEach(async () => {
  desk = await openVoiceDesk();
  await desk.speaker("H02");
});

/** Stored while somebody else is about to. */
function overtakenBy(other: () => Promise<unknown>): Deps {
  let isFirst = true;
  const atomic: Deps["db"]["atomic"] = async (list) => {
    // The row of the file goes before: it is no decision.
    const isDecision = list.statements.some(({ sql }) => sql.includes("text_events"));
    if (isFirst && isDecision) {
      isFirst = false;
      await other();
    }
    await desk.deps.db.atomic(list);
  };
  return { ...desk.deps, db: { ...desk.deps.db, atomic } };
}

const write = async (text: string) =>
  await actOnText(desk.deps, desk.person, {
    ...PLACE,
    key: KEY,
    base: 0,
    act: { act: "write", text },
  });

describe("a recording that is made while", () => {
  it("somebody else records the same text is heard, and the other is in the story", async () => {
    const slow = overtakenBy(async () => await desk.record({ bytes: aWav(440) }));
    expect((await desk.record({ bytes: aWav(660) }, slow)).ok).toBe(true);
    expect(await desk.deps.files.read((await desk.heard())?.file ?? "")).toEqual(aWav(660));
    const told = await listEventsOfText(desk.deps.db, PLACE, KEY);
    expect(told.map(({ act }) => act)).toEqual(["recorded", "recorded"]);
  });

  it("another first voice is recorded leaves that one in use, and both are kept", async () => {
    const slow = overtakenBy(async () => await desk.record({ speaker: "H02", bytes: aWav(440) }));
    expect((await desk.record({}, slow)).ok).toBe(true);
    expect(await findVoice(desk.deps.db, PLACE.survey, PLACE.language)).toBe("H02");
    expect((await desk.heard())?.speaker).toBe("H02");
    expect((await readRecordings(desk.deps, OF))?.recordings[KEY]?.isStale).toBe(false);
  });

  it("the text changes says the words that stand then, as far as anybody is told", async () => {
    const slow = overtakenBy(async () => await write("Yan kʼop"));
    const late = await desk.record({}, slow);
    expect(late.ok ? "" : late.problem.code).toBe("voice.text_changed");
    expect(await desk.heard()).toBeUndefined();
    expect((await desk.pack())?.texts[KEY]?.text).toBe("Yan kʼop");
  });

  it("another voice is chosen is kept, and what was chosen is heard", async () => {
    await desk.record({ key: OTHER });
    await desk.record({ speaker: "H02", bytes: aWav(440) });
    const choose = { ...PLACE, speaker: "H02" };
    const slow = overtakenBy(async () => await chooseVoice(desk.deps, desk.person, choose));
    expect((await desk.record({}, slow)).ok).toBe(true);
    expect((await desk.heard())?.speaker).toBe("H02");
    expect(await desk.heard(OTHER)).toBeUndefined();
    await chooseVoice(desk.deps, desk.person, { ...PLACE, speaker: "H01" });
    expect([await desk.heard(), await desk.heard(OTHER)]).not.toContain(undefined);
  });
});

describe("marks that are moved while", () => {
  it("the recording is taken back are refused", async () => {
    await desk.record();
    const slow = overtakenBy(async () => await removeRecording(desk.deps, desk.person, OF));
    const late = await setMarks(slow, desk.person, { ...OF, start: 10, end: 150 });
    expect(late).toMatchObject({ problem: { code: "voice.no_recording" } });
    expect(await desk.heard()).toBeUndefined();
  });
});
