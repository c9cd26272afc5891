import { DatabaseSync } from "node:sqlite";
import { beforeAll, describe, expect, it } from "vitest";
import { catalogueLists } from "../../db/reference/catalogue-lists.ts";
import { municipalities } from "../../db/reference/catalogues.ts";
import { compileDefinition, hasChoices } from "../../surveys/core/index.ts";
import { shippedDefinitions } from "../../surveys/definitions/shipped-definitions.ts";
import { readConfig } from "../config.ts";
import { createNodeDeps } from "../node-deps.ts";
import { CHOICE_WEIGHTS, SCALE_LEANINGS } from "../services/demo-weights.ts";
import { drawDemoRespondents } from "../services/draw-demo-respondents.ts";
import { findRound } from "../services/find-survey.ts";
import { contentOf } from "./table-content.ts";
import { type CommandLine, openCommandLine } from "./testing/command-line.ts";

let line: CommandLine;

function query(sql: string): readonly unknown[] {
  const connection = new DatabaseSync(line.path("consulta.db"), { readOnly: true });
  const statement = connection.prepare(sql);
  statement.setReturnArrays(true);
  const rows: readonly unknown[] = statement.all();
  connection.close();
  return rows;
}

function content(): unknown {
  const connection = new DatabaseSync(line.path("consulta.db"), { readOnly: true });
  const tables = contentOf(connection).filter(({ table }) => table !== "jobs");
  connection.close();
  return tables;
}

/** Share of the responses of a group that fulfil a condition. */
function share(condition: string, among: string): number {
  const [row] = query(
    `select avg(case when ${condition} then 1.0 else 0 end) from responses where ${among}`,
  );
  return Array.isArray(row) ? Number(row[0]) : NaN;
}

beforeAll(async () => {
  line = openCommandLine();
  const { code, out } = await line.run("demo");
  expect([code, out]).toEqual([0, expect.stringContaining("1,590 de 1,590")]);
});

describe("demo", () => {
  it("has the figures of the online survey, each response valid and counted", async () => {
    expect(query("select language, channel, count(*) from responses group by 1, 2")).toEqual([
      ["es", "online", 1579],
      ["tzh", "online", 6],
      ["tzo", "online", 5],
    ]);
    expect(await line.run("verify")).toMatchObject({ code: 0 });
  });

  it("stands in a synthetic round of its own that says so everywhere", () => {
    expect(query("select distinct round from responses")).toEqual([["percepcion-demo"]]);
    expect(query("select name, synthetic from rounds where id = 'percepcion-demo'")).toEqual([
      ["Datos de demostración (sintéticos)", 1],
    ]);
    expect(query("select count(*) from responses where folio not like 'DEMO-%'")).toEqual([[0]]);
    const texts = "answers->>'propuesta'";
    expect(
      query(`select count(*) > 100 from responses where ${texts} like 'Dato sintético%'`),
    ).toEqual([[1]]);
    expect(
      query(`select count(*) from responses where ${texts} not like 'Dato sintético%'`),
    ).toEqual([[0]]);
  });

  it("does not take the place of the round that people answer", async () => {
    const { deps, close } = createNodeDeps(readConfig({ DATA_DIR: line.folder }));
    expect(await findRound(deps, "percepcion", undefined)).toMatchObject({ synthetic: false });
    expect(await findRound(deps, "percepcion", "percepcion-demo")).toMatchObject({
      synthetic: true,
    });
    await close();
  });

  it("publishes its results at once", () => {
    expect(
      query("select publication->>'n' from publications where round = 'percepcion-demo'"),
    ).toEqual([[1590]]);
  });

  it("changes nothing the second time", async () => {
    const before = content();
    const { code, out } = await line.run("demo");
    expect([code, out]).toEqual([0, expect.stringContaining("ya estaban")]);
    expect(content()).toEqual(before);
  });

  it("goes on where an interrupted run ended", async () => {
    const connection = new DatabaseSync(line.path("consulta.db"));
    connection.exec("delete from responses; delete from tallies");
    connection.close();
    expect(await line.run("demo")).toMatchObject({ code: 0 });
    expect(await line.run("verify")).toMatchObject({ code: 0 });
  });

  it("gives each municipality its share by population, to within one answer", () => {
    const people = drawDemoRespondents("x").filter(({ language }) => language === "es");
    const total = municipalities.reduce((sum, { population }) => sum + population, 0);
    for (const { code, population } of municipalities) {
      const drawn = people.filter(({ municipality }) => municipality.code === code).length;
      expect(Math.abs(drawn - (1579 * population) / total)).toBeLessThan(1);
    }
  });

  it("has answers that hang together", () => {
    const contact = "answers->>'contacto_12m' = '1'";
    const city = "answers->>'ambito' = '1'";
    const village = "answers->>'ambito' = '2'";
    expect(share(contact, city)).toBeGreaterThan(share(contact, village) + 0.1);
    const asked = "answers->>'solicitud_12m' = '1'";
    const notAsked = "answers->>'solicitud_12m' = '2'";
    const frequent = "answers->>'frec_policia' in ('1', '2')";
    expect(share(frequent, asked)).toBeGreaterThan(share(frequent, notAsked) + 0.05);
    expect(share("answers->>'puso_queja' = '1'", asked)).toBeLessThan(0.2);
  });

  it("knows every question with choices, so that a renamed one is noticed", () => {
    const definitions = shippedDefinitions(catalogueLists);
    const percepcion =
      definitions.ok && definitions.value.find(({ slug }) => slug === "percepcion");
    const compiled = percepcion && compileDefinition(percepcion);
    if (!compiled || !compiled.ok) throw new Error("does not compile");
    const asked = compiled.value.questions.filter(({ type }) => hasChoices(type));
    const known = [...Object.keys(CHOICE_WEIGHTS), ...Object.keys(SCALE_LEANINGS)];
    expect(asked.map(({ name }) => name).toSorted()).toEqual(known.toSorted());
  });
});
