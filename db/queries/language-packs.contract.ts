import { openTestDatabase } from "#test-database";
import fc from "fast-check";
import { beforeEach, describe, expect, it } from "vitest";
import { digestOf, type LanguagePack, type PackText } from "../../surveys/core/index.ts";
import { ConflictError } from "../atomic.ts";
import type { Database } from "../database.ts";
import { languagePacks } from "../schema/surveys.ts";
import { findCurrentPack, findPack, packExists, retirePack } from "./language-packs.ts";
import { packStatement } from "./pack-statement.ts";
import { purgeSurvey } from "./purge.ts";
import { insertSurvey } from "./surveys.ts";

const DAY = "2026-11-20";
const MANY = Array.from({ length: 60 }, (_, place) => `p${String(place)}.label`);
const asText = (text: string): PackText => ({
  text,
  state: "draft_human",
  origin: "Ana",
  sourceHash: "0".repeat(64),
});
const packOf = (texts: Record<string, PackText>, survey = "s"): LanguagePack => ({
  survey,
  language: "tzh",
  texts,
});
const first = packOf(Object.fromEntries(MANY.map((key) => [key, asText(key)])));

let db: Database;
beforeEach(async () => {
  db = await openTestDatabase();
  await db.atomic({ statements: [insertSurvey("s", DAY), insertSurvey("other", DAY)] });
});

const told = (pack: LanguagePack) => ({ sha256: digestOf(pack), pack });
const rowOf = (pack: LanguagePack, isCurrent = false) => ({
  ...{ ...told(pack), createdOn: DAY, isCurrent, edited: true },
});

async function write(pack: LanguagePack, before?: LanguagePack): Promise<void> {
  const statement = packStatement({ row: rowOf(pack), before: before && told(before) });
  await db.atomic({ statements: [statement] });
}

async function read(pack: LanguagePack): Promise<unknown> {
  const found = await findPack(db, digestOf(pack));
  return found === undefined ? undefined : JSON.parse(found.pack);
}

async function storedOf(pack: LanguagePack) {
  const rows = await db.orm.select().from(languagePacks);
  return rows.find(({ sha256 }) => sha256 === digestOf(pack));
}

/** Each changes one text of the one before. */
async function writeChain(length: number): Promise<readonly LanguagePack[]> {
  const chain = [first];
  await write(first);
  for (let step = 1; step < length; step += 1) {
    const before = chain.at(-1) ?? first;
    const pack = packOf({ ...before.texts, "p0.label": asText(`step ${String(step)}`) });
    await write(pack, before);
    chain.push(pack);
  }
  return chain;
}

describe("a pack that changes little", () => {
  it("is stored as its changes and read whole", async () => {
    await write(first);
    const { "p1.label": _, ...rest } = first.texts;
    const next = packOf({ ...rest, "p0.label": asText("new"), "added.label": asText("more") });
    await write(next, first);
    expect(await storedOf(next)).toMatchObject({
      basedOn: digestOf(first),
      pack: JSON.stringify({
        texts: {
          "p0.label": asText("new"),
          "added.label": asText("more"),
          "p1.label": null,
        },
      }),
    });
    expect(await read(next)).toEqual(next);
    expect(await findPack(db, digestOf(next))).toEqual({
      ...{ sha256: digestOf(next), survey: "s", language: "tzh", createdOn: DAY },
      ...{ isCurrent: false, edited: true, pack: JSON.stringify(next) },
    });
    expect(await packExists(db, { survey: "s", language: "tzh", sha256: digestOf(next) })).toBe(
      true,
    );
  });

  it("is stored whole when most of it is new or what is before is not there", async () => {
    await write(first);
    const rewritten = packOf(Object.fromEntries(MANY.map((key) => [key, asText(`${key}!`)])));
    await write(rewritten, first);
    expect(await storedOf(rewritten)).toMatchObject({ basedOn: null });
    const orphan = packOf({ ...first.texts, "p0.label": asText("orphan") });
    await write(orphan, packOf({ ...first.texts, "p0.label": asText("never written") }));
    expect(await storedOf(orphan)).toMatchObject({ basedOn: null });
    expect([await read(rewritten), await read(orphan)]).toEqual([rewritten, orphan]);
  });

  it("is stored whole after 31 changes in a row", async () => {
    const chain = await writeChain(66);
    const rows = await db.orm.select().from(languagePacks);
    const full = rows.filter(({ basedOn }) => basedOn === null).map(({ sha256 }) => sha256);
    expect(full.toSorted()).toEqual(
      [chain[0], chain[32], chain[64]].map((pack) => digestOf(pack)).toSorted(),
    );
    for (const pack of chain) expect(await read(pack)).toEqual(pack);
  });

  it("outlives the survey of another pack that it was made from", async () => {
    const original = packOf({ ...first.texts }, "other");
    await write(original);
    const copy = packOf({ ...first.texts, "p0.label": asText("copy") });
    await write(copy, original);
    await db.atomic({ statements: purgeSurvey("other") });
    expect(await read(original)).toBeUndefined();
    expect(await read(copy)).toEqual(copy);
  });

  it("says so when a pack that it needs was taken away", async () => {
    const [, next = first] = await writeChain(2);
    const sql = "delete from language_packs where sha256 = ?1";
    await db.atomic({ statements: [{ sql, params: [digestOf(first)] }] });
    await expect(read(next)).rejects.toThrow("is not there");
    const ring = "update language_packs set based_on = sha256";
    await db.atomic({ statements: [{ sql: ring, params: [] }] });
    await expect(read(next)).rejects.toThrow("is not there");
  });
});

describe("two who change the same pack", () => {
  it("make one conflict, and the first stays", async () => {
    await db.atomic({ statements: [packStatement({ row: rowOf(first, true) })] });
    const [mine, theirs] = ["mine", "theirs"].map((text) =>
      packOf({ ...first.texts, "p0.label": asText(text) }),
    );
    const listOf = (pack = first) => [
      retirePack(digestOf(first)),
      packStatement({ row: rowOf(pack, true), before: told(first) }),
    ];
    await db.atomic({ statements: listOf(mine) });
    const late = db.atomic({ statements: listOf(theirs) });
    await expect(late).rejects.toThrow(new ConflictError("language_packs.survey"));
    expect(await findCurrentPack(db, "s", "tzh")).toMatchObject({ sha256: digestOf(mine) });
    expect(await read(theirs ?? first)).toBeUndefined();
  });
});

const KEYS = ["p01.label", "lists.sí.1", "__proto__", "constructor", "", "p02.hint", "ch'"];
const change = fc.record({
  key: fc.constantFrom(...KEYS, ...MANY.slice(0, 12)),
  text: fc.option(fc.string({ unit: "grapheme", maxLength: 20 }), { nil: undefined }),
});

it("any hundred changes read back exactly", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 100, maxLength: 100 }), async (changes) => {
      const texts = new Map(Object.entries(first.texts));
      const written = [first];
      await db.atomic({ statements: [{ sql: "delete from language_packs", params: [] }] });
      await write(first);
      for (const [place, { key, text }] of changes.entries()) {
        if (text === undefined) texts.delete(key);
        else texts.set(key, asText(text));
        texts.set("place", asText(String(place)));
        const pack = packOf(Object.fromEntries(texts));
        await write(pack, written.at(-1));
        written.push(pack);
      }
      for (const pack of written) {
        const found = await findPack(db, digestOf(pack));
        expect(digestOf(JSON.parse(found?.pack ?? ""))).toBe(digestOf(pack));
      }
      const rows = await db.orm.select({ basedOn: languagePacks.basedOn }).from(languagePacks);
      expect(rows.filter(({ basedOn }) => basedOn === null).length).toBeLessThan(20);
    }),
    { numRuns: 5 },
  );
});
