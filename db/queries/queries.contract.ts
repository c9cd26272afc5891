import { openTestDatabase } from "#test-database";
import { beforeEach, describe, expect, it } from "vitest";
import { ConflictError } from "../atomic.ts";
import type { Database } from "../database.ts";
import { findApiToken, insertApiToken, markTokenUsed } from "./api-tokens.ts";
import { listSettings, storeSetting } from "./institution.ts";
import { findCatalogue, listCatalogueEntries, replaceCatalogue } from "./catalogues.ts";
import { aResponse } from "../testing/a-response.ts";
import { failAbandonedJobs, findJob, insertJob, updateJob } from "./jobs.ts";
import { insertResponse, type StoredResponse } from "./responses.ts";
import { pageOfShowings } from "./showings.ts";
import { insertSurvey } from "./surveys.ts";
import { findCollection } from "./collections.ts";
import { insertRound } from "./rounds.ts";
import {
  findPublishedVersion,
  insertVersion,
  listPublishedVersions,
  publishVersion,
} from "./versions.ts";
import {
  findCurrentPack,
  findPack,
  insertPack,
  packExists,
  reinstatePack,
  retirePacks,
} from "./language-packs.ts";
import { storePublication, findPublication } from "./publications.ts";

const DAY = "2026-11-20";
const version = (number: number, state: "draft" | "published" = "published") =>
  insertVersion({
    survey: "s",
    version: number,
    sha256: `hash ${String(number)}`,
    state,
    definition: "{}",
    createdOn: DAY,
  });
const round = insertRound({
  id: "r1",
  survey: "s",
  name: "2026",
  opensOn: DAY,
  resultsPolicy: "from_start",
});

let db: Database;
beforeEach(async () => {
  db = await openTestDatabase();
  await db.atomic({ statements: [insertSurvey("s", DAY), round] });
});

describe("versions", () => {
  it("are found newest first, drafts left out", async () => {
    await db.atomic({ statements: [version(1), version(2), version(3, "draft")] });
    expect(await findPublishedVersion(db, "s")).toMatchObject({ version: 2 });
    expect(await listPublishedVersions(db)).toEqual([
      { survey: "s", version: 2, sha256: "hash 2" },
    ]);
    await db.atomic({ statements: [publishVersion("s", 3, DAY)] });
    expect(await findPublishedVersion(db, "s")).toMatchObject({ version: 3 });
  });

  it("collect in a round of their own survey, once published", async () => {
    await db.atomic({ statements: [version(1), version(2, "draft")] });
    const at = { survey: "s", round: "r1", version: 1 };
    expect(await findCollection(db, at)).toMatchObject({ sha256: "hash 1", round: { id: "r1" } });
    expect(await findCollection(db, { ...at, version: 2 })).toBeUndefined();
    expect(await findCollection(db, { ...at, survey: "other" })).toBeUndefined();
    expect(await findCollection(db, { ...at, round: "r2" })).toBeUndefined();
  });

  it("cannot change once published", async () => {
    await db.atomic({ statements: [version(1)] });
    const tamper = { sql: "update versions set definition = '[]' where survey = ?", params: ["s"] };
    await expect(db.atomic({ statements: [tamper] })).rejects.toThrow("frozen");
  });
});

describe("language packs", () => {
  const pack = (sha256: string, edited = false) =>
    insertPack({
      sha256,
      survey: "s",
      language: "tzh",
      pack: `["${sha256}"]`,
      createdOn: DAY,
      isCurrent: true,
      edited,
    });

  it("give way to the next, and the old ones are still known", async () => {
    await db.atomic({ statements: [pack("a")] });
    await db.atomic({ statements: [retirePacks("s", "tzh"), pack("b")] });
    expect(await findCurrentPack(db, "s", "tzh")).toMatchObject({ sha256: "b" });
    expect(await packExists(db, { survey: "s", language: "tzh", sha256: "a" })).toBe(true);
    expect(await packExists(db, { survey: "s", language: "tzo", sha256: "a" })).toBe(false);
  });

  it("cannot be current twice", async () => {
    await db.atomic({ statements: [pack("a")] });
    await expect(db.atomic({ statements: [pack("b")] })).rejects.toThrow(ConflictError);
  });

  it("are read whole by hash, retired or not", async () => {
    await db.atomic({ statements: [pack("a"), retirePacks("s", "tzh"), pack("b")] });
    expect(await findPack(db, "a")).toMatchObject({ pack: '["a"]', isCurrent: false });
    expect(await findPack(db, "c")).toBeUndefined();
  });

  it("come back in place of the one that is retired", async () => {
    await db.atomic({ statements: [pack("a"), retirePacks("s", "tzh"), pack("b")] });
    await expect(db.atomic({ statements: [reinstatePack("a")] })).rejects.toThrow(ConflictError);
    await db.atomic({ statements: [retirePacks("s", "tzh"), reinstatePack("a")] });
    expect(await findCurrentPack(db, "s", "tzh")).toEqual({ sha256: "a", edited: false });
  });

  it("that somebody edited stay when only shipped ones are retired", async () => {
    await db.atomic({ statements: [pack("a", true)] });
    const retireShipped = retirePacks("s", "tzh", { onlyShipped: true });
    const replaced = db.atomic({ statements: [retireShipped, pack("b")] });
    await expect(replaced).rejects.toThrow(ConflictError);
    expect(await findCurrentPack(db, "s", "tzh")).toEqual({ sha256: "a", edited: true });
    expect(await findPack(db, "b")).toBeUndefined();
  });
});

describe("responses", () => {
  const respond = (id: string, given: Partial<StoredResponse>) =>
    insertResponse(aResponse({ id: id.padEnd(36, "0"), ...given }));

  it("tell version, language and pack page by page, rejected ones left out", async () => {
    const tseltal = { language: "tzh", pack: "a" };
    await db.atomic({
      statements: [
        respond("a", {}),
        respond("b", tseltal),
        respond("c", { ...tseltal, version: 2 }),
        respond("d", tseltal),
        respond("e", { language: "tzo", state: "rejected" }),
      ],
    });
    const first = await pageOfShowings(db, { round: "r1", after: "", limit: 3 });
    expect(first.map(({ last, ...row }) => [...Object.values(row), last[0]])).toEqual([
      [1, "es", null, 1, "a"],
      [1, "tzh", "a", 1, "b"],
      [2, "tzh", "a", 1, "c"],
    ]);
    const after = "c".padEnd(36, "0");
    expect(await pageOfShowings(db, { round: "r1", after, limit: 3 })).toEqual([
      { version: 1, ...tseltal, n: 1, last: "d".padEnd(36, "0") },
    ]);
    expect(await pageOfShowings(db, { round: "r2", after: "", limit: 3 })).toEqual([]);
  });
});

describe("publications", () => {
  it("are replaced as a whole", async () => {
    const at = { round: "r1", publishedOn: DAY };
    await db.atomic({ statements: [storePublication({ ...at, publication: '{"n":10}' })] });
    await db.atomic({ statements: [storePublication({ ...at, publication: '{"n":20}' })] });
    expect(await findPublication(db, "r1")).toMatchObject({ publication: '{"n":20}' });
  });
});

describe("jobs", () => {
  const job = (id: string, updatedAt: string) =>
    insertJob({
      id,
      kind: "publication",
      subject: "r1",
      state: "running",
      createdOn: DAY,
      updatedAt,
    });

  it("of one kind and subject are pending once", async () => {
    await db.atomic({ statements: [job("a", "2026-11-20T10:00:00Z")] });
    const second = db.atomic({ statements: [job("b", "2026-11-20T10:00:01Z")] });
    await expect(second).rejects.toThrow(ConflictError);
    const done = updateJob("a", { state: "done", stepsDone: 1, updatedAt: "2026-11-20T10:00:02Z" });
    await db.atomic({ statements: [done, job("b", "2026-11-20T10:00:03Z")] });
    expect(await findJob(db, "a")).toMatchObject({ state: "done", stepsDone: 1 });
  });

  it("without a sign of life make way", async () => {
    await db.atomic({ statements: [job("a", "2026-11-20T10:00:00Z")] });
    const stale = { kind: "publication", subject: "r1", before: "2026-11-20T10:05:00Z" };
    await db.atomic({ statements: [failAbandonedJobs(stale), job("b", "2026-11-20T10:06:00Z")] });
    expect(await findJob(db, "a")).toMatchObject({ state: "failed", failure: "job.abandoned" });
  });
});

describe("API tokens", () => {
  const hash = "f".repeat(64);
  const token = { id: "t1", name: "tablero", role: "analyst", hash, createdOn: DAY };

  it("are found by hash and remember the day of their last use", async () => {
    await db.atomic({ statements: [insertApiToken(token)] });
    await db.atomic({ statements: [markTokenUsed("t1", DAY)] });
    expect(await findApiToken(db, hash)).toMatchObject({ name: "tablero", lastUsedOn: DAY });
    expect(await findApiToken(db, "0".repeat(64))).toBeUndefined();
  });

  it("are not found once revoked", async () => {
    await db.atomic({ statements: [insertApiToken({ ...token, revokedOn: DAY })] });
    expect(await findApiToken(db, hash)).toBeUndefined();
  });
});

describe("institution settings", () => {
  it("keep the latest value with its source", async () => {
    const setting = { key: "name", value: '"Una"', source: "panel", updatedOn: DAY };
    await db.atomic({ statements: [storeSetting(setting)] });
    await db.atomic({ statements: [storeSetting({ ...setting, value: '"Otra"' })] });
    expect(await listSettings(db)).toEqual([{ ...setting, value: '"Otra"' }]);
  });
});

describe("catalogues", () => {
  const entry = (code: string) => ({
    code,
    parent: "1",
    name: `Municipio ${code}`,
    searchKey: `municipio ${code}`,
    entry: "{}",
  });
  const at = { name: "municipalities", sha256: "a", loadedOn: DAY };

  it("are replaced as a whole, whatever their size", async () => {
    const many = Array.from({ length: 500 }, (_, i) => entry(String(i).padStart(5, "0")));
    await db.atomic({ statements: replaceCatalogue(at, many) });
    await db.atomic({ statements: replaceCatalogue({ ...at, sha256: "b" }, many.slice(0, 124)) });
    expect(await findCatalogue(db, "municipalities")).toMatchObject({ sha256: "b", edited: false });
    const entries = await listCatalogueEntries(db, "municipalities");
    expect(entries).toHaveLength(124);
    expect(entries[3]).toEqual({ catalogue: "municipalities", ...entry("00003") });
  });
});
