import { describe, expect, it } from "vitest";
import { listActsAfter } from "../../../db/queries/audit.ts";
import { listEventsOfText } from "../../../db/queries/text-events.ts";
import { createApp } from "../../app.ts";
import { aPack } from "../../testing/a-pack.ts";
import { aPerson } from "../../testing/a-person.ts";
import { ALL_TYPES } from "../../testing/all-types-definition.ts";
import { putPack } from "../../testing/put-pack.ts";
import { saveInDraft, withQuestion } from "../../testing/text-drafts.ts";
import { openTranslationDesk } from "../../testing/translation-desk.ts";
import { writtenBetween } from "../../testing/written-between.ts";
import { verifyChain } from "../audit/verify-chain.ts";
import { discardDraft, restoreDraft } from "../surveys/discard-draft.ts";
import { publishDraft } from "../surveys/publish-draft.ts";
import { purgeRemoved } from "../surveys/purge-removed.ts";
import { readDraft } from "../surveys/read-draft.ts";
import { removeSurvey, restoreSurvey } from "../surveys/remove-survey.ts";
import { setOverride } from "../surveys/set-override.ts";
import { storeImportedDraft } from "../surveys/store-imported.ts";

const EDITOR = aPerson("eva");
const KEY = "free.label";
const SURVEY = ALL_TYPES.slug;
const OXCHUC = { act: "approve", variant: "tzh-x-oxchuc" };
const MEANWHILE = { ok: false, problem: { code: "draft.changed_meanwhile" } };

const labelled = (label: string) => (definition: typeof ALL_TYPES) =>
  withQuestion(definition, "free", { label });

describe("a translator who is faster than", () => {
  async function faster() {
    const desk = await openTranslationDesk({ [KEY]: { text: "Bin" } });
    const ana = await desk.as("editor");
    const { deps } = desk.test;
    const between = writtenBetween(deps, () => ana.write("age.label", "Jayeb", { base: 0 }));
    return { desk, deps, between };
  }

  it("publishing makes it refuse; once it is tried again nothing is lost", async () => {
    const { desk, deps, between } = await faster();
    await saveInDraft(deps, labelled("Otra cosa"));
    expect(await publishDraft(between, EDITOR, { survey: SURVEY })).toMatchObject(MEANWHILE);
    expect((await readDraft(deps, SURVEY))?.definition.version).toBe(2);
    expect(await publishDraft(deps, EDITOR, { survey: SURVEY })).toMatchObject({ ok: true });
    expect((await desk.pack()).texts["age.label"]?.text).toBe("Jayeb");
    const acts = await listActsAfter(deps.db, 0, 100);
    const published = acts.filter(({ action }) => action === "version.published");
    expect(published.filter(({ actorId }) => actorId === EDITOR.id)).toHaveLength(1);
  });

  it("an import of a form, a stricter question or a draft that comes back, likewise", async () => {
    const { desk, deps, between } = await faster();
    const imported = { definition: { ...ALL_TYPES, title: "Otra" }, packs: [aPack({})] };
    expect(await storeImportedDraft(between, EDITOR, imported)).toMatchObject(MEANWHILE);
    expect(await readDraft(deps, SURVEY)).toBeUndefined();
    const ana = await desk.as("editor");
    const about = { survey: SURVEY, question: "free", property: "sensitive" } as const;
    const override = writtenBetween(deps, () => ana.write(KEY, "Yan"));
    expect(await setOverride(override, EDITOR, about)).toMatchObject(MEANWHILE);
    await saveInDraft(deps, labelled("Otra cosa"));
    const { id = "" } = (await readDraft(deps, SURVEY)) ?? {};
    await discardDraft(deps, EDITOR, SURVEY);
    const restored = writtenBetween(deps, () => ana.write(KEY, "Tres"));
    expect(await restoreDraft(restored, EDITOR, id)).toMatchObject(MEANWHILE);
    expect(await restoreDraft(deps, EDITOR, id)).toMatchObject({ ok: true });
    expect((await desk.pack()).texts).toMatchObject({
      ...{ [KEY]: { text: "Tres" }, "age.label": { text: "Jayeb" } },
    });
  });
});

describe("a draft", () => {
  it("that comes back has what was written and approved while it lay aside", async () => {
    const desk = await openTranslationDesk({ [KEY]: { text: "Bin" } });
    const { deps } = desk.test;
    const [ana, beto] = [await desk.as("editor"), await desk.as("editor")];
    await saveInDraft(deps, labelled("Otra cosa"));
    await ana.write(KEY, "Yan");
    await ana.write("age.label", "Uno");
    const { id = "" } = (await readDraft(deps, SURVEY)) ?? {};
    await discardDraft(deps, EDITOR, SURVEY);
    await ana.write("age.label", "Dos");
    await beto.act("age.label", OXCHUC);
    await ana.write("income.label", "Takʼin");
    expect(await restoreDraft(deps, EDITOR, id)).toMatchObject({ ok: true });
    expect(await ana.unit("age.label")).toMatchObject({ text: "Dos", state: "approved" });
    expect(await publishDraft(deps, EDITOR, { survey: SURVEY })).toMatchObject({ ok: true });
    expect((await desk.pack()).texts).toMatchObject({
      [KEY]: { text: "Yan" },
      "age.label": { text: "Dos", state: "approved" },
      "income.label": { text: "Takʼin" },
    });
  });

  it("whose Spanish went back to what is published has what is shown again", async () => {
    const desk = await openTranslationDesk({ [KEY]: { text: "Bin" } });
    const { deps } = desk.test;
    const [ana, beto] = [await desk.as("editor"), await desk.as("editor")];
    await beto.act(KEY, OXCHUC);
    await saveInDraft(deps, labelled("Otra cosa"));
    await ana.write(KEY, "Yan");
    await saveInDraft(deps, labelled("free"));
    expect(await ana.unit(KEY)).toMatchObject({ text: "Bin", state: "approved" });
    expect(await publishDraft(deps, EDITOR, { survey: SURVEY })).toMatchObject({ ok: true });
    expect((await desk.pack()).texts[KEY]).toMatchObject({ text: "Bin", state: "approved" });
  });
});

it("the Spanish that a shipped text translates is told from an earlier version", async () => {
  const desk = await openTranslationDesk({ [KEY]: { text: "Bin" } });
  const { deps } = desk.test;
  const ana = await desk.as("editor");
  for (const label of ["Otra cosa", "Algo más"]) {
    await saveInDraft(deps, labelled(label));
    await publishDraft(deps, EDITOR, { survey: SURVEY });
  }
  const told = { state: "stale", spanish: "Algo más", formerSpanish: "free" };
  expect(await ana.unit(KEY)).toMatchObject(told);
});

describe("a survey that is removed", () => {
  it("takes no texts, has them again when it comes back, and leaves none for good", async () => {
    const desk = await openTranslationDesk({});
    const { deps } = desk.test;
    const ana = await desk.as("editor");
    await ana.write(KEY, "Bin");
    await removeSurvey(deps, EDITOR, SURVEY);
    expect(await ana.write(KEY, "Yan", { base: 1 })).toMatchObject({ status: 404 });
    await restoreSurvey(deps, EDITOR, SURVEY);
    expect(await ana.unit(KEY)).toMatchObject({ text: "Bin", sequence: 1 });
    await removeSurvey(deps, EDITOR, SURVEY);
    const later = { ...deps, clock: { ...deps.clock, today: () => "2027-12-31" } };
    await purgeRemoved(later);
    expect(await listEventsOfText(deps.db, { survey: SURVEY, language: "tzh" }, KEY)).toEqual([]);
    expect((await verifyChain(deps)).fault).toBeUndefined();
  });
});

it("every act on a text is told once, without its words, and stands after a restart", async () => {
  const desk = await openTranslationDesk({});
  const { deps } = desk.test;
  const [ana, beto] = [await desk.as("editor"), await desk.as("editor")];
  await putPack(deps, { ...aPack({}), language: "tzo" });
  await ana.write(KEY, "Palabras secretas");
  await ana.write(KEY, "Palabras secretas");
  await beto.act(KEY, { act: "review" });
  await beto.act(KEY, OXCHUC);
  await beto.act(KEY, { act: "withdraw" });
  await ana.act(KEY, { act: "return", note: "Nota secreta" });
  Object.assign(desk.test, { app: createApp(deps) });
  expect(await ana.unit(KEY)).toMatchObject({ state: "draft_human", sequence: 5 });
  const acts = (await listActsAfter(deps.db, 0, 100)).filter(({ subject }) =>
    subject.startsWith("texts:"),
  );
  expect(acts.map(({ action }) => action)).toEqual(
    ["written", "reviewed", "approved", "withdrawn", "returned"].map((act) => `text.${act}`),
  );
  expect(JSON.stringify(acts)).not.toMatch(/secreta/i);
  expect((await verifyChain(deps)).fault).toBeUndefined();
});
