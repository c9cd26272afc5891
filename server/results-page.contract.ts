import { beforeEach, describe, expect, it } from "vitest";
import { insertRound } from "../db/queries/rounds.ts";
import type { Counts } from "../surveys/core/index.ts";
import { ALL_TYPES } from "./testing/all-types-definition.ts";
import { aBody, openTestApp, type TestApp } from "./testing/open-app.ts";
import { participationOnPage, questionsOnPage } from "./testing/results-numbers.ts";

interface Person {
  readonly language: string;
  readonly answers: {
    readonly asked: string;
    readonly trust_a: string;
    readonly trust_b?: string;
    readonly themes?: readonly string[];
    readonly order?: readonly string[];
    readonly members?: readonly { readonly m_speaks: string }[];
    readonly region?: string;
    readonly town?: string;
  };
}

let test: TestApp;
beforeEach(async () => {
  test = await openTestApp();
});

async function send(people: readonly Person[]): Promise<void> {
  const answers = await Promise.all(people.map((person) => test.post(aBody({ ...person }))));
  for (const answer of answers) expect(answer.status).toBe(201);
}

async function get(path: string, headers: Readonly<Record<string, string>> = {}) {
  return await test.app.request(path, { headers });
}

async function page(language = "es", query = ""): Promise<string> {
  const answer = await get(`/${language}/resultados/todos${query}`);
  expect(answer.status).toBe(200);
  return await answer.text();
}

async function addRound(given: Partial<Parameters<typeof insertRound>[0]> = {}): Promise<void> {
  const round = { id: "r0", survey: "todos", name: "Primero", opensOn: "2025-01-01" };
  const rest = { closesOn: "2025-02-01", resultsPolicy: "from_start" } as const;
  await test.deps.db.atomic({ statements: [insertRound({ ...round, ...rest, ...given })] });
}

function languageOf(place: number): string {
  if (place % 10 === 0) return "tzh";
  return place % 12 === 1 ? "tzo" : "es";
}

/** People who differ in what they answer, and in what they leave out. */
const PEOPLE = Array.from({ length: 60 }, (_, place): Person => {
  const isEven = place % 2 === 0;
  return {
    language: languageOf(place),
    answers: {
      asked: place % 3 === 0 ? "2" : "1",
      trust_a: isEven ? "1" : "2",
      ...(place < 9 ? { trust_b: "1" } : {}),
      ...(place < 31 ? { themes: isEven ? ["roads"] : ["health", "roads"] } : {}),
      ...(place < 11 ? { order: place < 6 ? ["school", "roads"] : ["health"] } : {}),
      ...(place % 3 === 0
        ? { members: [{ m_speaks: "1" }, { m_speaks: isEven ? "1" : "2" }] }
        : {}),
      ...(place < 40 ? { region: "5", town: place < 25 ? "07023" : "07078" } : {}),
      ...(place > 54 ? { region: "1", town: "07101" } : {}),
    },
  };
});

/** What each person, or each entry of a repeat, counts for. */
const COUNTED: Readonly<
  Record<string, (answers: Person["answers"]) => readonly (readonly string[])[]>
> = {
  asked: ({ asked }) => [[asked]],
  themes: ({ themes }) => (themes === undefined ? [] : [themes]),
  order: ({ order }) => (order === undefined ? [] : [order.slice(0, 1)]),
  trust_a: (answers) => [[answers.trust_a]],
  trust_b: (answers) => (answers.trust_b === undefined ? [] : [[answers.trust_b]]),
  m_speaks: ({ members = [] }) => members.map((member) => [member.m_speaks]),
  town: ({ town }) => (town === undefined ? [] : [[town]]),
};
const CHOICES: Readonly<Record<string, readonly string[]>> = {
  asked: ["1", "2"],
  themes: ["roads", "health", "school", "other"],
  order: ["roads", "health", "school"],
  trust_a: ["1", "2"],
  trust_b: ["1", "2"],
  m_speaks: ["1", "2"],
  town: ["07101", "07078", "07023"],
};

/** A count made here, from the answers alone, with the rule of ten. */
function recount(people: readonly Person[]) {
  return Object.entries(COUNTED).map(([name, countedOf]) => {
    const given = people.flatMap(({ answers }) => countedOf(answers));
    if (given.length < 10) return { name, n: null, choices: {} };
    const counts = (CHOICES[name] ?? []).map(
      (choice) => [choice, given.filter((names) => names.includes(choice)).length] as const,
    );
    return { name, n: given.length, choices: Object.fromEntries(counts) };
  });
}

describe("the results page", () => {
  it.each(["es", "tzh", "tzo"])("has in %s the numbers of a recount", async (language) => {
    await send(PEOPLE);
    const html = await page(language);
    expect(questionsOnPage(html)).toEqual(recount(PEOPLE));
    expect(html).toContain('data-total="60"');
  });

  it("has the numbers of the results API, small questions withheld in both", async () => {
    await send(PEOPLE);
    const onPage = questionsOnPage(await page());
    const { n, questions } = await (await get("/api/v1/surveys/todos/results")).json<Counts>();
    expect(n).toBe(60);
    const shown = questions.filter(({ name }) => name !== "region");
    expect(onPage.map(({ name }) => name)).toEqual(shown.map(({ name }) => name));
    for (const { name, n: answered, choices } of shown) {
      const found = onPage.find((question) => question.name === name);
      expect(found?.n).toBe(answered);
      expect(found?.choices).toEqual(answered === null ? {} : choices);
    }
    expect(onPage.filter((question) => question.n === null).map(({ name }) => name)).toEqual([
      "trust_b",
    ]);
  });

  it("counts participation, and shows no number of a region below ten", async () => {
    await send(PEOPLE);
    const html = await page();
    const count = (language: string) => PEOPLE.filter((one) => one.language === language).length;
    expect(participationOnPage(html)).toEqual({
      language: { es: count("es"), tzh: count("tzh"), tzo: count("tzo") },
      channel: { online: 60 },
      region: { "5": 40 },
    });
    expect(html).toContain('<tr data-choice="1"><th scope="row">Metropolitana</th>');
  });

  it("tells nothing before the first publication", async () => {
    await send(PEOPLE.slice(0, 9));
    const html = await page();
    expect(html).toContain("Todavía no hay resultados");
    expect(questionsOnPage(html)).toEqual([]);
    expect(html).not.toContain("data-total");
  });

  it("is renewed with ten more responses, and not with nine", async () => {
    const first = PEOPLE.slice(0, 12).map((person) => ({ ...person, language: "es" }));
    await send(first);
    const before = await page();
    expect(questionsOnPage(before)).toEqual(recount(first));
    await send(first.slice(0, 9));
    expect(await page()).toBe(before);
    await send(first.slice(9, 10));
    expect(questionsOnPage(await page())).toEqual(recount([...first, ...first.slice(0, 10)]));
  });

  it("shows neither what is not for publication nor free text", async () => {
    const [first, ...rest] = ALL_TYPES.items;
    if (first?.kind !== "group") throw new Error("the first item is a section");
    const items = first.items.map((item) =>
      item.name === "themes" ? { ...item, label: "Secreta", publish: false } : item,
    );
    test = await openTestApp([{ ...ALL_TYPES, items: [{ ...first, items }, ...rest] }]);
    await send(PEOPLE);
    const html = await page();
    expect(html).not.toContain("Secreta");
    const names = questionsOnPage(html).map(({ name }) => name);
    expect(names).toEqual(["asked", "order", "trust_a", "trust_b", "m_speaks", "town"]);
  });
});

describe("the results page as a resource", () => {
  it("is kept by browsers and asked for again, and sent only when it changed", async () => {
    await send(PEOPLE.slice(0, 10));
    const first = await get("/es/resultados/todos");
    expect(first.headers.get("Cache-Control")).toBe("no-cache");
    const tag = first.headers.get("ETag") ?? "";
    expect(tag).toMatch(/^W\/"[0-9a-f]{32}"$/);
    const same = await get("/es/resultados/todos", { "If-None-Match": `"x", ${tag}` });
    expect([same.status, await same.text()]).toEqual([304, ""]);
    await send(PEOPLE.slice(0, 10));
    const renewed = await get("/es/resultados/todos", { "If-None-Match": tag });
    expect(renewed.status).toBe(200);
    expect(renewed.headers.get("ETag")).not.toBe(tag);
  });

  it.each([
    ["an unknown survey", "/es/resultados/nada", 404],
    ["an unknown round", "/es/resultados/todos?levantamiento=nada", 404],
    ["an empty round", "/es/resultados/todos?levantamiento=", 404],
    ["an unknown language", "/xx/resultados/todos", 404],
  ])("is not found for %s", async (_name, path, status) => {
    const answer = await get(path);
    expect(answer.status).toBe(status);
    expect(await answer.text()).toContain("No encontramos esta página");
  });

  it("is not found in a language the survey does not offer", async () => {
    test = await openTestApp([{ ...ALL_TYPES, languages: ["es"] }]);
    expect((await get("/tzh/resultados/todos")).status).toBe(404);
  });

  it("says so, and names no number, while the results are not public", async () => {
    await addRound({ resultsPolicy: "staff_only" });
    const answer = await get("/es/resultados/todos?levantamiento=r0");
    expect(answer.status).toBe(403);
    const html = await answer.text();
    expect(html).toContain("La institución todavía no los hace públicos");
    expect(html).not.toContain("data-total");
    expect(await page()).not.toContain("levantamiento=r0");
  });

  it("links every other round that is public, in the same language", async () => {
    await addRound();
    expect(await page("tzh")).toContain(
      '<a href="/tzh/resultados/todos?levantamiento=r0">Primero</a>',
    );
    const other = await page("tzh", "?levantamiento=r0");
    expect(other).toContain('<a href="/tzh/resultados/todos">2026</a>');
    expect(other).toContain('href="/tzo/resultados/todos?levantamiento=r0"');
    expect(other).toContain("/api/v1/surveys/todos/results?round=r0");
  });

  it("invites to answer while the survey is open", async () => {
    expect(await page("tzo")).toContain('href="/tzo/encuestas/todos"');
  });
});
