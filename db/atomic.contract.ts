import { openTestDatabase } from "#test-database";
import { beforeEach, describe, expect, it } from "vitest";
import { ConflictError, type TallyChange } from "./atomic.ts";
import type { Database } from "./database.ts";
import { insertResponse } from "./queries/responses.ts";
import { findReceipt } from "./queries/receipts.ts";
import { insertSurvey } from "./queries/surveys.ts";
import { insertRound } from "./queries/rounds.ts";
import { countResponses, listTallies } from "./queries/tallies.ts";
import { aResponse } from "./testing/a-response.ts";

const one: TallyChange = { round: "r1", groups: ["channel online "], answers: [" "], by: 1 };
let db: Database;

beforeEach(async () => {
  db = await openTestDatabase();
  await db.atomic({
    statements: [
      insertSurvey("percepcion", "2026-11-20"),
      insertRound({
        id: "r1",
        survey: "percepcion",
        name: "2026",
        opensOn: "2026-11-01",
        resultsPolicy: "from_start",
      }),
    ],
  });
});

describe("atomic", () => {
  it("stores the statements and moves the tallies of one list", async () => {
    const response = aResponse({});
    await db.atomic({ statements: [insertResponse(response)], tallies: [one, one] });
    expect(await findReceipt(db, response.id)).toMatchObject({ folio: response.folio });
    expect(await countResponses(db, "r1")).toBe(2);
  });

  it("counts a cell whatever characters its choice has", async () => {
    const answers = ['q a"b\\\\c', "q ñ_ʼ", " "];
    await db.atomic({
      statements: [],
      tallies: [
        { ...one, answers },
        { ...one, by: 2 },
      ],
    });
    const counted = await listTallies(db, "r1");
    const cells = counted.filter(({ split }) => split === "channel");
    expect(cells.map(({ choice, n }) => [choice, n])).toEqual([
      ["", 3],
      ['a"b\\\\c', 1],
      ["ñ_ʼ", 1],
    ]);
  });

  it("undoes the whole list when one statement fails", async () => {
    const response = aResponse({});
    const list = { statements: [insertResponse(response), insertResponse(response)] };
    await expect(db.atomic({ ...list, tallies: [one] })).rejects.toThrow(ConflictError);
    expect(await findReceipt(db, response.id)).toBeUndefined();
    expect(await listTallies(db, "r1")).toEqual([]);
  });

  it("names the key that was taken", async () => {
    const first = aResponse({});
    await db.atomic({ statements: [insertResponse(first)] });
    const sameId = db.atomic({
      statements: [insertResponse(aResponse({ id: first.id, folio: "x" }))],
    });
    await expect(sameId).rejects.toMatchObject({ key: "responses.id" });
    const sameFolio = db.atomic({
      statements: [insertResponse(aResponse({ folio: first.folio }))],
    });
    await expect(sameFolio).rejects.toMatchObject({ key: "responses.folio" });
  });

  it("stores one of fifty equal lists that arrive at once, and counts it once", async () => {
    const response = aResponse({});
    const list = { statements: [insertResponse(response)], tallies: [one] };
    const results = await Promise.allSettled(Array.from({ length: 50 }, () => db.atomic(list)));
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await countResponses(db, "r1")).toBe(1);
  });

  it("lets a failing list take nobody else down", async () => {
    const taken = aResponse({});
    await db.atomic({ statements: [insertResponse(taken)], tallies: [one] });
    const lists = [aResponse({}), taken, aResponse({})].map((response) =>
      db.atomic({ statements: [insertResponse(response)], tallies: [one] }),
    );
    const results = await Promise.allSettled(lists);
    expect(results.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
    expect(await countResponses(db, "r1")).toBe(3);
  });

  it("refuses a response of a round that does not exist", async () => {
    const list = { statements: [insertResponse(aResponse({ round: "none" }))] };
    await expect(db.atomic(list)).rejects.toThrow(/FOREIGN KEY/);
  });

  it("refuses a statement beyond what D1 takes", async () => {
    const params = Array.from({ length: 101 }, () => 1);
    const list = { statements: [{ sql: "select 1", params }] };
    await expect(db.atomic(list)).rejects.toThrow("over 100 parameters");
  });
});
