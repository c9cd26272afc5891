import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { beforeEach, describe, expect, it } from "vitest";
import { readConfig } from "../config.ts";
import { createNodeDeps } from "../node-deps.ts";
import { submitResponse } from "../services/submit-response.ts";
import { contentOf } from "./table-content.ts";
import { type CommandLine, openCommandLine } from "./testing/command-line.ts";

let line: CommandLine;
let bodies: readonly unknown[];

function content(path: string): unknown {
  const connection = new DatabaseSync(path, { readOnly: true });
  const tables = contentOf(connection);
  connection.close();
  return tables;
}

function openServer() {
  const { deps, close } = createNodeDeps(readConfig({ DATA_DIR: line.folder }));
  const post = (body: unknown) =>
    submitResponse(deps, { survey: "percepcion", body, isStaff: false });
  return { post, close };
}

async function deliverOneByOne(
  post: (body: unknown) => Promise<unknown>,
  some: readonly unknown[],
): Promise<void> {
  for (const body of some) await post(body);
}

function tamper(path: string, sql: string): void {
  const connection = new DatabaseSync(path);
  connection.exec(sql);
  connection.close();
}

beforeEach(async () => {
  line = openCommandLine();
  const { out } = await line.run("sample", "percepcion", "--n", "150");
  bodies = out
    .trimEnd()
    .split("\n")
    .map((text): unknown => JSON.parse(text));
  const server = openServer();
  await Promise.all(bodies.slice(0, 30).map(server.post));
  await server.close();
});

describe("backup and restore", () => {
  it("copy one moment of a database that is being written, and bring it back equal", async () => {
    const server = openServer();
    const load = deliverOneByOne(server.post, bodies.slice(30));
    const copy = line.path("copia.db");
    expect(await line.run("backup", copy)).toMatchObject({ code: 0 });
    await load;
    await server.close();
    const restored = openCommandLine();
    expect(await restored.run("restore", copy)).toMatchObject({ code: 0 });
    expect(content(restored.path("consulta.db"))).toEqual(content(copy));
    expect(await restored.run("verify")).toMatchObject({ code: 0 });
    expect(readdirSync(restored.folder).filter((name) => name.includes("partial"))).toEqual([]);
  });

  it("leave one file that only its owner reads", async () => {
    await line.run("backup", line.path("copia.db"));
    expect(readdirSync(line.folder).filter((name) => name.startsWith("copia"))).toEqual([
      "copia.db",
    ]);
    expect(statSync(line.path("copia.db")).mode & 0o777).toBe(0o600);
  });

  it("overwrite neither a file nor a database", async () => {
    const file = line.path("copia.db");
    writeFileSync(file, "mine");
    expect(await line.run("backup", file)).toMatchObject({ code: 1, out: "" });
    expect(readFileSync(file, "utf8")).toBe("mine");
    const other = line.path("otra.db");
    await line.run("backup", other);
    const { code, err } = await line.run("restore", other);
    expect([code, err]).toEqual([1, expect.stringContaining("--replace")]);
  });

  it("keep the database that is replaced", async () => {
    const [database, copy] = [line.path("consulta.db"), line.path("copia.db")];
    await line.run("backup", copy);
    tamper(database, "delete from responses");
    const emptied = content(database);
    expect(await line.run("restore", copy, "--replace")).toMatchObject({ code: 0 });
    expect(content(database)).toEqual(content(copy));
    const [kept = ""] = readdirSync(line.folder).filter((name) => name.endsWith(".old"));
    expect(content(line.path(kept))).toEqual(emptied);
  });

  it("never replace a database that a server has open", async () => {
    await line.run("backup", line.path("copia.db"));
    const server = openServer();
    const { code, err } = await line.run("restore", line.path("copia.db"), "--replace");
    expect([code, err]).toEqual([1, expect.stringContaining("Detenga el servidor")]);
    expect(await server.post(bodies[60])).toMatchObject({ kind: "created" });
    await server.close();
    expect(readdirSync(line.folder).filter((name) => /old|partial/.test(name))).toEqual([]);
    expect(await line.run("restore", line.path("copia.db"), "--replace")).toMatchObject({
      code: 0,
    });
  });

  it("replace a database that is damaged", async () => {
    await line.run("backup", line.path("copia.db"));
    writeFileSync(line.path("consulta.db"), "damaged ".repeat(2000));
    expect(await line.run("restore", line.path("copia.db"), "--replace")).toMatchObject({
      code: 0,
    });
    expect(await line.run("verify")).toMatchObject({ code: 0 });
  });

  it.each([
    ["an altered answer", "update responses set answers = '{}'", "no coinciden con su huella"],
    [
      "rows that point nowhere",
      "pragma foreign_keys = off; update responses set round = 'x'",
      "dañada",
    ],
    ["a newer release", "insert into d1_migrations (name) values ('9999_later.sql')", "más nueva"],
    ["no ledger", "drop table d1_migrations", "no es una copia de seguridad"],
  ])("refuse a copy with %s", async (_case, sql, message) => {
    const copy = line.path("copia.db");
    await line.run("backup", copy);
    tamper(copy, sql);
    const target = openCommandLine();
    const { code, err } = await target.run("restore", copy);
    expect([code, err]).toEqual([1, expect.stringContaining(message)]);
    expect(readdirSync(target.folder)).toEqual([]);
  });

  it("refuse a copy with a broken page and a file that is no database", async () => {
    const copy = line.path("copia.db");
    await line.run("backup", copy);
    const bytes = readFileSync(copy);
    writeFileSync(copy, bytes.fill(0x5a, 4096, 3 * 4096));
    writeFileSync(line.path("texto.db"), "nothing");
    for (const file of [copy, line.path("texto.db"), line.path("no.db")]) {
      expect(await openCommandLine().run("restore", file)).toMatchObject({ code: 1, out: "" });
    }
  });

  it("say that a response was altered before it was copied", async () => {
    tamper(
      line.path("consulta.db"),
      "update responses set answers = '{}' where id = (select min(id) from responses)",
    );
    const { code, err } = await line.run("backup", line.path("copia.db"));
    expect([code, err]).toEqual([
      0,
      expect.stringContaining("1 respuesta no coincide con su huella"),
    ]);
  });
});
