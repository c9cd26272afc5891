import { beforeAll, describe, expect, it } from "vitest";
import { openCommandLine } from "./testing/command-line.ts";

let rows: readonly (readonly string[])[];
let widths: ReadonlySet<number>;

beforeAll(async () => {
  const { code, out, err } = await openCommandLine().run("coverage");
  expect([code, err]).toEqual([0, ""]);
  const lines = out.trimEnd().split("\n");
  widths = new Set(lines.map((line) => line.length));
  rows = lines.map((line) => line.split(/ {2,}/));
});

describe("coverage", () => {
  it("prints a table of every language with its interface and surveys", () => {
    const subjects = ["interfaz", "percepcion", "percepcion: nombres de lugares"];
    const own = rows.slice(1).filter(([, subject = ""]) => !subject.startsWith("servidores"));
    expect(own.map(([language, subject]) => [language, subject])).toEqual(
      ["tseltal", "tsotsil"].flatMap((language) => subjects.map((subject) => [language, subject])),
    );
    expect(rows[0]).toEqual([
      ...["lengua", "textos de", "textos", "atestiguados", "compuestos"],
      ...["de personas", "borradores de un programa", "borradores de personas"],
      ...["revisados", "aprobados", "en español", "con voz"],
    ]);
    expect(widths.size).toBe(1);
  });

  it("counts every text once: by its ground, or as shown in Spanish", () => {
    const figures = rows.slice(1).map((row) => row.slice(2).map(Number));
    expect(figures.flat().every(Number.isSafeInteger)).toBe(true);
    for (const [total, attested = 0, composed = 0, human = 0, ...states] of figures) {
      const [byProgram = 0, byPeople = 0, reviewed = 0, approved = 0, missing = 0] = states;
      expect(attested + composed + human + missing).toBe(total);
      expect(byProgram + byPeople + reviewed + approved + missing).toBe(total);
      expect(total).toBeGreaterThan(0);
    }
  });

  it("tells of no review that nobody has made", () => {
    for (const row of rows.slice(1)) expect(row.slice(8, 10)).toEqual(["0", "0"]);
  });
});
