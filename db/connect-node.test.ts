import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { connectNode } from "./connect-node.ts";
import { ConflictError, StorageError } from "./atomic.ts";
import { insertResponse } from "./queries/responses.ts";
import { findReceipt } from "./queries/receipts.ts";
import { findSurvey, insertSurvey } from "./queries/surveys.ts";
import { insertRound } from "./queries/rounds.ts";
import { aResponse } from "./testing/a-response.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "consulta-db-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});
const open = () => connectNode(join(folder, "test.db"));
const round = {
  survey: "s",
  name: "1",
  opensOn: "2026-01-01",
  resultsPolicy: "from_start",
} as const;

describe("connectNode", () => {
  it("writes ahead and syncs every commit to the disk", () => {
    const { connection } = open();
    connection.exec("insert into surveys (slug, created_on) values ('s', '2026-11-20')");
    const pragma = (name: string) => connection.prepare(`pragma ${name}`).get()?.[name];
    expect(pragma("journal_mode")).toBe("wal");
    expect(pragma("synchronous")).toBe(2);
    expect(pragma("foreign_keys")).toBe(1);
    expect(pragma("trusted_schema")).toBe(0);
  });

  it("migrates once, however often it is opened", async () => {
    const first = open();
    await first.atomic({ statements: [insertSurvey("s", "2026-11-20")] });
    await first.close();
    const second = open();
    expect(await findSurvey(second, "s")).toMatchObject({ slug: "s", edited: false });
    await second.close();
  });

  it("commits what waits before it closes", async () => {
    const db = open();
    const waiting = db.atomic({ statements: [insertSurvey("s", "2026-11-20")] });
    await db.close();
    await waiting;
    expect(await findSurvey(open(), "s")).toBeDefined();
  });

  it("stores nothing of a group that cannot be committed, and tells everybody", async () => {
    const db = open();
    await db.atomic({
      statements: [insertSurvey("s", "2026-11-20"), insertRound({ ...round, id: "r1" })],
    });
    const size = Number(db.connection.prepare("pragma page_count").get()?.["page_count"]);
    db.connection.exec(`pragma max_page_count = ${String(size)}`);
    const big = JSON.stringify({ a: "x".repeat(50_000) });
    const responses = Array.from({ length: 5 }, () => aResponse({ answers: big }));
    const results = await Promise.allSettled(
      responses.map((response) => db.atomic({ statements: [insertResponse(response)] })),
    );
    for (const result of results) {
      expect(result.status === "rejected" && result.reason instanceof StorageError).toBe(true);
    }
    db.connection.exec("pragma max_page_count = 1000000");
    const [first] = responses;
    if (first === undefined) throw new Error("unreachable");
    expect(await findReceipt(db, first.id)).toBeUndefined();
    await db.atomic({ statements: [insertResponse(first)] });
    expect(await findReceipt(db, first.id)).toBeDefined();
  });

  it("waits for another process that writes, then goes on", async () => {
    const server = open();
    const beside = open();
    await server.atomic({ statements: [insertSurvey("a", "2026-11-20")] });
    await beside.atomic({ statements: [insertSurvey("b", "2026-11-20")] });
    expect(await findSurvey(server, "b")).toBeDefined();
    const again = server.atomic({ statements: [insertSurvey("b", "2026-11-20")] });
    await expect(again).rejects.toThrow(ConflictError);
  });
});
