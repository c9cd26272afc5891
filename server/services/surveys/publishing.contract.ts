import { beforeEach, describe, expect, it } from "vitest";
import { listActsAfter } from "../../../db/queries/audit.ts";
import { storeSetting } from "../../../db/queries/institution.ts";
import { listRounds } from "../../../db/queries/rounds.ts";
import { listVersions } from "../../../db/queries/versions.ts";
import { catalogueLists } from "../../../db/reference/catalogue-lists.ts";
import {
  type Definition,
  digestOf,
  type Question,
  spanishTexts,
} from "../../../surveys/core/index.ts";
import { aPack } from "../../testing/a-pack.ts";
import { aPerson } from "../../testing/a-person.ts";
import { ALL_TYPES } from "../../testing/all-types-definition.ts";
import { aBody, openTestApp, type TestApp } from "../../testing/open-app.ts";
import { TODAY } from "../../testing/open-test-deps.ts";
import { putPack } from "../../testing/put-pack.ts";
import { openReview } from "./open-review.ts";
import { approveDraft } from "./approve-draft.ts";
import { returnToDraft } from "./return-to-draft.ts";
import { ensureOpenRound } from "./ensure-open-round.ts";
import { publishDraft } from "./publish-draft.ts";
import { publishingFaults } from "./publishing-faults.ts";
import { readDraft } from "./read-draft.ts";
import { saveDraft } from "./save-draft.ts";
import { startDraft } from "./start-draft.ts";
import { createSurvey } from "./create-survey.ts";

const ana = aPerson("ana");
const eva = aPerson("eva");
const SLUG = ALL_TYPES.slug;

let test: TestApp;
beforeEach(async () => {
  test = await openTestApp();
  await startDraft(test.deps, ana, SLUG);
});

async function draftNow(slug = SLUG) {
  const draft = await readDraft(test.deps, slug);
  if (draft === undefined) throw new Error("there is no draft");
  return draft;
}

async function save(change: Partial<Definition>, actor = ana) {
  const { revision } = await draftNow();
  const definition = { ...ALL_TYPES, ...change };
  return await saveDraft(test.deps, actor, { survey: SLUG, base: revision, definition });
}

const publish = async (actor = ana) => await publishDraft(test.deps, actor, { survey: SLUG });

const codesAfter = async (change: Partial<Definition>) => {
  await save(change);
  const faults = await publishingFaults(test.deps, await draftNow());
  return faults.map(({ code }) => code);
};

function approvedPack() {
  const keys = [...spanishTexts(ALL_TYPES).keys()];
  return aPack(Object.fromEntries(keys.map((key) => [key, { state: "approved" as const }])));
}

const review = async () =>
  await openReview(test.deps, ana, { survey: SLUG, name: "Consejo", days: 30 });

const approve = async (actor = eva, sha256?: string) =>
  await approveDraft(test.deps, actor, {
    ...{ survey: SLUG, sha256: sha256 ?? (await draftNow()).sha256 },
  });

describe("publishing", () => {
  it("freezes the draft under its number and hash, and ends it", async () => {
    await save({ title: "Segunda" });
    const outcome = await publish();
    const sha256 = digestOf({ ...ALL_TYPES, title: "Segunda", version: 2 });
    expect(outcome).toEqual({ ok: true, value: { version: 2, sha256 } });
    const versions = await listVersions(test.deps.db, SLUG);
    expect(versions.at(-1)).toMatchObject({ version: 2, sha256, publishedOn: TODAY });
    expect(await readDraft(test.deps, SLUG)).toBeUndefined();
  });

  it("leaves a version that nothing changes any more", async () => {
    await publish();
    const change = { sql: "update versions set definition = '{}' where version = 2", params: [] };
    await expect(test.deps.db.atomic({ statements: [change] })).rejects.toThrow("frozen");
  });

  it("makes one version when two publish at once", async () => {
    const outcomes = await Promise.all([publish(ana), publish(eva)]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await listVersions(test.deps.db, SLUG)).toHaveLength(2);
  });

  it("keeps taking responses to the version before in the same round", async () => {
    await publish();
    expect((await test.post(aBody({ version: 1 }))).status).toBe(201);
    expect((await test.post(aBody({ version: 2 }))).status).toBe(201);
  });

  it("opens a round for the command line only when none is open", async () => {
    await publishDraft(test.deps, ana, { survey: SLUG, opensRound: true });
    expect(await listRounds(test.deps.db, SLUG)).toHaveLength(1);
    const asked = { kind: "question", name: "p1", type: "text", label: "¿Qué?" } as const;
    await createSurvey(test.deps, ana, { slug: "nueva", title: "Nueva" });
    const definition = { ...(await draftNow("nueva")).definition, items: [asked] };
    await saveDraft(test.deps, ana, { survey: "nueva", base: 1, definition });
    await publishDraft(test.deps, ana, { survey: "nueva", opensRound: true });
    expect(await listRounds(test.deps.db, "nueva")).toMatchObject([{ id: "nueva-2026" }]);
    const acts = await listActsAfter(test.deps.db, 0, 100);
    expect(acts.at(-1)?.action).toBe("version.published");
    expect(JSON.parse(acts.at(-1)?.details ?? "")).toMatchObject({
      ...{ version: 1, round: "nueva-2026", opensOn: TODAY, graceDays: 30 },
      resultsPolicy: "from_start",
    });
    expect(await ensureOpenRound(test.deps, ana, "nueva")).toEqual({ ok: true, value: false });
    expect((await test.app.request("/es/encuestas/nueva")).status).toBe(200);
  });
});

describe("a draft is not published", () => {
  const [section] = ALL_TYPES.items;
  const inSection = (extra: Question) =>
    section?.kind === "group" ? [{ ...section, items: [...section.items, extra] }] : [];
  const withItem = (extra: Question): Partial<Definition> => ({
    items: [...inSection(extra), ...ALL_TYPES.items.slice(1)],
  });
  const question = (given: Partial<Question>): Question => ({
    ...{ kind: "question", name: "x", type: "text", label: "X" },
    ...given,
  });

  it("with an expression that has a fault", async () => {
    expect(await codesAfter(withItem(question({ relevant: "${nada} =" })))).not.toEqual([]);
    const outcome = await publish();
    expect(outcome).toMatchObject({ ok: false, problem: { code: "publishing.refused" } });
    expect(outcome.ok ? [] : outcome.faults).toMatchObject([{ item: "x", property: "relevant" }]);
  });

  it("with a question or a choice that says nothing in Spanish", async () => {
    expect(await codesAfter(withItem(question({ label: " " })))).toEqual(["publishing.no_spanish"]);
    const lists = { ...ALL_TYPES.lists, topics: [{ name: "roads", label: "" }] };
    expect(await codesAfter({ lists })).toContain("publishing.choice_without_spanish");
    const faults = await publishingFaults(test.deps, await draftNow());
    expect(faults).toContainEqual(expect.objectContaining({ item: "topics", property: "lists" }));
  });

  it("without a title, or in languages that do not begin with Spanish", async () => {
    expect(await codesAfter({ title: " " })).toContain("publishing.no_title");
    expect(await codesAfter({ languages: ["tzh", "es"] })).toContain(
      "publishing.spanish_not_first",
    );
  });

  it("without a question to answer", async () => {
    const items = [{ kind: "group" as const, name: "s", label: "S", items: [] }];
    expect(await codesAfter({ items })).toContain("publishing.no_questions");
  });

  it("with a region question that has no regions", async () => {
    expect(await codesAfter({ regionQuestion: "free" })).toContain(
      "publishing.bad_region_question",
    );
  });

  it("with texts that nobody approved, when only approved ones may be shown", async () => {
    const change: Partial<Definition> = { textPolicy: "approved_only", languages: ["es", "tzh"] };
    expect(await codesAfter(change)).toEqual(["publishing.texts_not_approved"]);
    await putPack(test.deps, approvedPack());
    expect(await codesAfter(change)).toEqual([]);
  });

  it("with the list of those texts: not there, of other Spanish, drafts and reviewed ones", async () => {
    const { texts, ...pack } = approvedPack();
    const { "free.label": _, ...rest } = texts;
    await putPack(test.deps, {
      ...pack,
      texts: {
        ...rest,
        ...aPack({
          "asked.label": { state: "approved", sourceHash: "0".repeat(64) },
          "grade.label": { state: "draft_human" },
          "survey.title": { state: "reviewed" },
        }).texts,
      },
    });
    await save({ textPolicy: "approved_only", languages: ["es", "tzh"] });
    const outcome = await publish();
    expect(outcome.ok ? [] : outcome.faults).toEqual([
      {
        code: "publishing.texts_not_approved",
        parameters: { language: "tseltal", count: 4 },
        texts: {
          language: "tzh",
          unapproved: [
            { key: "survey.title", spanish: ALL_TYPES.title, state: "reviewed" },
            { key: "free.label", spanish: "free", state: "missing" },
            { key: "asked.label", spanish: "asked", state: "stale" },
            { key: "grade.label", spanish: "grade", state: "draft_human" },
          ],
        },
      },
    ]);
  });

  it("not with names of places, which no language translates", async () => {
    const [town] = catalogueLists.municipalities;
    if (town === undefined) throw new Error("there is no town");
    const lists = { ...ALL_TYPES.lists, more: [town] };
    await putPack(test.deps, approvedPack());
    expect(
      await codesAfter({ textPolicy: "approved_only", languages: ["es", "tzh"], lists }),
    ).toEqual([]);
  });

  it("where the institution's own privacy notice says nothing, and the survey has none", async () => {
    expect(await codesAfter({})).toEqual([]);
    const silent = { key: "privacyShort", value: '" "', source: "x", updatedOn: TODAY };
    await test.deps.db.atomic({ statements: [storeSetting(silent)] });
    expect(await codesAfter({})).toEqual(["publishing.no_privacy_notice"]);
    const blank = { privacyNotice: " \n" };
    expect(await codesAfter(blank)).toEqual(["publishing.no_privacy_notice"]);
    expect(await codesAfter({ privacyNotice: "Uno." })).toEqual([]);
  });

  it("with a notice that names what there is not", async () => {
    const faults = await codesAfter({ privacyNotice: "{{correo}}" });
    expect(faults).toEqual(["definition.notice_placeholder"]);
  });
});

describe("a draft that was sent to review", () => {
  it("is published only once somebody else approved what it says now", async () => {
    await review();
    expect(await publish()).toMatchObject({ faults: [{ code: "publishing.not_approved" }] });
    expect(await approve(ana)).toMatchObject({
      ok: false,
      problem: { code: "draft.own_approval" },
    });
    expect(await approve(eva)).toMatchObject({ ok: true });
    await save({ title: "Otra vez" });
    expect(await publish()).toMatchObject({ faults: [{ code: "publishing.approval_outdated" }] });
    expect(await approve(eva)).toMatchObject({ ok: true });
    expect(await publish()).toMatchObject({ ok: true });
  });

  it("is not approved by who changed it last, nor as it was before", async () => {
    await review();
    const { sha256 } = await draftNow();
    await save({ title: "De Eva" }, eva);
    expect(await approve(eva)).toMatchObject({ problem: { code: "draft.own_approval" } });
    expect(await approve(aPerson("sol"), sha256)).toMatchObject({
      problem: { code: "draft.changed_meanwhile" },
    });
  });

  it("is not approved by a program", async () => {
    await review();
    const { sha256 } = await draftNow();
    const program = { kind: "token", id: "t", name: "T", role: "editor" } as const;
    const outcome = await approveDraft(test.deps, program, { survey: SLUG, sha256 });
    expect(outcome).toMatchObject({ problem: { code: "draft.own_approval" } });
  });

  it("needs the approval still after it went back to its author", async () => {
    await review();
    await returnToDraft(test.deps, ana, SLUG);
    expect(await publish()).toMatchObject({ faults: [{ code: "publishing.not_approved" }] });
  });

  it("is refused by the database itself, whoever asks and however", async () => {
    await review();
    const { id, sha256 } = await draftNow();
    const approveRow = (person: string) => ({
      sql: "insert into draft_approvals values (?1, ?2, ?3, 'X', '2026')",
      params: [id, sha256, person],
    });
    const publishRow = { sql: "update drafts set state = 'published' where id = ?1", params: [id] };
    const own = test.deps.db.atomic({ statements: [approveRow("ana")] });
    await expect(own).rejects.toThrow("draft_approvals.person");
    const unapproved = test.deps.db.atomic({ statements: [publishRow] });
    await expect(unapproved).rejects.toThrow("draft_approvals.missing");
    await test.deps.db.atomic({ statements: [approveRow("eva"), publishRow] });
  });
});
