import { describe, expect, it } from "vitest";
import { type Definition, sha256Hex } from "../../surveys/core/index.ts";
import type { CountedResponse } from "../services/read-responses.ts";
import { textLine } from "../../surveys/interchange/csv/text-cell.ts";
import { type CsvPlan, planRepeat, planResponses } from "./csv.ts";
import { readCells, readRecords } from "./testing/read-cells.ts";
import { choices, question, response, RESPONSE_ID, survey } from "./testing/survey.ts";

const METADATA = [
  ...["id", "round", "version", "language", "channel", "answered_on", "received_on", "state"],
  ...["pack", "played", "shown_in_language", "shown_drafts", "shown_in_spanish"],
];

function records(plan: CsvPlan | undefined, ...responses: readonly CountedResponse[]) {
  if (plan === undefined) throw new Error("no plan");
  return readRecords(textLine(plan.headers) + responses.map(plan.linesOf).join(""));
}

function headers(...definitions: readonly Definition[]): readonly string[] {
  return planResponses(definitions).headers.slice(METADATA.length);
}

/** The cells of one response of version 1, without metadata. */
function cells(definition: Definition, answers: Readonly<Record<string, unknown>>) {
  const plan = planResponses([definition]);
  return readCells(plan.linesOf(response(answers)))[0]?.slice(METADATA.length);
}

describe("planResponses", () => {
  it("begins every row with the metadata and without the folio", () => {
    const plan = planResponses([survey([])]);
    expect(plan.headers).toEqual(METADATA);
    expect(plan.linesOf(response({}))).toBe(
      `${RESPONSE_ID},prueba-1,1,es,online,2026-11-20,2026-11-21,received,,,0,0,0\r\n`,
    );
  });

  it("names a metadata column otherwise where a question has its name", () => {
    const plan = planResponses([survey([question("language", "text"), question("_id", "text")])]);
    expect(plan.headers).toContain("_language");
    expect(records(plan, response({ language: "ch'ol" }))[0]).toMatchObject({
      _language: "es",
      language: "ch'ol",
      id: RESPONSE_ID,
    });
  });

  it("says which voices were played", () => {
    const played = JSON.stringify(["edad", "-a:b"]);
    const [row] = records(planResponses([survey([])]), response({}, { played }));
    expect(row?.["played"]).toBe("edad -a:b");
    const [dash] = records(planResponses([survey([])]), response({}, { played: '["-a"]' }));
    expect(dash?.["played"]).toBe("'-a");
  });

  it("counts by version and pack how the texts of what was answered were shown", () => {
    const definition = survey([question("p", "select_one", { list: "l", hint: "Elija" })], {
      lists: { l: choices("si", "no") },
    });
    const draft = (spanish: string) => ({
      ...{ text: "ja", state: "draft_machine" as const, origin: "program" },
      sourceHash: sha256Hex(spanish),
    });
    const approved = { ...draft("Elija"), state: "approved" as const };
    const texts = { "p.label": draft("Pregunta p"), "p.hint": approved };
    const packs = new Map([["hash", { survey: "prueba", language: "tzh", texts }]]);
    const plan = planResponses([definition], packs);
    const rows = records(
      plan,
      response({ p: "si" }, { language: "tzh", pack: "hash" }),
      response({ p: "si" }, { language: "tzh" }),
      response({ p: "si" }),
      response({}, { language: "tzh", pack: "hash" }),
    );
    const shown = rows.map((row) => METADATA.slice(8).map((name) => row[name]));
    expect(shown).toEqual([
      ["hash", "", "1", "1", "1"],
      ["", "", "0", "0", "3"],
      ["", "", "3", "0", "0"],
      ["hash", "", "0", "0", "0"],
    ]);
    const unknown = response({}, { language: "tzh", pack: "other" });
    expect(() => plan.linesOf(unknown)).toThrow(/language pack/);
  });

  it("writes single answers under the question's name, groups left out", () => {
    const inner = [question("edad", "integer"), question("peso", "decimal")];
    const definition = survey([
      { kind: "group", name: "perfil", items: inner },
      question("dia", "date"),
      question("hora", "time"),
      question("momento", "dateTime"),
      question("escala", "range"),
      question("leido", "acknowledge"),
      question("suma", "calculate"),
      question("origen", "hidden"),
      question("nota", "note"),
    ]);
    expect(headers(definition).join()).toBe("edad,peso,dia,hora,momento,escala,leido,suma,origen");
    const answers = {
      ...{ edad: -5, peso: 1.5e-7, dia: "2026-01-31", hora: "10:30" },
      momento: "2026-01-31T10:30:00.000-06:00",
      ...{ escala: 10, leido: "OK", suma: -0.5, origen: "cartel" },
    };
    expect(cells(definition, answers)?.join()).toBe(Object.values(answers).join());
    expect(cells(definition, {})?.join("")).toBe("");
  });

  it("writes the name of the chosen option, never its label", () => {
    const definition = survey([question("p", "select_one", { list: "l" })], {
      lists: { l: choices("si", "-99") },
    });
    expect(cells(definition, { p: "si" })).toEqual(["si"]);
    expect(cells(definition, { p: "-99" })).toEqual(["-99"]);
  });

  it("gives each of several choices a column of 0 and 1, empty where nothing was answered", () => {
    const definition = survey([question("p", "select_multiple", { list: "l" })], {
      lists: { l: choices("a", "b", "c") },
    });
    expect(headers(definition)).toEqual(["p/a", "p/b", "p/c"]);
    expect(cells(definition, { p: ["c", "a"] })).toEqual(["1", "0", "1"]);
    expect(cells(definition, {})).toEqual(["", "", ""]);
  });

  it("writes the place of each ranked choice and leaves the others empty", () => {
    const definition = survey([question("p", "rank", { list: "l" })], {
      lists: { l: choices("a", "b", "c") },
    });
    expect(cells(definition, { p: ["c", "a"] })).toEqual(["2", "", "1"]);
  });

  it("adds the other choice and its text", () => {
    const lists = { l: choices("a") };
    const one = survey([question("p", "select_one", { list: "l", orOther: true })], { lists });
    expect(headers(one)).toEqual(["p", "p_other"]);
    expect(cells(one, { p: "other", p_other: "=otra" })).toEqual(["other", "'=otra"]);
    const several = survey([question("p", "select_multiple", { list: "l", orOther: true })], {
      lists,
    });
    expect(headers(several)).toEqual(["p/a", "p/other", "p_other"]);
    expect(cells(several, { p: ["other"], p_other: "x" })).toEqual(["0", "1", "x"]);
  });

  it("writes a place as numbers with spaces between", () => {
    const definition = survey([question("lugar", "geopoint")]);
    expect(cells(definition, { lugar: [16.75, -93.12] })).toEqual(["16.75 -93.12"]);
    expect(cells(definition, { lugar: [-33.4, -70.6, 520, 4.5] })).toEqual([
      "'-33.4 -70.6 520 4.5",
    ]);
  });

  it("tells a refusal from an answer and from none", () => {
    const definition = survey([question("edad", "integer", { refusable: true })]);
    expect(headers(definition)).toEqual(["edad", "edad/refused"]);
    expect(cells(definition, { edad: { refused: true } })).toEqual(["", "1"]);
    expect(cells(definition, { edad: 30 })).toEqual(["30", "0"]);
    expect(cells(definition, {})).toEqual(["", ""]);
  });

  it("counts the entries of a repeat in the main file", () => {
    const definition = survey([
      { kind: "repeat", name: "hogar", items: [question("edad", "integer")] },
    ]);
    expect(headers(definition)).toEqual(["hogar"]);
    expect(cells(definition, { hogar: [{ edad: 1 }, {}] })).toEqual(["2"]);
    expect(cells(definition, {})).toEqual([""]);
  });

  it("takes nothing from the prototype of the answers", () => {
    const names = ["toString", "valueOf", "hasOwnProperty"];
    const definition = survey(names.map((name) => question(name, "text", { refusable: true })));
    expect(cells(definition, {})?.join("")).toBe("");
  });
});

describe("planResponses over several versions", () => {
  const old = survey([question("gone", "text"), question("p", "select_multiple", { list: "l" })], {
    version: 1,
    lists: { l: choices("a", "old") },
  });
  const newest = survey(
    [question("p", "select_multiple", { list: "l" }), question("new", "text")],
    { version: 2, lists: { l: choices("fresh", "a") } },
  );

  it("orders columns as the newest version does and puts those that are gone at the end", () => {
    expect(headers(old, newest)).toEqual(["p/fresh", "p/a", "new", "gone", "p/old"]);
    expect(headers(newest, old)).toEqual(headers(old, newest));
  });

  it("leaves empty what a version does not ask or offer", () => {
    const rows = records(
      planResponses([old, newest]),
      response({ gone: "x", p: ["old"] }, { version: 1 }),
      response({ new: "y", p: ["a"] }, { version: 2 }),
    );
    expect(rows[0]).toMatchObject({ "p/fresh": "", "p/a": "0", new: "", gone: "x", "p/old": "1" });
    expect(rows[1]).toMatchObject({ "p/fresh": "0", "p/a": "1", new: "y", gone: "", "p/old": "" });
  });

  it("reads each response by its own version where a question changed its type", () => {
    const one = survey([question("p", "select_one", { list: "l" })], old);
    const plan = planResponses([
      { ...one, items: [question("p", "select_one", { list: "l" })] },
      newest,
    ]);
    expect(plan.headers.slice(METADATA.length)).toEqual(["p/fresh", "p/a", "new", "p"]);
    expect(records(plan, response({ p: "a" }))[0]).toMatchObject({ p: "a", "p/a": "" });
  });

  it("throws on a version that it does not know instead of leaving the response out", () => {
    expect(() => planResponses([old]).linesOf(response({}, { version: 2 }))).toThrow(/version/);
  });
});

describe("planRepeat", () => {
  const members = {
    kind: "repeat",
    name: "miembros",
    items: [question("nombre", "text"), question("usos", "select_multiple", { list: "l" })],
  } as const;
  const definition = survey(
    [{ kind: "repeat", name: "hogares", items: [question("calle", "text"), members] }],
    { lists: { l: choices("a", "b") } },
  );
  const answers = {
    hogares: [
      { calle: "Uno", miembros: [{ nombre: "=A" }, { nombre: "B", usos: ["b"] }] },
      { calle: "Dos" },
      { miembros: [{}] },
    ],
  };

  it("gives each entry a row with the response's id and its place", () => {
    const plan = planRepeat([definition], "hogares");
    expect(plan?.headers).toEqual(["id", "entry", "calle", "miembros"]);
    expect(plan?.linesOf(response(answers))).toBe(
      `${RESPONSE_ID},1,Uno,2\r\n${RESPONSE_ID},2,Dos,\r\n${RESPONSE_ID},3,,1\r\n`,
    );
  });

  it("tells the entry around an entry of a nested repeat", () => {
    const plan = planRepeat([definition], "miembros");
    expect(plan?.headers.join()).toBe("id,hogares/entry,entry,nombre,usos/a,usos/b");
    expect(
      records(plan, response(answers)).map((row) => Object.values(row).slice(1).join()),
    ).toEqual(["1,1,'=A,,", "1,2,B,0,1", "3,1,,,"]);
  });

  it("has no line for a response without entries or of a version without the repeat", () => {
    const plan = planRepeat([definition, survey([], { version: 2 })], "hogares");
    expect(plan?.linesOf(response({}))).toBe("");
    expect(plan?.linesOf(response({}, { version: 2 }))).toBe("");
  });

  it("knows no repeat that no version has", () => {
    expect(planRepeat([definition], "nadie")).toBeUndefined();
    expect(planRepeat([definition], "calle")).toBeUndefined();
  });

  it("keeps the key's header equal in every file", () => {
    const clash = survey([question("id", "text"), ...definition.items], definition);
    const withId = { ...clash, items: [question("id", "text"), ...definition.items] };
    expect(planResponses([withId]).headers[0]).toBe("_id");
    expect(planRepeat([withId], "hogares")?.headers[0]).toBe("_id");
  });
});
