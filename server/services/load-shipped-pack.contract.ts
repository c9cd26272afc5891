import { beforeEach, describe, expect, it } from "vitest";
import { findCurrentPack, insertPack, retirePacks } from "../../db/queries/language-packs.ts";
import type { LanguagePack } from "../../surveys/core/index.ts";
import { aPack, hashOf } from "../testing/a-pack.ts";
import { ALL_TYPES } from "../testing/all-types-definition.ts";
import { databaseContent } from "../testing/database-digest.ts";
import { aBody, openTestApp, type TestApp } from "../testing/open-app.ts";
import { TODAY } from "../testing/open-test-deps.ts";
import { loadPack } from "./load-pack.ts";
import { loadShipped } from "./load-shipped.ts";
import { loadShippedPack } from "./load-shipped-pack.ts";

const FIRST = aPack({ "asked.label": { text: "uno" }, "lists.yes_no.1": { text: "jich" } });
const SECOND = aPack({ "asked.label": { text: "dos" } });

let test: TestApp;
beforeEach(async () => {
  test = await openTestApp();
});

const current = async () => (await findCurrentPack(test.deps.db, "todos", "tzh"))?.sha256;
const load = async (...packs: readonly (typeof FIRST)[]) => {
  for (const pack of packs) await loadShippedPack(test.deps, pack);
};

async function edit(pack: typeof FIRST): Promise<void> {
  const { survey, language } = pack;
  const row = { sha256: hashOf(pack), survey, language, pack: JSON.stringify(pack) };
  const edited = insertPack({ ...row, createdOn: TODAY, isCurrent: true, edited: true });
  await test.deps.db.atomic({ statements: [retirePacks(survey, language), edited] });
}

describe("loading a shipped pack", () => {
  it("makes it the current one, found by the hash of its canonical JSON", async () => {
    await load(FIRST);
    expect(await current()).toBe(hashOf(FIRST));
    const loaded = await loadPack(test.deps, ALL_TYPES, "tzh");
    expect(loaded).toMatchObject({ sha256: hashOf(FIRST), pack: FIRST });
    expect(await loadPack(test.deps, ALL_TYPES, "tzo")).toBeUndefined();
    expect(await loadPack(test.deps, ALL_TYPES, "es")).toBeUndefined();
  });

  it("changes nothing when it is there", async () => {
    await load(FIRST);
    const before = await databaseContent(test.deps.db);
    await load(FIRST, { ...FIRST, texts: { ...FIRST.texts } });
    expect(await databaseContent(test.deps.db)).toBe(before);
  });

  it("retires the one before, whose responses are still taken", async () => {
    await load(FIRST, SECOND);
    expect(await current()).toBe(hashOf(SECOND));
    expect((await loadPack(test.deps, ALL_TYPES, "tzh"))?.pack).toEqual(SECOND);
    const queued = aBody({ language: "tzh", pack: hashOf(FIRST) });
    expect((await test.post(queued)).status).toBe(201);
    const wrongLanguage = aBody({ language: "tzo", pack: hashOf(FIRST) });
    expect((await test.post(wrongLanguage)).status).toBe(422);
  });

  it("brings an older one back when a release goes back", async () => {
    await load(FIRST, SECOND, FIRST);
    expect(await current()).toBe(hashOf(FIRST));
  });

  it("leaves what somebody edited in its place", async () => {
    await load(FIRST);
    await edit(SECOND);
    await load(FIRST, aPack({ "free.label": { text: "tres" } }));
    expect(await current()).toBe(hashOf(SECOND));
  });

  it("is once there when several start at once", async () => {
    await Promise.all([load(FIRST), load(FIRST), load(FIRST)]);
    expect(await current()).toBe(hashOf(FIRST));
  });
});

describe("everything that ships", () => {
  it("is loaded once, and its packs are shown with the surveys", async () => {
    await loadShipped(test.deps);
    const before = await databaseContent(test.deps.db);
    await loadShipped(test.deps);
    expect(await databaseContent(test.deps.db)).toBe(before);
    for (const language of ["tzh", "tzo"]) {
      const answer = await test.app.request(`/api/v1/surveys/percepcion?lang=${language}`);
      const { pack } = await answer.json<{ pack: LanguagePack | null }>();
      const states = Object.values(pack?.texts ?? {}).map(({ state }) => state);
      expect([language, new Set(states)]).toEqual([language, new Set(["draft_machine"])]);
    }
  });
});

describe("a loaded pack", () => {
  it("shows a version only the texts that translate its own Spanish", async () => {
    await load(FIRST);
    const lists = { ...ALL_TYPES.lists, yes_no: [{ name: "1", label: "Sí, claro" }] };
    const loaded = await loadPack(test.deps, { ...ALL_TYPES, version: 2, lists }, "tzh");
    expect(loaded?.sha256).toBe(hashOf(FIRST));
    expect(Object.keys(loaded?.pack.texts ?? {})).toEqual(["asked.label"]);
  });

  it("is what the API gives, with its hash", async () => {
    await load(FIRST);
    const answer = await test.app.request("/api/v1/surveys/todos?lang=tzh");
    expect(await answer.json()).toMatchObject({
      language: "tzh",
      pack: { sha256: hashOf(FIRST), texts: { "asked.label": { text: "uno" } } },
    });
  });
});
