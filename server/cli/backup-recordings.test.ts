import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { beforeEach, describe, expect, it } from "vitest";
import { readConfig } from "../config.ts";
import type { Deps } from "../deps.ts";
import { createNodeDeps } from "../node-deps.ts";
import { putFile, putRecording } from "../testing/put-recording.ts";
import { type CommandLine, openCommandLine } from "./testing/command-line.ts";

const bytesOf = (text: string) => new TextEncoder().encode(text);

let line: CommandLine;
let copy: string;
/** Of a recording, its form for old phones, another recording, and one that none names. */
let files: Readonly<Record<"first" | "older" | "second" | "loose", string>>;

async function withServer<Value>(folder: string, use: (deps: Deps) => Promise<Value>) {
  const { deps, close } = createNodeDeps(readConfig({ DATA_DIR: folder }));
  const value = await use(deps);
  await close();
  return value;
}

const pathOf = (at: CommandLine, file: string) => at.path(`files/${file.slice(0, 2)}/${file}`);

function change(path: string, sql: string): void {
  const connection = new DatabaseSync(path);
  connection.exec(sql);
  connection.close();
}

function tablesOf(path: string): readonly unknown[] {
  const connection = new DatabaseSync(path, { readOnly: true });
  const rows = connection.prepare("select name from sqlite_schema where type = 'table'").all();
  connection.close();
  return rows.map(({ name }) => name);
}

beforeEach(async () => {
  line = openCommandLine();
  copy = line.path("copia.db");
  await line.run("load");
  files = await withServer(line.folder, async (deps) => {
    const said = { bytes: bytesOf("one"), older: bytesOf("one, old") };
    const first = await putRecording(deps, said);
    const older = await putFile(deps, said.older);
    const second = await putRecording(deps, { bytes: bytesOf("two"), key: "p02.label" });
    return { first, older, second, loose: await putFile(deps, bytesOf("loose")) };
  });
});

describe("backup and restore of recordings", () => {
  it("carry every file inside the one copy", async () => {
    const done = await line.run("backup", copy);
    expect([done.code, done.err]).toEqual([0, ""]);
    expect(done.out).toContain("4 archivos de grabaciones");
    const target = openCommandLine();
    const restored = await target.run("restore", copy);
    expect([restored.code, restored.err]).toEqual([0, ""]);
    expect(restored.out).toContain("4 archivos de grabaciones");
    for (const file of Object.values(files)) {
      expect(readFileSync(pathOf(target, file))).toEqual(readFileSync(pathOf(line, file)));
    }
    expect(tablesOf(copy)).toContain("backup_files");
    expect(tablesOf(target.path("consulta.db"))).not.toContain("backup_files");
    const verified = await target.run("verify");
    expect([verified.code, verified.out]).toEqual([
      0,
      expect.stringContaining("Grabaciones: 3 de 3 archivos completos."),
    ]);
  });

  it("copy beside a running server", async () => {
    await withServer(line.folder, async (deps) => {
      expect(await line.run("backup", copy)).toMatchObject({ code: 0 });
      await putRecording(deps, { bytes: bytesOf("three"), key: "p03.label" });
    });
    expect(await openCommandLine().run("restore", copy)).toMatchObject({ code: 0 });
  });

  it("mend a file that is damaged and leave what is sound", async () => {
    await line.run("backup", copy);
    writeFileSync(pathOf(line, files.first), "damaged");
    rmSync(pathOf(line, files.second));
    expect(await line.run("restore", copy, "--replace")).toMatchObject({ code: 0 });
    expect(readFileSync(pathOf(line, files.first), "utf8")).toBe("one");
    expect(readFileSync(pathOf(line, files.second), "utf8")).toBe("two");
    expect(readdirSync(line.path(`files/${files.first.slice(0, 2)}`))).toEqual([files.first]);
  });

  it("make no copy while a file is lost, unless asked to", async () => {
    rmSync(pathOf(line, files.older));
    writeFileSync(pathOf(line, files.second), "damaged");
    const refused = await line.run("backup", copy);
    expect([refused.code, refused.out]).toEqual([1, ""]);
    expect(refused.err).toContain(`Falta el archivo de la grabación de «p01.label»`);
    expect(refused.err).toContain(`«p02.label» (percepcion, tzh, hablante H01) está dañado`);
    expect(refused.err).toContain("Faltan 2 archivos");
    expect(readdirSync(line.folder).filter((name) => name.startsWith("copia"))).toEqual([]);
    const asked = await line.run("backup", copy, "--incomplete");
    expect([asked.code, asked.out]).toEqual([0, expect.stringContaining("2 archivos")]);
    const target = openCommandLine();
    expect(await target.run("restore", copy)).toMatchObject({ code: 0 });
    expect(existsSync(pathOf(target, files.first))).toBe(true);
    expect(await target.run("verify")).toMatchObject({ code: 1 });
  });

  it("do not miss a file that no recording names", async () => {
    rmSync(pathOf(line, files.loose));
    expect(await line.run("backup", copy)).toMatchObject({ code: 0, err: "" });
  });

  it("refuse a copy whose recording was altered, and leave nothing", async () => {
    await line.run("backup", copy);
    change(copy, `update backup_files set bytes = x'00' where sha256 = '${files.first}'`);
    const target = openCommandLine();
    const { code, err } = await target.run("restore", copy);
    expect([code, err]).toEqual([1, expect.stringContaining("fue alterada")]);
    expect(readdirSync(target.folder).filter((name) => name !== "files")).toEqual([]);
  });

  it("take copies from before there were recordings", async () => {
    await line.run("backup", copy);
    change(copy, "drop table backup_files; delete from recordings; delete from audio_files");
    const target = openCommandLine();
    const { code, out } = await target.run("restore", copy);
    expect([code, out]).toEqual([0, expect.not.stringContaining("grabaciones")]);
    expect(existsSync(target.path("files"))).toBe(false);
  });

  it("shrink the database to itself once the files are out", async () => {
    await withServer(line.folder, async (deps) => {
      await putRecording(deps, { bytes: new Uint8Array(3_000_000), key: "p09.label" });
    });
    await line.run("backup", copy);
    const target = openCommandLine();
    await target.run("restore", copy);
    expect(readFileSync(copy).length).toBeGreaterThan(3_000_000);
    expect(readFileSync(target.path("consulta.db")).length).toBeLessThan(2_500_000);
  });
});

describe("verify", () => {
  it("names the recording whose file is lost and counts the others", async () => {
    rmSync(pathOf(line, files.second));
    const { code, out } = await line.run("verify");
    expect(code).toBe(1);
    expect(out).toContain("Falta el archivo de la grabación de «p02.label» (percepcion, tzh");
    expect(out).toContain("Grabaciones: 2 de 3 archivos completos.");
  });
});
