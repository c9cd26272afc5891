import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { COMMANDS } from "./commands.ts";
import { openCommandLine } from "./testing/command-line.ts";

describe("the command line", () => {
  it("lists every command on stdout when asked for help", async () => {
    const { code, out, err } = await openCommandLine().run("--help");
    expect([code, err]).toEqual([0, ""]);
    expect(COMMANDS.filter(({ name }) => !out.includes(`  ${name} `))).toEqual([]);
  });

  it("explains one command", async () => {
    const { code, out } = await openCommandLine().run("key", "add", "--help");
    expect(code).toBe(0);
    expect(out).toContain("Uso: npm run -s consulta -- key add --role ROL --name NOMBRE");
  });

  it("helps on stderr and ends with 2 when called with nothing", async () => {
    expect(await openCommandLine().run()).toMatchObject({ code: 2, out: "" });
  });

  it.each([
    [["bogus"], "No existe la orden «bogus»."],
    [["imprimir"], "No existe la orden «imprimir»."],
    [["key"], "No existe la orden «key»."],
    [["backup"], "Falta ARCHIVO."],
    [["sample", "percepcion", "--n", "x"], "«--n» lleva un número entero de 1 a 10000000."],
    [["key", "add", "--role", "dios", "--name", "x"], "No existe el papel «dios»."],
    [["key", "add", "--role", "analyst", "--name", " "], "El nombre de la clave"],
    [["export", "percepcion", "--format", "xls", "--out", "x"], "No existe el formato «xls»."],
    [["backup", "x.db", "--workers"], "wrangler d1 export"],
    [["restore", "x.db", "--workers"], "time-travel"],
  ])("refuses %j as wrong use, in Spanish", async (argv, message) => {
    const { code, out, err } = await openCommandLine().run(...argv);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain(message);
  });

  it("says in one line which setting is wrong", async () => {
    const { code, err } = await openCommandLine({ PORT: "abc" }).run("load");
    expect(code).toBe(1);
    expect(err).toBe(
      "La variable de entorno PORT no se puede usar: no es un puerto entre 0 y 65535.\n",
    );
  });

  it("fails without a database and makes none", async () => {
    const line = openCommandLine();
    const { code, err } = await line.run("verify");
    expect([code, existsSync(line.path("consulta.db"))]).toEqual([1, false]);
    expect(err).toContain("No hay base de datos en");
  });

  it("names the surveys there are when one is unknown", async () => {
    const { code, err } = await openCommandLine().run("sample", "nada", "--n", "1");
    expect(code).toBe(1);
    expect(err).toBe("No existe la encuesta «nada». Hay: percepcion, servidores-publicos.\n");
  });

  it("shows no stack of a failure that nobody foresaw", async () => {
    const line = openCommandLine();
    mkdirSync(line.path("consulta.db"));
    expect((await line.run("load")).err).not.toMatch(/\n\s+at /);
    const other = openCommandLine();
    writeFileSync(other.path("consulta.db"), "not a database ".repeat(100));
    const { code, err } = await other.run("verify");
    expect([code, err]).toEqual([1, "El archivo no es una base de datos o está dañado.\n"]);
  });
});
