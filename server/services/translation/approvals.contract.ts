import { describe, expect, it } from "vitest";
import type { Definition } from "../../../surveys/core/index.ts";
import { aPack } from "../../testing/a-pack.ts";
import { aPerson } from "../../testing/a-person.ts";
import { ALL_TYPES } from "../../testing/all-types-definition.ts";
import { draftPackOf, saveInDraft, withQuestion } from "../../testing/text-drafts.ts";
import { openTranslationDesk, type TranslationDesk } from "../../testing/translation-desk.ts";
import { loadShippedPack } from "../load-shipped-pack.ts";
import { duplicateSurvey } from "../surveys/duplicate-survey.ts";
import { publishDraft } from "../surveys/publish-draft.ts";
import { setOverride } from "../surveys/set-override.ts";
import { storeImportedDraft } from "../surveys/store-imported.ts";
import { undoOverride } from "../surveys/undo-override.ts";
import { startVariant } from "./start-variant.ts";

const EDITOR = aPerson("eva");
const KEY = "free.label";
const SURVEY = ALL_TYPES.slug;
const VARIANT = "tzh-x-oxchuc";
const OXCHUC = { act: "approve", variant: VARIANT };
const STRICT = (definition: Definition): Definition => ({
  ...definition,
  ...{ textPolicy: "approved_only", languages: ["es", "tzh"] },
});

async function people(desk: TranslationDesk) {
  return [await desk.as("editor"), await desk.as("editor"), await desk.as("editor")] as const;
}

async function publish({ test: { deps } }: TranslationDesk) {
  return await publishDraft(deps, EDITOR, { survey: SURVEY });
}

describe("a text that comes to take two people", () => {
  it("by a question made sensitive is shown as reviewed until a second one approves, or it is undone", async () => {
    const desk = await openTranslationDesk({ [KEY]: { text: "Bin" } });
    const [, beto, celia] = await people(desk);
    const { deps } = desk.test;
    await beto.act(KEY, OXCHUC);
    const about = { survey: SURVEY, question: "free", property: "sensitive" } as const;
    expect(await setOverride(deps, EDITOR, about)).toMatchObject({ ok: true });
    expect((await desk.pack()).texts[KEY]?.state).toBe("reviewed");
    expect(await beto.unit(KEY)).toMatchObject({ state: "reviewed", approvalsNeeded: 2 });
    expect(await undoOverride(deps, EDITOR, about)).toMatchObject({ ok: true });
    expect((await desk.pack()).texts[KEY]?.state).toBe("approved");
    await setOverride(deps, EDITOR, about);
    expect(await celia.act(KEY, OXCHUC)).toMatchObject({ text: { state: "approved" } });
    expect((await desk.pack()).texts[KEY]?.state).toBe("approved");
  });

  it("in a draft holds its publishing back, and is not shown as approved", async () => {
    const desk = await openTranslationDesk({ [KEY]: { text: "Bin" } });
    const [, beto] = await people(desk);
    await beto.act(KEY, OXCHUC);
    const sensitive = (definition: Definition) =>
      withQuestion(definition, "free", { sensitive: true });
    await saveInDraft(desk.test.deps, (definition) => STRICT(sensitive(definition)));
    const refused = await publish(desk);
    const told = refused.ok ? [] : refused.faults.flatMap((fault) => fault.texts?.unapproved ?? []);
    expect(told.find(({ key }) => key === KEY)).toMatchObject({ state: "reviewed" });
    await saveInDraft(desk.test.deps, sensitive);
    await saveInDraft(desk.test.deps, (definition) => ({
      ...definition,
      textPolicy: "drafts_beside_spanish",
    }));
    expect(await publish(desk)).toMatchObject({ ok: true });
    expect((await desk.pack()).texts[KEY]?.state).toBe("reviewed");
  });
});

describe("texts that come with a form", () => {
  const brought = (text: string, language = "tzh") => ({
    ...aPack({ [KEY]: { text, state: "draft_human", origin: "forma.xlsx" } }),
    language,
  });
  const definition = { ...ALL_TYPES, title: "Otra" };

  it("are in the story, and not for whoever brought them to approve", async () => {
    const desk = await openTranslationDesk({ [KEY]: { text: "Bin" } });
    const [ana, beto] = await people(desk);
    const actor = { ...aPerson("ana"), id: ana.id };
    await storeImportedDraft(desk.test.deps, actor, { definition, packs: [brought("Yan")] });
    expect(await ana.unit(KEY)).toMatchObject({
      ...{ text: "Yan", state: "draft_human", origin: "program > forma.xlsx", sequence: 1 },
      author: { id: ana.id },
    });
    expect(await ana.act(KEY, OXCHUC)).toMatchObject({ code: "text.own_words" });
    expect(await beto.act(KEY, OXCHUC)).toMatchObject({ text: { state: "approved" } });
  });

  it("start over though the same words were approved before others", async () => {
    const desk = await openTranslationDesk({});
    const [ana, beto, celia] = await people(desk);
    await ana.write(KEY, "Bin");
    await beto.act(KEY, OXCHUC);
    await celia.write(KEY, "Yan");
    await storeImportedDraft(desk.test.deps, EDITOR, { definition, packs: [brought("Bin")] });
    expect(await ana.unit(KEY)).toMatchObject({ text: "Bin", state: "draft_human", approvals: [] });
  });

  it("leave the approvals of what says the same, and texts of languages that the form has not", async () => {
    const desk = await openTranslationDesk({ [KEY]: { text: "Bin" } });
    const [ana, beto] = await people(desk);
    const { deps } = desk.test;
    await beto.act(KEY, OXCHUC);
    await saveInDraft(deps, (one) => withQuestion(one, "age", { label: "Otra edad" }));
    await ana.write("age.label", "Kʼusi", { language: "tzo" });
    await storeImportedDraft(deps, EDITOR, {
      ...{ replaceDraft: true, packs: [brought("Bin")] },
      definition: withQuestion(definition, "age", { label: "Otra edad" }),
    });
    expect(await ana.unit(KEY)).toMatchObject({ state: "approved", approvals: [{ id: beto.id }] });
    const tzo = await ana.unit("age.label", { language: "tzo" });
    expect(tzo).toMatchObject({ text: "Kʼusi", state: "draft_human" });
  });

  it("are taken over by variants at once", async () => {
    const desk = await openTranslationDesk({ [KEY]: { text: "Bin" } });
    const { deps } = desk.test;
    await startVariant(deps, EDITOR, { survey: SURVEY, variant: VARIANT });
    await storeImportedDraft(deps, EDITOR, { definition, packs: [brought("Yan")] });
    expect((await draftPackOf(deps, VARIANT))?.texts[KEY]).toMatchObject({
      ...{ text: "Yan", language: "tzh" },
    });
    expect(await publish(desk)).toMatchObject({ ok: true });
    expect((await desk.pack(VARIANT)).texts[KEY]).toMatchObject({ text: "Yan", language: "tzh" });
  });
});

it("a variant follows the pack of a new release", async () => {
  const desk = await openTranslationDesk({ [KEY]: { text: "Bin" } });
  const { deps } = desk.test;
  const [ana] = await people(desk);
  await startVariant(deps, EDITOR, { survey: SURVEY, variant: VARIANT });
  await ana.write("age.label", "Own", { language: VARIANT });
  const next = aPack({ [KEY]: { text: "Yan" }, "age.label": { text: "Base" } });
  await loadShippedPack(deps, next);
  expect((await desk.pack(VARIANT)).texts).toMatchObject({
    ...{ [KEY]: { text: "Yan", language: "tzh" }, "age.label": { text: "Own" } },
  });
});

it("a variant's own draft keeps what its base says behind it until it is approved", async () => {
  const desk = await openTranslationDesk({ [KEY]: { text: "Bin" } });
  const [ana, beto, celia] = await people(desk);
  await startVariant(desk.test.deps, EDITOR, { survey: SURVEY, variant: VARIANT });
  const of = { language: VARIANT };
  await ana.write(KEY, "Own", of);
  expect((await desk.pack(VARIANT)).texts[KEY]).not.toHaveProperty("behind");
  await beto.act(KEY, OXCHUC);
  expect((await desk.pack(VARIANT)).texts[KEY]).toMatchObject({
    ...{ text: "Own", state: "draft_human" },
    behind: { text: "Bin", state: "approved", language: "tzh" },
  });
  expect(await ana.unit(KEY, of)).toMatchObject({ text: "Own", state: "draft_human" });
  expect(await celia.act(KEY, OXCHUC, of)).toMatchObject({ text: { state: "approved" } });
  expect((await desk.pack(VARIANT)).texts[KEY]).not.toHaveProperty("behind");
});

it("words that a variant took over are not for their author in the base to approve", async () => {
  const desk = await openTranslationDesk({});
  const [ana, beto, celia] = await people(desk);
  await ana.write(KEY, "Bin");
  await startVariant(desk.test.deps, EDITOR, { survey: SURVEY, variant: VARIANT });
  const of = { language: VARIANT };
  await beto.act(KEY, { act: "keep" }, of);
  expect(await ana.act(KEY, OXCHUC, of)).toMatchObject({ code: "text.own_words" });
  expect(await beto.act(KEY, OXCHUC, of)).toMatchObject({ code: "text.own_words" });
  expect(await celia.act(KEY, OXCHUC, of)).toMatchObject({ text: { state: "approved" } });
});

describe("a survey that is duplicated", () => {
  it("has the texts, with who approved them, and none of the voices", async () => {
    const audio = { file: "a".repeat(64), mediaType: "audio/webm", bytes: 5, start: 0, end: 9 };
    const desk = await openTranslationDesk({
      [KEY]: { text: "Bin", audio: { ...audio, speaker: "H01" } },
    });
    const { deps } = desk.test;
    const [ana, beto] = await people(desk);
    await beto.act(KEY, OXCHUC);
    await ana.write("age.label", "Jayeb");
    const copy = { from: SURVEY, slug: "copia", title: "Copia" };
    expect(await duplicateSurvey(deps, EDITOR, copy)).toMatchObject({ ok: true });
    const of = { survey: "copia" };
    expect(await ana.unit(KEY, of)).toMatchObject({
      ...{ text: "Bin", state: "approved", recording: null, approvals: [{ id: beto.id }] },
    });
    expect(await ana.unit("age.label", of)).toMatchObject({ author: { id: ana.id } });
    expect(await ana.act("age.label", OXCHUC, of)).toMatchObject({ code: "text.own_words" });
    await ana.write(KEY, "Yan", of);
    expect((await desk.pack()).texts[KEY]).toMatchObject({ text: "Bin", state: "approved" });
    expect((await publishDraft(deps, EDITOR, of)).ok).toBe(true);
    expect((await desk.pack("tzh", "copia")).texts).toMatchObject({
      ...{ [KEY]: { text: "Yan" }, "age.label": { text: "Jayeb" } },
    });
  });
});
