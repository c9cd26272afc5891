import { beforeEach, describe, expect, it } from "vitest";
import { aBody, openTestApp, type TestApp } from "../testing/open-app.ts";
import { ALL_ANSWERS, ALL_TYPES } from "../testing/all-types-definition.ts";
import { readResponses } from "../services/read-responses.ts";
import { unneutralise } from "../../surveys/interchange/csv/text-cell.ts";
import { readRecords } from "./testing/read-cells.ts";

let test: TestApp;
let token: string;
beforeEach(async () => {
  test = await openTestApp();
  token = await test.token("analyst");
});

async function get(
  query: string,
  given: { slug?: string; token?: string } = {},
): Promise<Response> {
  const { slug = "todos", token: sent = token } = given;
  return await test.app.request(`/api/v1/surveys/${slug}/export?${query}`, {
    headers: sent === "" ? {} : { Authorization: `Bearer ${sent}` },
  });
}

async function records(query: string) {
  return readRecords(await (await get(query)).text());
}

async function problem(answer: Promise<Response>): Promise<readonly [number, unknown]> {
  const response = await answer;
  const body: unknown = await response.json();
  const code = typeof body === "object" && body !== null && "code" in body ? body.code : undefined;
  return [response.status, code];
}

describe("GET export", () => {
  it("gives back every answer of every type as it was sent", async () => {
    const body = aBody();
    await test.post(body);
    const [row, ...others] = await records("format=csv");
    expect(others).toEqual([]);
    expect(row).toEqual({
      ...{ id: body.id, round: "todos-2026", version: "1", language: "es", channel: "online" },
      ...{ answered_on: body.answered_on, received_on: body.answered_on, state: "received" },
      ...{ pack: "", played: "" },
      ...{ shown_in_language: "30", shown_drafts: "0", shown_in_spanish: "0" },
      ...{ free: `'${ALL_ANSWERS.free}`, "free/refused": "0", age: "41", income: "1234.5" },
      ...{ born: "1984-02-29", wakes: "05:30:00", met: ALL_ANSWERS.met, asked: "1" },
      ...{ why: "porque sí", "themes/roads": "1", "themes/health": "0", "themes/school": "0" },
      ...{ "themes/other": "1", themes_other: "Agua", "order/roads": "2", "order/health": "3" },
      ...{ "order/school": "1", grade: "7", agree: "OK", double: "82", medium: "cartel" },
      ...{ place: "16.75 -93.11 520 8", trust_a: "1", trust_b: "2", members: "2" },
      ...{ region: "5", town: "07023" },
    });
    expect(unneutralise(row?.["free"] ?? "")).toBe(ALL_ANSWERS.free);
  });

  it("gives the entries of a repeat in a file of their own", async () => {
    const body = aBody();
    await test.post(body);
    expect(await records("repeat=members")).toEqual([
      { id: body.id, entry: "1", m_name: "A", m_speaks: "1" },
      { id: body.id, entry: "2", m_name: "B", m_speaks: "" },
    ]);
  });

  it("gives the codebook of the same columns", async () => {
    const rows = await records("format=codebook");
    const columns = rows.filter((row) => row["file"] === "responses").map((row) => row["column"]);
    await test.post(aBody());
    const [row = {}] = await records("");
    expect([...new Set(columns)]).toEqual(Object.keys(row));
  });

  it("says what it sends: a UTF-8 CSV to keep, under a safe name, that no cache holds or changes", async () => {
    const { status, headers } = await get("repeat=members");
    expect(status).toBe(200);
    expect(headers.get("Content-Type")).toBe("text/csv; charset=utf-8; header=present");
    expect(headers.get("Cache-Control")).toBe("no-store, no-transform");
    expect(headers.get("Content-Disposition")).toBe(
      'attachment; filename="todos-todos-2026-members.csv"',
    );
    const codebook = await get("format=codebook");
    expect(codebook.headers.get("Content-Disposition")).toBe(
      'attachment; filename="todos-todos-2026-codebook.csv"',
    );
  });

  it("begins with a byte order mark only when asked", async () => {
    const bytes = async (query: string) => [...(await (await get(query)).bytes()).slice(0, 3)];
    expect(await bytes("bom=1")).toEqual([0xef, 0xbb, 0xbf]);
    expect(await bytes("bom=0")).toEqual([..."id,"].map((letter) => letter.charCodeAt(0)));
  });

  it("sends a folio in no file", async () => {
    const { folio } = await receiptOf(await test.post(aBody()));
    for (const query of ["", "format=codebook", "format=texts", "repeat=members"]) {
      expect(await (await get(query)).text()).not.toContain(folio);
    }
  });

  it("refuses with the reason", async () => {
    expect(await problem(get("", { token: "" }))).toEqual([401, "access.token_missing"]);
    const reader = await test.token("reader");
    expect(await problem(get("", { token: reader }))).toEqual([403, "access.forbidden"]);
    expect(await problem(get("format=sav"))).toEqual([400, "export.unknown_format"]);
    expect(await problem(get("", { slug: "nada" }))).toEqual([404, "survey.not_found"]);
    expect(await problem(get("round=nada"))).toEqual([404, "round.not_found"]);
    expect(await problem(get("repeat=age"))).toEqual([404, "export.unknown_repeat"]);
  });

  it("joins versions by name, in the order of the newest", async () => {
    test = await openTestApp([ALL_TYPES, NEXT_VERSION]);
    token = await test.token("administrator");
    const [old, fresh] = [aBody(), aBody({ version: 2, answers: { asked: "2", fresh: "sí" } })];
    await test.post(old);
    expect((await test.post(fresh)).status).toBe(201);
    const rows = await records("");
    expect(Object.keys(rows[0] ?? {}).slice(13, 15)).toEqual(["fresh", "asked"]);
    const byId = (id: string) => rows.find((row) => row["id"] === id);
    expect(byId(old.id)).toMatchObject({ version: "1", fresh: "", asked: "1", age: "41" });
    expect(byId(fresh.id)).toMatchObject({ version: "2", fresh: "sí", asked: "2", age: "" });
  });
});

describe("readResponses", () => {
  it("gives every response once, in order of id, over more than one page", async () => {
    const bodies = Array.from({ length: 230 }, () => aBody({ answers: { asked: "1" } }));
    for (const body of bodies) await test.post(body);
    const pages: string[][] = [];
    for await (const page of readResponses(test.deps, "todos-2026")) {
      pages.push(page.map(({ id }) => id));
    }
    expect(pages.length).toBeGreaterThan(1);
    expect(pages.flat()).toEqual(bodies.map(({ id }) => id).sort());
  });
});

const NEXT_VERSION = {
  ...ALL_TYPES,
  version: 2,
  items: [
    { kind: "question", name: "fresh", type: "text", label: "Nueva" },
    { kind: "question", name: "asked", type: "select_one", list: "yes_no", label: "Vieja" },
    { kind: "question", name: "region", type: "select_one", list: "region", label: "Región" },
  ],
} as const;

async function receiptOf(answer: Response): Promise<{ folio: string }> {
  const receipt: unknown = await answer.json();
  if (typeof receipt !== "object" || receipt === null || !("folio" in receipt)) {
    throw new Error("no receipt");
  }
  return { folio: String(receipt.folio) };
}
