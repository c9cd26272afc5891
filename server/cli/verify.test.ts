import { DatabaseSync } from "node:sqlite";
import { beforeEach, describe, expect, it } from "vitest";
import { readConfig } from "../config.ts";
import { createNodeDeps } from "../node-deps.ts";
import { COMMAND_LINE, recordAct } from "../services/record-act.ts";
import { submitResponse } from "../services/submit-response.ts";
import { type CommandLine, openCommandLine } from "./testing/command-line.ts";

let line: CommandLine;

async function deliver(n: number): Promise<void> {
  const { out } = await line.run("sample", "percepcion", "--n", String(n));
  const { deps, close } = createNodeDeps(readConfig({ DATA_DIR: line.folder }));
  const bodies: readonly unknown[] = out
    .trimEnd()
    .split("\n")
    .map((text): unknown => JSON.parse(text));
  const outcomes = await Promise.all(
    bodies.map((body) => submitResponse(deps, { survey: "percepcion", body, isStaff: false })),
  );
  expect(outcomes.every(({ kind }) => kind === "created")).toBe(true);
  await close();
}

function tamper(sql: string): void {
  const connection = new DatabaseSync(line.path("consulta.db"));
  connection.exec(sql);
  connection.close();
}

beforeEach(async () => {
  line = openCommandLine();
  await deliver(12);
});

describe("verify", () => {
  it("finds nothing in a database as the server leaves it", async () => {
    const { code, out, err } = await line.run("verify");
    expect([code, err]).toEqual([0, ""]);
    expect(out).toMatch(/^Sin diferencias: 12 respuestas en 2 levantamientos\.\n/);
  });

  it("names round, question and choice of an edited tally, and mends it", async () => {
    tamper(`update tallies set n = n + 5 where cell = 'channel online contacto_12m 1'`);
    const { code, out } = await line.run("verify");
    expect(code).toBe(1);
    expect(out).toMatch(
      /Levantamiento «percepcion-\d{4}», pregunta contacto_12m, opción 1, vía online: el conteo dice \d+ y las respuestas dan \d+\./,
    );
    const rebuilt = await line.run("verify", "--rebuild");
    expect([rebuilt.code, rebuilt.out]).toEqual([
      0,
      expect.stringContaining("Se corrigió 1 conteo."),
    ]);
    expect(await line.run("verify")).toMatchObject({ code: 0 });
  });

  it("mends tallies that are gone and tallies of nothing", async () => {
    tamper(`delete from tallies where cell like 'language %  ';
      insert into tallies select round, 'region 77 edad 1', 9 from tallies limit 1`);
    expect((await line.run("verify")).out).toContain("región 77: el conteo dice 9");
    expect(await line.run("verify", "--rebuild")).toMatchObject({ code: 0 });
  });

  it("finds an edited answer, and does not mend it away", async () => {
    tamper(`update responses set answers = json_set(answers, '$.edad', '2')
      where id = (select id from responses where answers->>'edad' <> '2' limit 1)`);
    const { code, out } = await line.run("verify");
    expect(code).toBe(1);
    expect(out).toMatch(/La respuesta [0-9a-f-]{36} del levantamiento .* fue alterada\./);
    expect(out).toContain("pregunta edad, opción 2");
    const rebuilt = await line.run("verify", "--rebuild");
    expect([rebuilt.code, rebuilt.out]).toEqual([1, expect.stringContaining("fue alterada.")]);
  });

  it.each([
    "answered_on = '2020-01-01'",
    "language = 'tzo'",
    "answers = 'x'",
    "answers = '[null]'",
  ])("finds a row with %s", async (change) => {
    tamper(
      `update responses set ${change} where id = (select max(id) from responses where language = 'es')`,
    );
    expect(await line.run("verify")).toMatchObject({ code: 1 });
  });

  it("finds a response that was removed and one that points nowhere", async () => {
    tamper("delete from responses where id = (select min(id) from responses)");
    expect((await line.run("verify")).out).toContain(
      "respuestas, vía online: el conteo dice 12 y las respuestas dan 11.",
    );
    tamper("pragma foreign_keys = off; update responses set round = 'nada'");
    expect((await line.run("verify")).out).toContain("responses → rounds");
  });

  it("finds an edited version", async () => {
    tamper(`drop trigger versions_frozen;
      update versions set definition = json_set(definition, '$.title', 'Otra') where survey = 'percepcion'`);
    expect((await line.run("verify")).out).toContain("La versión 2 de «percepcion» no coincide");
  });

  describe("of the audit log", () => {
    const HEAD = /Último eslabón: (\d+:[0-9a-f]{64})/;

    async function act(count: number): Promise<void> {
      const { deps, close } = createNodeDeps(readConfig({ DATA_DIR: line.folder }));
      for (let number = 1; number <= count; number += 1) {
        const done = {
          actor: COMMAND_LINE,
          action: "test.done",
          subject: `test:${String(number)}`,
        };
        await recordAct(deps, done, { statements: [] });
      }
      await close();
    }

    it("tells the last link, which is what --anchor takes", async () => {
      await act(3);
      const { code, out } = await line.run("verify");
      expect(code).toBe(0);
      const anchor = HEAD.exec(out)?.[1] ?? "";
      expect(await line.run("verify", "--anchor", anchor)).toMatchObject({ code: 0 });
      tamper(`drop trigger audit_log_no_delete;
        delete from audit_log where sequence = (select max(sequence) from audit_log)`);
      expect(await line.run("verify")).toMatchObject({ code: 0 });
      const cut = await line.run("verify", "--anchor", anchor);
      expect([cut.code, cut.out]).toEqual([1, expect.stringContaining("ya no está")]);
    });

    it("names the first act that was changed", async () => {
      await act(3);
      const [, last = ""] = /eslabón: (\d+):/.exec((await line.run("verify")).out) ?? [];
      tamper(`drop trigger audit_log_no_update;
        update audit_log set actor_name = 'otra' where subject in ('test:2', 'test:3')`);
      const { code, out } = await line.run("verify");
      expect(code).toBe(1);
      expect(out).toContain(`El acto ${String(Number(last) - 1)} de la bitácora fue alterado`);
      expect(out).not.toMatch(HEAD);
    });

    it("takes nothing else for a link", async () => {
      expect(await line.run("verify", "--anchor", "3:abc")).toMatchObject({ code: 2 });
    });
  });
});
