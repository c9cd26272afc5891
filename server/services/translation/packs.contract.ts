import { describe, expect, it } from "vitest";
import { listDraftPacks } from "../../../db/queries/draft-packs.ts";
import { replaceVoice } from "../../../db/queries/voices.ts";
import { insertAudioFile } from "../../../db/queries/audio-files.ts";
import { insertRecording } from "../../../db/queries/recordings.ts";
import { insertSpeaker } from "../../../db/queries/speakers.ts";
import { type Definition, INTERFACE, type Item, sha256Hex } from "../../../surveys/core/index.ts";
import type { Deps } from "../../deps.ts";
import { aPerson } from "../../testing/a-person.ts";
import { ALL_TYPES } from "../../testing/all-types-definition.ts";
import { openTranslationDesk } from "../../testing/translation-desk.ts";
import { readPack } from "../load-pack.ts";
import { createSurvey } from "../surveys/create-survey.ts";
import { discardDraft } from "../surveys/discard-draft.ts";
import { publishDraft } from "../surveys/publish-draft.ts";
import { readDraft } from "../surveys/read-draft.ts";
import { saveDraft } from "../surveys/save-draft.ts";
import { startDraft } from "../surveys/start-draft.ts";
import { changeTexts } from "./change-texts.ts";
import { readProgress } from "./read-progress.ts";
import { readUnits } from "./read-units.ts";
import { startVariant } from "./start-variant.ts";

const EDITOR = aPerson("eva");
const KEY = "free.label";
const SURVEY = ALL_TYPES.slug;
const PLACE = { survey: SURVEY, language: "tzh" };
const OXCHUC = { act: "approve", variant: "tzh-x-oxchuc" };

/** The same survey with another label of its first text question. */
function relabelled(definition: Definition, label: string): Definition {
  const change = (item: Item): Item => {
    if (item.kind !== "question") return { ...item, items: item.items.map(change) };
    return item.name === "free" ? { ...item, label } : item;
  };
  return { ...definition, items: definition.items.map(change) };
}

async function drafted(deps: Deps, label: string): Promise<void> {
  await startDraft(deps, EDITOR, SURVEY);
  const draft = await readDraft(deps, SURVEY);
  const definition = relabelled(draft?.definition ?? ALL_TYPES, label);
  const saved = await saveDraft(deps, EDITOR, { survey: SURVEY, base: 1, definition });
  expect(saved.kind).toBe("saved");
}

async function draftPack(deps: Deps, language = "tzh") {
  const draft = await readDraft(deps, SURVEY);
  const packs = await listDraftPacks(deps.db, draft?.id ?? "");
  const own = packs.find((pack) => pack.language === language);
  return own === undefined ? undefined : await readPack(deps, own.sha256);
}

describe("while a draft is open", () => {
  it("a text of the same Spanish is shown at once, one of other Spanish comes with the draft", async () => {
    const desk = await openTranslationDesk({ [KEY]: { text: "Bin" } });
    const { deps } = desk.test;
    const ana = await desk.as("editor");
    await drafted(deps, "Otra cosa");
    expect(await ana.unit(KEY)).toMatchObject({
      ...{ state: "stale", text: "Bin", spanish: "Otra cosa", formerSpanish: "free" },
    });
    await ana.write("age.label", "Jayeb");
    expect(await draftPack(deps)).toBeUndefined();
    expect((await desk.pack()).texts["age.label"]?.text).toBe("Jayeb");
    await ana.write(KEY, "Yan");
    expect((await desk.pack()).texts[KEY]?.text).toBe("Bin");
    expect((await draftPack(deps))?.texts).toMatchObject({
      ...{ [KEY]: { text: "Yan" }, "age.label": { text: "Jayeb" } },
    });
    await ana.write("income.label", "Takʼin");
    expect((await desk.pack()).texts["income.label"]?.text).toBe("Takʼin");
    expect((await draftPack(deps))?.texts["income.label"]?.text).toBe("Takʼin");
  });

  it("its texts are shown once it is published, with what was approved", async () => {
    const desk = await openTranslationDesk({ [KEY]: { text: "Bin" } });
    const { deps } = desk.test;
    const [ana, beto] = [await desk.as("editor"), await desk.as("editor")];
    await drafted(deps, "Otra cosa");
    await ana.write(KEY, "Yan");
    await beto.act(KEY, OXCHUC);
    await publishDraft(deps, EDITOR, { survey: SURVEY });
    expect((await desk.pack()).texts[KEY]).toMatchObject({ text: "Yan", state: "approved" });
    expect(await ana.unit(KEY)).toMatchObject({ state: "approved", approvals: [{ id: beto.id }] });
  });

  it("no text is lost to somebody who publishes at the same moment", async () => {
    const desk = await openTranslationDesk({ [KEY]: { text: "Bin" } });
    const { deps } = desk.test;
    const [ana, beto] = [await desk.as("editor"), await desk.as("editor")];
    await drafted(deps, "Otra cosa");
    const [published, ...replies] = await Promise.all([
      publishDraft(deps, EDITOR, { survey: SURVEY }),
      ana.write(KEY, "Yan", { base: 0 }),
      beto.write("age.label", "Jayeb", { base: 0 }),
    ]);
    expect([published.ok, ...replies.map(({ status }) => status)]).toEqual([true, 200, 200]);
    const { texts } = await desk.pack();
    expect([texts[KEY]?.text, texts["age.label"]?.text]).toEqual(["Yan", "Jayeb"]);
  });

  it("texts of a survey that was never published are only the draft's", async () => {
    const desk = await openTranslationDesk({});
    const { deps } = desk.test;
    const ana = await desk.as("editor");
    await createSurvey(deps, EDITOR, { title: "Foros", slug: "foros" });
    const draft = await readDraft(deps, "foros");
    const definition = { ...ALL_TYPES, ...{ slug: "foros", title: "Foros" } };
    await saveDraft(deps, EDITOR, { survey: "foros", base: draft?.revision ?? 0, definition });
    const reply = await ana.write(KEY, "Bin", { survey: "foros" });
    expect(reply).toMatchObject({ status: 200, text: { text: "Bin" } });
    expect((await desk.pack("tzh", "foros")).texts).toEqual({});
    await publishDraft(deps, EDITOR, { survey: "foros" });
    expect((await desk.pack("tzh", "foros")).texts[KEY]?.text).toBe("Bin");
  });

  it("an approval of what is published outlives a draft that is given up", async () => {
    const desk = await openTranslationDesk({ [KEY]: { text: "Bin" } });
    const { deps } = desk.test;
    const [ana, beto] = [await desk.as("editor"), await desk.as("editor")];
    await beto.act(KEY, OXCHUC);
    await drafted(deps, "Otra cosa");
    await ana.write(KEY, "Yan");
    await discardDraft(deps, EDITOR, SURVEY);
    expect(await ana.unit(KEY)).toMatchObject({
      ...{ text: "Bin", state: "approved", approvals: [{ id: beto.id }] },
    });
  });
});

describe("a new version with other Spanish", () => {
  it("makes the text stale, which may be kept but not approved", async () => {
    const desk = await openTranslationDesk({});
    const { deps } = desk.test;
    const [ana, beto] = [await desk.as("editor"), await desk.as("editor")];
    await ana.write(KEY, "Bin");
    await beto.act(KEY, OXCHUC);
    await drafted(deps, "Otra cosa");
    await publishDraft(deps, EDITOR, { survey: SURVEY });
    expect(await ana.unit(KEY)).toMatchObject({ state: "stale", formerSpanish: "free" });
    expect(await beto.act(KEY, OXCHUC)).toMatchObject({ status: 422, code: "text.stale" });
    expect(await ana.act(KEY, { act: "keep" })).toMatchObject({
      text: { state: "draft_human", text: "Bin", approvals: [], author: { id: ana.id } },
    });
  });
});

describe("a variant", () => {
  const LANGUAGE = "tzh-x-oxchuc";

  async function started() {
    const desk = await openTranslationDesk({ [KEY]: { text: "Bin" } });
    const variant = { survey: SURVEY, variant: LANGUAGE };
    expect(await startVariant(desk.test.deps, EDITOR, variant)).toMatchObject({ ok: true });
    return { desk, ana: await desk.as("editor"), variant };
  }

  it("begins as its base, and is opened once", async () => {
    const { desk, variant } = await started();
    const again = await startVariant(desk.test.deps, EDITOR, variant);
    expect(again).toMatchObject({ ok: false, problem: { code: "text.variant_exists" } });
    const unknown = { survey: SURVEY, variant: "tzh-x-nowhere" };
    const other = await startVariant(desk.test.deps, EDITOR, unknown);
    expect(other).toMatchObject({ ok: false, problem: { code: "text.unknown_variant" } });
    expect((await desk.pack(LANGUAGE)).texts).toMatchObject({ [KEY]: { language: "tzh" } });
  });

  it("follows its base until it has words of its own, which only its speakers approve", async () => {
    const { desk, ana } = await started();
    const [beto, of] = [await desk.as("editor"), { language: LANGUAGE }];
    expect(await ana.unit(KEY, of)).toMatchObject({ text: "Bin", inheritedFrom: "tzh" });
    expect(await beto.act(KEY, OXCHUC, of)).toMatchObject({ code: "text.inherited" });
    await ana.write(KEY, "Yan");
    expect(await ana.unit(KEY, of)).toMatchObject({ text: "Yan", inheritedFrom: "tzh" });
    await ana.write(KEY, "Own", of);
    await ana.write(KEY, "Base");
    await ana.write("age.label", "Jayeb");
    expect((await desk.pack(LANGUAGE)).texts).toMatchObject({
      ...{ [KEY]: { text: "Own" }, "age.label": { text: "Jayeb", language: "tzh" } },
    });
    const elsewhere = { act: "approve", variant: "tzh-x-tenejapa" };
    expect(await beto.act(KEY, elsewhere, of)).toMatchObject({
      code: "text.variant_of_other_language",
    });
    expect(await beto.act(KEY, OXCHUC, of)).toMatchObject({ text: { state: "approved" } });
    await ana.write(KEY, "", of);
    expect(await ana.unit(KEY, of)).toMatchObject({ text: "Base", inheritedFrom: "tzh" });
  });

  it("comes with the draft as soon as its base does", async () => {
    const { desk, ana } = await started();
    await drafted(desk.test.deps, "Otra cosa");
    await ana.write(KEY, "Yan");
    expect((await desk.pack(LANGUAGE)).texts[KEY]?.text).toBe("Bin");
    const coming = await draftPack(desk.test.deps, LANGUAGE);
    expect(coming?.texts[KEY]).toMatchObject({ text: "Yan", language: "tzh" });
  });

  it("is written by two people at once with its base, and loses neither", async () => {
    const { desk, ana } = await started();
    const [beto, of] = [await desk.as("editor"), { language: LANGUAGE }];
    const replies = await Promise.all([
      ana.write("age.label", "Base", { base: 0 }),
      beto.write("income.label", "Own", { ...of, base: 0 }),
    ]);
    expect(replies.map(({ status }) => status)).toEqual([200, 200]);
    expect((await desk.pack(LANGUAGE)).texts).toMatchObject({
      "age.label": { text: "Base", language: "tzh" },
      "income.label": { text: "Own" },
    });
  });
});

describe("the voice of a text", () => {
  const AUDIO = "a".repeat(64);

  /** Somebody whose voice is in use said one text. */
  async function said(deps: Deps, words: string): Promise<void> {
    const today = deps.clock.today();
    const speaker = { code: "H01", name: "Nadie", language: "tzh", variant: "tzh-x-oxchuc" };
    const consent = { consentedOn: today, consentNote: "firmado", createdAt: deps.clock.now() };
    const recording = {
      ...{ ...PLACE, id: deps.newId(), key: KEY, speaker: "H01", file: AUDIO, isCurrent: true },
      ...{ durationMs: 900, startMs: 10, endMs: 800, recordedOn: today },
      ...{ textHash: sha256Hex(words), sourceHash: sha256Hex("free") },
      ...{ recordedById: "ana", recordedByName: "Ana" },
    };
    const statements = [
      insertSpeaker({ ...speaker, ...consent }),
      insertAudioFile({ sha256: AUDIO, mediaType: "audio/webm", bytes: 5, storedOn: today }),
      insertRecording(recording),
      ...replaceVoice({ ...PLACE, speaker: "H01" }, undefined),
    ];
    const decision = {
      ok: true,
      value: { action: "voice.recorded", texts: [], statements },
    } as const;
    const stored = await changeTexts(deps, {
      ...{ ...PLACE, actor: EDITOR },
      decide: async () => await Promise.resolve(decision),
    });
    expect(stored.ok).toBe(true);
  }

  it("falls silent with other words or other Spanish, and comes back with the former ones", async () => {
    const desk = await openTranslationDesk({ [KEY]: { text: "Bin" } });
    const { deps } = desk.test;
    const ana = await desk.as("editor");
    await said(deps, "Bin");
    const audio = async () => (await desk.pack()).texts[KEY]?.audio?.file;
    // Nothing else was written: the pack learns of it with the next change.
    await ana.write("age.label", "Jayeb");
    expect(await audio()).toBe(AUDIO);
    expect(await ana.unit(KEY)).toMatchObject({ recording: { speaker: "H01", isStale: false } });
    await ana.write(KEY, "Yan");
    expect(await audio()).toBeUndefined();
    expect(await ana.unit(KEY)).toMatchObject({ recording: { isStale: true } });
    await ana.write(KEY, "Bin");
    expect(await audio()).toBe(AUDIO);
    await drafted(deps, "Otra cosa");
    expect(await ana.unit(KEY)).toMatchObject({ state: "stale", recording: { isStale: true } });
    await ana.act(KEY, { act: "keep" });
    expect((await draftPack(deps))?.texts[KEY]).not.toHaveProperty("audio");
    expect(await audio()).toBe(AUDIO);
  });

  it("is counted in the progress, stale or not", async () => {
    const desk = await openTranslationDesk({ [KEY]: { text: "Bin" } });
    const ana = await desk.as("editor");
    await said(desk.test.deps, "Bin");
    await ana.write("age.label", "Jayeb");
    const row = async () => {
      const all = await readProgress(desk.test.deps);
      return all.find(({ survey, language }) => survey === SURVEY && language === "tzh");
    };
    expect(await row()).toMatchObject({ recorded: 1, staleRecordings: 0, drafts: 2 });
    await ana.write(KEY, "Yan");
    expect(await row()).toMatchObject({ recorded: 0, staleRecordings: 1 });
    await ana.write(KEY, "Bin");
    await drafted(desk.test.deps, "Otra cosa");
    expect(await row()).toMatchObject({ recorded: 0, staleRecordings: 1 });
  });
});

describe("the interface", () => {
  const AT = { survey: INTERFACE };
  const SEND = "check.send";

  it("is written over what ships, which comes back when that is taken away", async () => {
    const desk = await openTranslationDesk({});
    const ana = await desk.as("editor");
    const shipped = await ana.unit(SEND, AT);
    expect(shipped).toMatchObject({ state: "draft_machine", section: "Revisar antes de enviar" });
    const refused = await ana.write(SEND, "", AT);
    expect(refused).toMatchObject({ status: 422, code: "text.shipped" });
    await ana.write(SEND, "Tikuna", AT);
    expect(await ana.unit(SEND, AT)).toMatchObject({ text: "Tikuna", state: "draft_human" });
    expect(Object.keys((await desk.pack("tzh", INTERFACE)).texts)).toEqual([SEND]);
    await ana.write(SEND, "", AT);
    expect(await ana.unit(SEND, AT)).toMatchObject({ text: shipped.text, sequence: 2 });
  });

  it("is approved as it ships, by two for what tells of rights", async () => {
    const desk = await openTranslationDesk({});
    const [ana, beto] = [await desk.as("editor"), await desk.as("editor")];
    expect(await ana.act(SEND, OXCHUC, AT)).toMatchObject({ text: { state: "approved" } });
    const { units } = (await readUnits(desk.test.deps, { ...AT, language: "tzh" })) ?? {
      units: [],
    };
    const right = units.find(({ kind, state }) => kind === "consent" && state !== "missing");
    expect(right?.approvalsNeeded).toBe(2);
    const key = right?.key ?? "";
    expect(await ana.act(key, OXCHUC, AT)).toMatchObject({ text: { state: "reviewed" } });
    expect(await beto.act(key, OXCHUC, AT)).toMatchObject({ text: { state: "approved" } });
  });

  it("holds no text that only staff read", async () => {
    const desk = await openTranslationDesk({});
    const { units } = (await readUnits(desk.test.deps, { ...AT, language: "tzo" })) ?? {
      units: [],
    };
    expect(units.length).toBeGreaterThan(300);
    expect(units.filter(({ key }) => /^(panel|cli|api)\./.test(key))).toEqual([]);
  });
});

it("offers what the same Spanish says elsewhere to a text without words", async () => {
  const desk = await openTranslationDesk({
    "gone.label": { text: "Yan", sourceHash: sha256Hex("free") },
  });
  const ana = await desk.as("editor");
  const data: unknown = await (await ana.send("GET", "/textos")).json();
  expect(data).toMatchObject({
    suggestions: { [KEY]: [{ text: "Yan", state: "draft_machine", from: ALL_TYPES.title }] },
    person: { id: ana.id, mayWrite: true, mayApprove: true },
    language: "tzh",
  });
  const reading = await desk.as("analyst");
  const read: unknown = await (await reading.send("GET", "/textos")).json();
  expect(read).toMatchObject({ person: { mayWrite: false, mayApprove: false } });
});
