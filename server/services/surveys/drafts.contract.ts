import { beforeEach, describe, expect, it } from "vitest";
import { listActsAfter } from "../../../db/queries/audit.ts";
import { listDraftPacks } from "../../../db/queries/draft-packs.ts";
import { digestOf } from "../../../surveys/core/index.ts";
import { listVersions } from "../../../db/queries/versions.ts";
import { findPack, findCurrentPack } from "../../../db/queries/language-packs.ts";
import { aPack, hashOf } from "../../testing/a-pack.ts";
import { aPerson } from "../../testing/a-person.ts";
import { ALL_TYPES } from "../../testing/all-types-definition.ts";
import { openTestApp, type TestApp } from "../../testing/open-app.ts";
import { loadDefinition, VersionMismatchError } from "../load-definition.ts";
import { discardDraft, restoreDraft } from "./discard-draft.ts";
import { adoptOffered } from "./offered-draft.ts";
import { publishDraft } from "./publish-draft.ts";
import { readDraft, readOfferedDraft, readRevisions } from "./read-draft.ts";
import { restoreRevision, saveDraft } from "./save-draft.ts";
import { startDraft } from "./start-draft.ts";
import { setOverride } from "./set-override.ts";
import { duplicateSurvey } from "./duplicate-survey.ts";
import { createSurvey } from "./create-survey.ts";
import { storeImportedDraft } from "./store-imported.ts";

const ana = aPerson("ana");
const SLUG = ALL_TYPES.slug;

let test: TestApp;
beforeEach(async () => {
  test = await openTestApp();
});

async function draftNow() {
  const draft = await readDraft(test.deps, SLUG);
  if (draft === undefined) throw new Error("there is no draft");
  return draft;
}

const save = async (title: string, base: number, actor = ana) =>
  await saveDraft(test.deps, actor, {
    ...{ survey: SLUG, base },
    definition: { ...ALL_TYPES, title },
  });

const actions = async () =>
  (await listActsAfter(test.deps.db, 0, 1000)).map(({ action }) => action);

describe("a draft", () => {
  it("starts as the published version under the next number", async () => {
    expect(await startDraft(test.deps, ana, SLUG)).toMatchObject({ ok: true });
    const draft = await draftNow();
    expect(draft).toMatchObject({ revision: 1, basedOn: 1, authorId: "ana", state: "draft" });
    expect(draft.definition).toEqual({ ...ALL_TYPES, version: 2 });
  });

  it("is the only one of its survey, also when two start at once", async () => {
    const outcomes = await Promise.all(
      ["a", "b", "c"].map((id) => startDraft(test.deps, aPerson(id), SLUG)),
    );
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes.find(({ ok }) => !ok)).toMatchObject({ problem: { code: "draft.exists" } });
  });

  it("tells the second of two savers what the first made of it", async () => {
    await startDraft(test.deps, ana, SLUG);
    expect(await save("Uno", 1)).toMatchObject({ kind: "saved", revision: 2 });
    const second = await save("Dos", 1, aPerson("eva"));
    expect(second).toMatchObject({ kind: "conflict", draft: { revision: 2, updatedById: "ana" } });
    expect((await draftNow()).definition.title).toBe("Uno");
  });

  it("takes exactly one of twenty saves of the same revision", async () => {
    await startDraft(test.deps, ana, SLUG);
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, (_, i) => save(`Título ${String(i)}`, 1, aPerson(String(i)))),
    );
    expect(outcomes.filter(({ kind }) => kind === "saved")).toHaveLength(1);
    expect(outcomes.filter(({ kind }) => kind === "conflict")).toHaveLength(19);
    expect(await draftNow()).toMatchObject({ revision: 2 });
  });

  it("keeps its slug and number, whatever is saved", async () => {
    await startDraft(test.deps, ana, SLUG);
    const definition = { ...ALL_TYPES, slug: "otra", version: 9 };
    await saveDraft(test.deps, ana, { survey: SLUG, base: 1, definition });
    expect((await draftNow()).definition).toMatchObject({ slug: SLUG, version: 2 });
  });

  it("logs a sitting once, whatever the number of saves", async () => {
    await startDraft(test.deps, ana, SLUG);
    for (const base of [1, 2, 3]) await save(`v${String(base)}`, base);
    await save("otra mano", 4, aPerson("eva"));
    expect(await actions()).toEqual(["version.published", "draft.started", "draft.saved"]);
  });

  it("gives back what it was before as a new revision", async () => {
    await startDraft(test.deps, ana, SLUG);
    await save("Uno", 1);
    const outcome = await restoreRevision(test.deps, ana, { survey: SLUG, revision: 1 });
    expect(outcome).toMatchObject({ kind: "saved", revision: 3 });
    expect((await draftNow()).definition.title).toBe(ALL_TYPES.title);
  });

  it("keeps its newest fifty revisions and the last of each hour before", async () => {
    await startDraft(test.deps, ana, SLUG);
    for (let base = 1; base <= 60; base += 1) await save(`v${String(base)}`, base);
    const kept = await readRevisions(test.deps, (await draftNow()).id);
    expect(kept.map(({ revision }) => revision)).toHaveLength(50);
    expect(kept.at(0)?.revision).toBe(61);
  });

  it("is discarded and restored, unless another was started meanwhile", async () => {
    await startDraft(test.deps, ana, SLUG);
    const { id } = await draftNow();
    expect(await discardDraft(test.deps, ana, SLUG)).toMatchObject({ ok: true });
    expect(await save("tarde", 1)).toEqual({ kind: "missing" });
    await startDraft(test.deps, ana, SLUG);
    const refusal = { ok: false, problem: { code: "draft.exists" } };
    expect(await restoreDraft(test.deps, ana, id)).toEqual(refusal);
    await discardDraft(test.deps, ana, SLUG);
    expect(await restoreDraft(test.deps, ana, id)).toMatchObject({ ok: true });
    expect(await draftNow()).toMatchObject({ id, revision: 1 });
  });
});

describe("a new survey", () => {
  it("exists from its first draft on, and is not public", async () => {
    const made = await createSurvey(test.deps, ana, { slug: "nueva", title: "Nueva" });
    expect(made).toEqual({ ok: true, value: "nueva" });
    expect((await test.app.request("/es/encuestas/nueva")).status).toBe(404);
  });

  it("needs a slug that is free and can stand in an address", async () => {
    const make = (slug: string) => createSurvey(test.deps, ana, { slug, title: "T" });
    expect(await make(SLUG)).toMatchObject({ problem: { code: "draft.slug_taken" } });
    expect(await make("Ñandú")).toMatchObject({ problem: { code: "draft.bad_slug" } });
  });

  it("holds what the survey it was copied from holds", async () => {
    await duplicateSurvey(test.deps, ana, { from: SLUG, slug: "copia", title: "Copia" });
    const copy = await readDraft(test.deps, "copia");
    expect(copy?.definition).toEqual({ ...ALL_TYPES, slug: "copia", title: "Copia", version: 1 });
  });

  it("keeps back what the survey it was copied from keeps back", async () => {
    const kept = { survey: SLUG, question: "asked", property: "publish" } as const;
    await setOverride(test.deps, ana, kept);
    await duplicateSurvey(test.deps, ana, { from: SLUG, slug: "copia", title: "Copia" });
    const copy = await readDraft(test.deps, "copia");
    const [section] = copy?.definition.items ?? [];
    const inSection = section?.kind === "group" ? section.items : [];
    expect(inSection.find(({ name }) => name === "asked")).toMatchObject({ publish: false });
  });
});

function detailsOf({ details }: { readonly details: string }): unknown {
  return JSON.parse(details);
}

describe("a shipped definition", () => {
  const next = { ...ALL_TYPES, version: 2, title: "Del proveedor" };

  it("becomes the published version of a survey that nobody edited", async () => {
    await loadDefinition(test.deps, next);
    expect(await listVersions(test.deps.db, SLUG)).toHaveLength(2);
  });

  it("is in the log once, the first with its round and who sees the results", async () => {
    await Promise.all([loadDefinition(test.deps, next), loadDefinition(test.deps, next)]);
    await loadDefinition(test.deps, next);
    const acts = await listActsAfter(test.deps.db, 0, 100);
    expect(acts.map(detailsOf)).toMatchObject([
      { version: 1, round: "todos-2026", graceDays: 30, resultsPolicy: "from_start" },
      { version: 2, sha256: digestOf(next) },
    ]);
    const told = { actorKind: "system", action: "version.published", subject: `survey:${SLUG}` };
    expect(acts).toMatchObject([told, told]);
  });

  it("is refused there under a number that other content has", async () => {
    const other = { ...ALL_TYPES, title: "Otra cosa" };
    await expect(loadDefinition(test.deps, other)).rejects.toThrow(VersionMismatchError);
  });

  it("is offered once beside the draft of a survey that was edited", async () => {
    await startDraft(test.deps, ana, SLUG);
    await save("Lo mío", 1);
    await loadDefinition(test.deps, next);
    await loadDefinition(test.deps, next);
    expect((await draftNow()).definition.title).toBe("Lo mío");
    const offered = await readOfferedDraft(test.deps, SLUG);
    expect(offered?.definition.title).toBe("Del proveedor");
    const refusal = { ok: false, problem: { code: "draft.exists" } };
    expect(await adoptOffered(test.deps, ana, SLUG)).toEqual(refusal);
    await discardDraft(test.deps, ana, SLUG);
    expect(await adoptOffered(test.deps, ana, SLUG)).toMatchObject({ ok: true });
    expect((await draftNow()).definition.title).toBe("Del proveedor");
    await loadDefinition(test.deps, next);
    expect(await readOfferedDraft(test.deps, SLUG)).toBeUndefined();
  });

  it("does not stop the start where people published that number themselves", async () => {
    await startDraft(test.deps, ana, SLUG);
    await save("Versión propia", 1);
    expect(await publishDraft(test.deps, ana, { survey: SLUG })).toMatchObject({ ok: true });
    await loadDefinition(test.deps, next);
    expect((await readOfferedDraft(test.deps, SLUG))?.definition.version).toBe(3);
  });
});

describe("an imported definition", () => {
  const pack = aPack({ "asked.label": { state: "draft_human", origin: "uno.xlsx" } });
  const definition = { ...ALL_TYPES, title: "Importada" };

  it("is a draft of the next version, whose packs are shown once it is published", async () => {
    const stored = await storeImportedDraft(test.deps, ana, { definition, packs: [pack] });
    expect(stored).toMatchObject({ value: { version: 2, isNewSurvey: false } });
    expect(await findPack(test.deps.db, hashOf(pack))).toMatchObject({ isCurrent: false });
    expect(await findCurrentPack(test.deps.db, SLUG, "tzh")).toBeUndefined();
    await publishDraft(test.deps, ana, { survey: SLUG });
    const shown = await findCurrentPack(test.deps.db, SLUG, "tzh");
    expect(shown).toEqual({ sha256: hashOf(pack), edited: true });
  });

  it("takes the place of a draft only when that is asked for, and keeps it", async () => {
    await startDraft(test.deps, ana, SLUG);
    const before = await draftNow();
    const imported = { definition, packs: [] };
    const refusal = await storeImportedDraft(test.deps, ana, imported);
    expect(refusal).toMatchObject({ ok: false, problem: { code: "draft.exists" } });
    const stored = await storeImportedDraft(test.deps, ana, { ...imported, replaceDraft: true });
    expect(stored).toMatchObject({ value: { replacedDraft: before.id } });
    expect((await draftNow()).definition.title).toBe("Importada");
    await discardDraft(test.deps, ana, SLUG);
    expect(await restoreDraft(test.deps, ana, before.id)).toMatchObject({ ok: true });
  });

  it("keeps what the replaced draft knows of a text that came back unchanged", async () => {
    await storeImportedDraft(test.deps, ana, { definition, packs: [pack] });
    const fromFile = aPack({ "asked.label": { state: "draft_human", origin: "otro.xlsx" } });
    const again = { definition, packs: [fromFile], replaceDraft: true };
    expect(await storeImportedDraft(test.deps, ana, again)).toMatchObject({ ok: true });
    const kept = await listDraftPacks(test.deps.db, (await draftNow()).id);
    expect(kept.map(({ sha256 }) => sha256)).toEqual([hashOf(pack)]);
  });

  it("may be a survey that was not there", async () => {
    const own = { ...definition, slug: "de_archivo" };
    const stored = await storeImportedDraft(test.deps, ana, { definition: own, packs: [] });
    expect(stored).toMatchObject({
      value: { survey: "de_archivo", version: 1, isNewSurvey: true },
    });
  });
});
