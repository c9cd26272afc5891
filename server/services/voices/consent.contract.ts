import { beforeEach, describe, expect, it } from "vitest";
import { listActsAfter } from "../../../db/queries/audit.ts";
import { findSpeaker } from "../../../db/queries/speakers.ts";
import { INTERFACE } from "../../../surveys/core/index.ts";
import { aWav } from "../../testing/a-sound.ts";
import { everyTable } from "../../testing/every-table.ts";
import { KEYS, openVoiceDesk, PLACE, type VoiceDesk } from "../../testing/voice-desk.ts";
import type { Deps } from "../../deps.ts";
import { findAudio } from "../find-audio.ts";
import { purgeRemoved } from "../surveys/purge-removed.ts";
import { startVariant } from "../translation/start-variant.ts";
import { removeRecording } from "./change-recording.ts";
import { changeSpeaker } from "./keep-speaker.ts";
import { restoreConsent, withdrawConsent } from "./speaker-consent.ts";

const [, OTHER] = KEYS;
const BACHAJON = "tzh-x-bachajon";
const DAY = 24 * 60 * 60 * 1000;

let desk: VoiceDesk;
beforeEach(async () => {
  desk = await openVoiceDesk();
  await startVariant(desk.deps, desk.person, { survey: PLACE.survey, variant: BACHAJON });
  await desk.record();
  await desk.record({ language: BACHAJON, key: OTHER, bytes: aWav(440) });
  await desk.record({ survey: INTERFACE, key: "check.send", bytes: aWav(660) });
});

async function acts(): Promise<readonly string[]> {
  return (await listActsAfter(desk.deps.db, 0, 1000)).map(({ action }) => action);
}

/** What is heard in each of the packs. */
async function heard(): Promise<readonly boolean[]> {
  const packs = await Promise.all([desk.pack(), desk.pack(BACHAJON), desk.pack("tzh", INTERFACE)]);
  return packs.map((pack) => JSON.stringify(pack).includes('"audio"'));
}

/** What happens when this one has decided and is about to write. */
function before(act: () => Promise<unknown>): Deps {
  let isFirst = true;
  const atomic: Deps["db"]["atomic"] = async (list) => {
    if (isFirst) {
      isFirst = false;
      await act();
    }
    await desk.deps.db.atomic(list);
  };
  return { ...desk.deps, db: { ...desk.deps.db, atomic } };
}

describe("a consent that is withdrawn", () => {
  it("silences every pack, of a base and its variant too, and is told once", async () => {
    const told = await acts();
    expect(await heard()).toEqual([true, true, true]);
    expect((await withdrawConsent(desk.deps, desk.person, "H01")).ok).toBe(true);
    expect(await heard()).toEqual([false, false, false]);
    expect((await acts()).slice(told.length)).toEqual(["speaker.withdrawn"]);
    expect((await restoreConsent(desk.deps, desk.person, "H01")).ok).toBe(true);
    expect(await heard()).toEqual([true, true, true]);
    expect((await acts()).slice(told.length)).toEqual(["speaker.withdrawn", "speaker.restored"]);
  });

  it("happens whole or not at all, and once it is done is done", async () => {
    const content = await everyTable(desk.deps.db);
    const cut = before(() => Promise.reject(new Error("cut")));
    await expect(withdrawConsent(cut, desk.person, "H01")).rejects.toThrow("cut");
    expect(await everyTable(desk.deps.db)).toBe(content);
    await withdrawConsent(desk.deps, desk.person, "H01");
    const silent = await everyTable(desk.deps.db);
    expect((await withdrawConsent(desk.deps, desk.person, "H01")).ok).toBe(true);
    expect(await everyTable(desk.deps.db)).toBe(silent);
  });

  it("takes along texts where the voice is first heard meanwhile", async () => {
    const spoken = { survey: INTERFACE, key: "check.send" };
    await removeRecording(desk.deps, desk.person, { ...PLACE, ...spoken, speaker: "H01" });
    const unchosen = { sql: "delete from voices where survey = ?1", params: [INTERFACE] };
    await desk.deps.db.atomic({ statements: [unchosen] });
    const slow = before(async () => {
      expect((await desk.record({ ...spoken, bytes: aWav(880) })).ok).toBe(true);
      expect(await heard()).toEqual([true, true, true]);
    });
    expect((await withdrawConsent(slow, desk.person, "H01")).ok).toBe(true);
    expect(await heard()).toEqual([false, false, false]);
  });

  it("by two people at once is withdrawn once", async () => {
    const slow = before(async () => await withdrawConsent(desk.deps, desk.person, "H01"));
    const late = await withdrawConsent(slow, desk.person, "H01");
    expect(late.ok ? "" : late.problem.code).toMatch(/^(speaker.changed_meanwhile|)$/);
    expect((await acts()).filter((act) => act === "speaker.withdrawn")).toHaveLength(1);
    expect(await heard()).toEqual([false, false, false]);
  });

  it("leaves the voice of somebody else", async () => {
    await desk.speaker("H02");
    await withdrawConsent(desk.deps, desk.person, "H02");
    expect(await heard()).toEqual([true, true, true]);
  });

  it("after 30 days takes the name, the note and the voice, and the code is nobody's again", async () => {
    const file = (await desk.heard())?.file ?? "";
    await withdrawConsent(desk.deps, desk.person, "H01");
    expect(await findAudio(desk.deps, file)).toBeUndefined();
    desk.test.advance(30 * DAY);
    await purgeRemoved(desk.deps);
    expect((await findSpeaker(desk.deps.db, "H01"))?.name).not.toBe("");
    desk.test.advance(DAY);
    await purgeRemoved(desk.deps);
    expect(await findSpeaker(desk.deps.db, "H01")).toMatchObject({ name: "", consentNote: "" });
    expect(await findAudio(desk.deps, file)).toBeUndefined();
    await expect(desk.speaker("H01")).rejects.toThrow("speaker.code_taken");
    const details = { name: "Otra", variant: BACHAJON, consentedOn: "2026-11-01" };
    const again = { code: "H01", ...details, consentNote: "Oral" };
    const changed = await changeSpeaker(desk.deps, desk.person, again);
    expect(changed).toMatchObject({ problem: { code: "speaker.gone" } });
    await desk.speaker("H02");
    expect((await desk.record({ speaker: "H02", bytes: aWav(300) })).ok).toBe(true);
    expect((await desk.heard())?.speaker).toBe("H02");
  });
});
