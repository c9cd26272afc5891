import { beforeEach, expect, it } from "vitest";
import { listDraftPacks } from "../../../db/queries/draft-packs.ts";
import type { Recording } from "../../../surveys/core/index.ts";
import { aWav } from "../../testing/a-sound.ts";
import { KEYS, openVoiceDesk, PLACE, type VoiceDesk } from "../../testing/voice-desk.ts";
import { readPack } from "../load-pack.ts";
import { publishDraft } from "../surveys/publish-draft.ts";
import { readDraft } from "../surveys/read-draft.ts";
import { saveDraft } from "../surveys/save-draft.ts";
import { startDraft } from "../surveys/start-draft.ts";
import { actOnText } from "../translation/act-on-text.ts";
import { removeRecording } from "./change-recording.ts";
import { withdrawConsent } from "./speaker-consent.ts";

const TITLE = KEYS[1];
const survey = PLACE.survey;

let desk: VoiceDesk;
let before: Recording | undefined;
/** A title that was published and recorded is another in a draft, in both languages and aloud. */
beforeEach(async () => {
  desk = await openVoiceDesk();
  const { deps, person } = desk;
  await desk.record({ key: TITLE });
  before = await desk.heard(TITLE);
  await startDraft(deps, person, survey);
  const draft = await readDraft(deps, survey);
  if (draft === undefined) throw new Error("no draft");
  const definition = { ...draft.definition, title: "Otro título" };
  await saveDraft(deps, person, { survey, base: draft.revision, definition });
  const act = { act: "write", text: "Yan" } as const;
  await actOnText(deps, person, { ...PLACE, key: TITLE, base: 1, act });
  expect((await desk.record({ key: TITLE, bytes: aWav(440) })).ok).toBe(true);
});

async function inDraft(): Promise<Recording | undefined> {
  const { deps } = desk;
  const packs = await listDraftPacks(deps.db, (await readDraft(deps, survey))?.id ?? "");
  const pack = await readPack(deps, packs[0]?.sha256 ?? "");
  return pack?.texts[TITLE]?.audio;
}

it("what is published is heard as before until the draft is", async () => {
  const { deps, person } = desk;
  const next = await inDraft();
  expect(next?.file).not.toBe(before?.file);
  expect(await desk.heard(TITLE)).toEqual(before);
  // Other changes leave it so.
  await desk.record({ key: KEYS[0] });
  expect(await desk.heard(TITLE)).toEqual(before);
  expect((await publishDraft(deps, person, { survey })).ok).toBe(true);
  expect(await desk.heard(TITLE)).toEqual(next);
});

it("a recording that is taken back, and a consent that ends, silence both", async () => {
  const { deps, person } = desk;
  await removeRecording(deps, person, { ...PLACE, key: TITLE, speaker: "H01" });
  expect([await desk.heard(TITLE), await inDraft()]).toEqual([undefined, undefined]);
  await desk.record({ key: TITLE, bytes: aWav(330) });
  await withdrawConsent(deps, person, "H01");
  expect([await desk.heard(TITLE), await inDraft()]).toEqual([undefined, undefined]);
});
