import { beforeEach, describe, expect, it } from "vitest";
import { listActsAfter } from "../../db/queries/audit.ts";
import { findSurvey } from "../../db/queries/surveys.ts";
import type { Deps } from "../deps.ts";
import { openTestApp } from "../testing/open-app.ts";
import { verifyChain } from "./audit/verify-chain.ts";
import { CHAIN_START, COMMAND_LINE, recordAct } from "./record-act.ts";

let deps: Deps;

beforeEach(async () => {
  ({ deps } = await openTestApp([]));
});

async function act(number: number): Promise<void> {
  const subject = `survey:s${String(number)}`;
  const details = { number, isLast: false };
  await recordAct(deps, { actor: COMMAND_LINE, action: "test.done", subject, details }, NOTHING);
}
const NOTHING = { statements: [] };

async function acts(count: number): Promise<void> {
  for (let number = 1; number <= count; number += 1) await act(number);
}

async function run(...sql: readonly string[]): Promise<void> {
  await deps.db.atomic({ statements: sql.map((text) => ({ sql: text, params: [] })) });
}

const UNLOCK = [
  "drop trigger audit_log_no_update",
  "drop trigger audit_log_no_delete",
  "drop trigger audit_log_no_replace",
];

async function tamper(...sql: readonly string[]): Promise<void> {
  await run(...UNLOCK, ...sql);
}

describe("the audit log", () => {
  it("starts its chain at the beginning and joins each act to the one before", async () => {
    await acts(3);
    const rows = await listActsAfter(deps.db, 0, 10);
    expect(rows.map(({ sequence }) => sequence)).toEqual([1, 2, 3]);
    expect(rows.map(({ previousHash }) => previousHash)).toEqual([
      CHAIN_START,
      rows[0]?.hash,
      rows[1]?.hash,
    ]);
    expect(rows[0]).toMatchObject({
      actorName: "consulta",
      details: '{"number":1,"isLast":false}',
    });
  });

  it("keeps one chain of 50 acts that happen at once", async () => {
    await Promise.all(Array.from({ length: 50 }, (_, place) => act(place)));
    const rows = await listActsAfter(deps.db, 0, 100);
    expect(new Set(rows.map(({ subject }) => subject)).size).toBe(50);
    expect(await verifyChain(deps)).toMatchObject({ acts: 50, head: { sequence: 50 } });
    expect((await verifyChain(deps)).fault).toBeUndefined();
  });

  it("stores neither act nor row when the list fails", async () => {
    const statements = [
      { sql: "insert into surveys (slug, created_on) values ('a', '2026-11-20')", params: [] },
    ];
    const once = { actor: COMMAND_LINE, action: "test.done", subject: "survey:a" };
    await recordAct(deps, once, { statements });
    await expect(recordAct(deps, once, { statements })).rejects.toThrow("surveys.slug");
    expect(await listActsAfter(deps.db, 0, 10)).toHaveLength(1);
  });

  it("lets nothing be done that it cannot hold", async () => {
    await run(`create trigger audit_log_full before insert on audit_log
      begin select raise(abort, 'full'); end`);
    const insert = "insert into surveys (slug, created_on) values ('a', '2026-11-20')";
    const done = { actor: COMMAND_LINE, action: "test.done", subject: "survey:a" };
    const list = { statements: [{ sql: insert, params: [] }] };
    await expect(recordAct(deps, done, list)).rejects.toThrow("full");
    expect(await findSurvey(deps.db, "a")).toBeUndefined();
  });

  it.each([
    "update audit_log set actor_name = 'otra'",
    "update audit_log set sequence = 9 where sequence = 1",
    "delete from audit_log where sequence = 2",
    "delete from audit_log",
    "insert or replace into audit_log select * from audit_log where sequence = 1",
    "replace into audit_log select 1, at, actor_kind, actor_id, 'otra', action, subject, details, previous_hash, hash from audit_log where sequence = 1",
    "insert into audit_log select * from audit_log where sequence = 1",
    "insert into audit_log select 9, at, actor_kind, actor_id, actor_name, action, subject, details, previous_hash, '0' from audit_log where sequence = 1",
    `replace into audit_log select 9, at, actor_kind, actor_id, 'otra', action, subject, details, previous_hash, '${"c".repeat(64)}' from audit_log where sequence = 1`,
  ])("refuses %s", async (sql) => {
    await acts(2);
    const before = await listActsAfter(deps.db, 0, 10);
    await expect(run(sql)).rejects.toThrow();
    expect(await listActsAfter(deps.db, 0, 10)).toEqual(before);
  });
});

describe("verifyChain", () => {
  it("finds nothing in an empty log nor in a whole one", async () => {
    expect(await verifyChain(deps)).toEqual({ acts: 0 });
    await acts(4);
    const { head, ...rest } = await verifyChain(deps);
    expect(rest).toEqual({ acts: 4 });
    expect(head?.sequence).toBe(4);
  });

  it.each([
    ["at", "'2020-01-01T00:00:00.000Z'"],
    ["actor_kind", "'system'"],
    ["actor_id", "'otra'"],
    ["actor_name", "'otra'"],
    ["action", "'test.undone'"],
    ["subject", "'survey:otra'"],
    ["details", `'{"number":2}'`],
    ["hash", `'${"a".repeat(64)}'`],
  ])("names the act whose %s was changed", async (column, value) => {
    await acts(4);
    await tamper(`update audit_log set ${column} = ${value} where sequence = 3`);
    expect(await verifyChain(deps)).toMatchObject({
      acts: 2,
      head: { sequence: 2 },
      fault: { sequence: 3, reason: "hash" },
    });
  });

  it.each([
    ["previous_hash", `'${"b".repeat(64)}'`, { sequence: 3, reason: "previous_hash" }],
    ["sequence", "9", { sequence: 4, reason: "gap" }],
  ])("names the act whose %s was changed", async (column, value, fault) => {
    await acts(4);
    await tamper(`update audit_log set ${column} = ${value} where sequence = 3`);
    expect((await verifyChain(deps)).fault).toEqual(fault);
  });

  it("names what follows an act that was removed", async () => {
    await acts(4);
    await tamper("delete from audit_log where sequence = 2");
    expect((await verifyChain(deps)).fault).toEqual({ sequence: 3, reason: "gap" });
  });

  it("names what follows a removed act even when the rest moved up", async () => {
    await acts(4);
    await tamper(
      "delete from audit_log where sequence = 2",
      "update audit_log set sequence = 2 where sequence = 3",
    );
    expect((await verifyChain(deps)).fault).toEqual({ sequence: 2, reason: "previous_hash" });
  });

  it("names the first act when the beginning is gone", async () => {
    await acts(3);
    await tamper("delete from audit_log where sequence = 1");
    expect((await verifyChain(deps)).fault).toEqual({ sequence: 2, reason: "start" });
  });

  it("names an act that was put in between", async () => {
    await acts(3);
    await tamper(
      "update audit_log set sequence = 4 where sequence = 3",
      `insert into audit_log select 3, at, actor_kind, actor_id, actor_name, action, subject,
        details, '${"b".repeat(64)}', '${"c".repeat(64)}' from audit_log where sequence = 1`,
    );
    expect((await verifyChain(deps)).fault).toEqual({ sequence: 3, reason: "previous_hash" });
  });

  it("names an act that was added at the end", async () => {
    await acts(2);
    await tamper(`insert into audit_log select 3, at, actor_kind, actor_id, actor_name, action,
      subject, details, hash, '${"c".repeat(64)}' from audit_log where sequence = 2`);
    expect((await verifyChain(deps)).fault).toEqual({ sequence: 3, reason: "hash" });
  });

  it("names the first of two acts that changed places", async () => {
    await acts(4);
    await tamper(
      "update audit_log set sequence = 99 where sequence = 2",
      "update audit_log set sequence = 2 where sequence = 3",
      "update audit_log set sequence = 3 where sequence = 99",
    );
    expect((await verifyChain(deps)).fault).toEqual({ sequence: 2, reason: "previous_hash" });
  });

  it("tells by a link noted down outside that the end was cut off or rewritten", async () => {
    await acts(4);
    const { head } = await verifyChain(deps);
    if (head === undefined) throw new Error("no head");
    expect((await verifyChain(deps, head)).fault).toBeUndefined();
    const other = { ...head, hash: "d".repeat(64) };
    expect((await verifyChain(deps, other)).fault).toEqual({
      sequence: 4,
      reason: "anchor_differs",
    });
    await tamper("delete from audit_log where sequence = 4");
    expect((await verifyChain(deps)).fault).toBeUndefined();
    expect((await verifyChain(deps, head)).fault).toEqual({
      sequence: 4,
      reason: "anchor_missing",
    });
  });

  it("finds a fault beyond its first page", async () => {
    await acts(3);
    const copies = `with recursive n(i) as (select 4 union all select i + 1 from n where i < 1200)
      insert into audit_log select i, at, actor_kind, actor_id, actor_name, action, subject, details,
      printf('%064d', i - 1), printf('%064d', i) from n, audit_log where sequence = 1`;
    await tamper(copies);
    expect((await verifyChain(deps)).fault).toEqual({ sequence: 4, reason: "previous_hash" });
  });
});
