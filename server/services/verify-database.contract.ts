import { openTestDatabase } from "#test-database";
import { openTestFiles } from "#test-files";
import { beforeEach, describe, expect, it } from "vitest";
import type { Database } from "../../db/database.ts";
import { createClock } from "../clock.ts";
import { readConfig } from "../config.ts";
import type { Deps } from "../deps.ts";
import { createLog } from "../log.ts";
import { loadDefinition } from "./load-definition.ts";
import { submitResponse } from "./submit-response.ts";
import { verifyDatabase } from "./verify-database.ts";
import { rebuildTallies } from "./rebuild-tallies.ts";

const definition = {
  slug: "prueba",
  version: 1,
  title: "Prueba",
  languages: ["es", "tzh"],
  textPolicy: "drafts_beside_spanish" as const,
  regionQuestion: "region",
  lists: { region: ["1", "2"].map((name) => ({ name, label: name })) },
  items: [
    { kind: "question" as const, name: "region", type: "select_one" as const, list: "region" },
    { kind: "question" as const, name: "varias", type: "select_multiple" as const, list: "region" },
  ],
};

let deps: Deps;

function createDeps(db: Database): Deps {
  const clock = createClock("America/Mexico_City", () => Date.parse("2026-11-20T18:00:00Z"));
  const log = createLog(() => undefined, clock.now);
  const newId = () => crypto.randomUUID();
  return { db, files: openTestFiles(), clock, log, config: readConfig({}), newId };
}

async function submit(place: number): Promise<string> {
  const body = {
    id: deps.newId(),
    round: "prueba-2026",
    version: 1,
    language: place % 2 === 0 ? "es" : "tzh",
    channel: "online",
    answered_on: "2026-11-20",
    answers: { region: place % 3 === 0 ? "1" : "2", varias: ["1", "2"].slice(place % 2) },
  };
  const outcome = await submitResponse(deps, { survey: "prueba", body, isStaff: false });
  expect(outcome.kind).toBe("created");
  return body.id;
}

async function change(sql: string, ...params: readonly string[]): Promise<void> {
  await deps.db.atomic({ statements: [{ sql, params }] });
}

async function verify() {
  const report = await verifyDatabase(deps, () => undefined);
  if (report === undefined) throw new Error("nothing at rest to compare");
  return report;
}

beforeEach(async () => {
  deps = createDeps(await openTestDatabase());
  await loadDefinition(deps, definition);
  await Promise.all(Array.from({ length: 20 }, (_, place) => submit(place)));
});

describe("submit and verify", () => {
  it("count alike", async () => {
    expect(await verify()).toEqual({
      responses: 20,
      rounds: 1,
      versions: [],
      rows: [],
      rowsDiffering: 0,
      cells: [],
    });
  });

  it("name the cell of an edited tally, which a rebuild mends", async () => {
    await change("update tallies set n = 99 where cell like 'region 1 % 2'");
    const { cells } = await verify();
    expect(cells.map(({ split, group, choice, stored }) => [split, group, choice, stored])).toEqual(
      [["region", "1", "2", 99]],
    );
    await rebuildTallies(deps, cells);
    expect((await verify()).cells).toEqual([]);
  });

  it("keep what arrives between the recount and the rebuild", async () => {
    await change("delete from tallies");
    const { cells } = await verify();
    await submit(20);
    await rebuildTallies(deps, cells);
    expect(await verify()).toMatchObject({ responses: 21, cells: [] });
  });

  it("find an edited answer by its digest and by its counts", async () => {
    const id = await submit(21);
    await change(
      "update responses set answers = json_set(answers, '$.region', '2') where id = ?",
      id,
    );
    const { rows, cells } = await verify();
    expect(rows).toEqual([{ id, round: "prueba-2026", reason: "altered" }]);
    expect(cells.some(({ question, choice }) => question === "region" && choice === "2")).toBe(
      true,
    );
  });

  it("find a response without its tallies, and leave out one that no longer counts", async () => {
    const id = await submit(22);
    await change("update responses set state = 'withdrawn' where id = ?", id);
    const { rows, cells } = await verify();
    expect(rows).toEqual([]);
    expect(cells.every(({ stored, recounted }) => stored === recounted + 1)).toBe(true);
    expect(cells.length).toBeGreaterThan(0);
  });
});
