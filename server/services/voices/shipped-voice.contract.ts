import { beforeEach, expect, it } from "vitest";
import { shippedInterface } from "../../../locales/interface-units.ts";
import { INTERFACE } from "../../../surveys/core/index.ts";
import { anInterfacePack, putPack } from "../../testing/put-pack.ts";
import { openVoiceDesk, type VoiceDesk } from "../../testing/voice-desk.ts";
import { loadInterfacePack } from "../interface-pack.ts";
import { readUnit } from "../translation/read-units.ts";
import { startVariant } from "../translation/start-variant.ts";

const KEY = "check.send";
const OF = { survey: INTERFACE, language: "tzh" };
const SHIPPED = shippedInterface("tzh")[KEY]?.text;

let desk: VoiceDesk;
beforeEach(async () => {
  desk = await openVoiceDesk();
});

const shown = async (language = "tzh") =>
  (await loadInterfacePack(desk.deps, language))?.pack.texts[KEY];

it("is heard with the words that ship, and takes them as they are", async () => {
  expect((await desk.record({ ...OF, key: KEY })).ok).toBe(true);
  expect(await shown()).toMatchObject({ text: SHIPPED, shipped: true, audio: { speaker: "H01" } });
});

it("is heard in a variant that shows what ships for its base", async () => {
  const variant = "tzh-x-bachajon";
  await startVariant(desk.deps, desk.person, { survey: INTERFACE, variant });
  expect((await desk.record({ ...OF, language: variant, key: KEY })).ok).toBe(true);
  expect(await shown(variant)).toMatchObject({ language: "tzh", audio: { speaker: "H01" } });
  expect((await desk.record({ ...OF, key: "check.title" })).ok).toBe(true);
  expect(await shown(variant)).toMatchObject({ audio: { speaker: "H01" } });
});

it("gives way to what a later release ships, and the recording is told as stale", async () => {
  await desk.record({ ...OF, key: KEY });
  const said = { sql: "update recordings set text_hash = 'former'", params: [] };
  await desk.deps.db.atomic({ statements: [said] });
  const former = { text: "Former words", state: "draft_machine", shipped: true } as const;
  await putPack(desk.deps, anInterfacePack("tzh", { [KEY]: former }));
  expect(await shown()).toBeUndefined();
  const unit = await readUnit(desk.deps, OF, KEY);
  expect(unit).toMatchObject({ text: SHIPPED, recording: { isStale: true } });
});

it.each([
  ["people checked", { state: "reviewed", shipped: true }],
  ["people approved", { state: "approved", shipped: true }],
  ["somebody edited", { state: "draft_human" }],
] as const)("stays with words that %s", async (_, given) => {
  const former = { text: "Former words", ...given };
  await putPack(desk.deps, anInterfacePack("tzh", { [KEY]: former }));
  expect(await shown()).toMatchObject({ text: "Former words" });
  expect((await readUnit(desk.deps, OF, KEY))?.text).toBe("Former words");
});
