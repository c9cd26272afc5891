import { beforeEach, describe, expect, it } from "vitest";
import { pageOfAllResponses } from "../../db/queries/response-pages.ts";
import { readShowings } from "../services/read-showings.ts";
import { loadShippedPack } from "../services/load-shipped-pack.ts";
import { sha256Hex, spanishTexts } from "../../surveys/core/index.ts";
import { aPack, hashOf } from "../testing/a-pack.ts";
import { ALL_TYPES } from "../testing/all-types-definition.ts";
import { aBody, openTestApp, type TestApp } from "../testing/open-app.ts";
import { putPack } from "../testing/put-pack.ts";
import { readRecords } from "./testing/read-cells.ts";

const ground = { ground: "attested", source: "TSE1" } as const;
const RECORDING = {
  ...{ file: "f".repeat(64), mediaType: "audio/webm", bytes: 9, start: 0, end: 900 },
  speaker: "H01",
};
const PACK = aPack({
  "asked.label": { text: "=jak'el", ...ground, audio: RECORDING },
  "lists.yes_no.1": { text: "jich", state: "approved" },
});
const LATER = aPack({ "asked.label": { text: "otro" } });
const ANSWERS = { asked: "1", grade: 3 };

let test: TestApp;
let token: string;
beforeEach(async () => {
  test = await openTestApp();
  token = await test.token("analyst");
  await loadShippedPack(test.deps, PACK);
});

async function get(query: string): Promise<Response> {
  const headers = { Authorization: `Bearer ${token}` };
  return await test.app.request(`/api/v1/surveys/todos/export?${query}`, { headers });
}

async function records(query: string) {
  return readRecords(await (await get(query)).text());
}

async function send(given: Readonly<Record<string, unknown>>): Promise<string> {
  const body = aBody({ answers: ANSWERS, ...given });
  expect((await test.post(body)).status).toBe(201);
  return body.id;
}

describe("what a response was shown", () => {
  it("is counted in its row", async () => {
    const shownPack = await send({ language: "tzh", pack: hashOf(PACK) });
    const shownNone = await send({ language: "tzh" });
    const inSpanish = await send({});
    const rows = await records("format=csv");
    const shown = (id: string) => {
      const row = rows.find((one) => one["id"] === id) ?? {};
      const { pack, shown_in_language, shown_drafts, shown_in_spanish } = row;
      return [pack, shown_in_language, shown_drafts, shown_in_spanish];
    };
    expect(shown(shownPack)).toEqual([hashOf(PACK), "1", "1", "1"]);
    expect(shown(shownNone)).toEqual(["", "0", "0", "3"]);
    expect(shown(inSpanish)).toEqual(["", "3", "0", "0"]);
  });

  it("tells the voices that were played", async () => {
    const id = await send({ played: ["asked", "grade"] });
    const silent = await send({ played: [] });
    const [stored] = await pageOfAllResponses(test.deps.db, id.slice(0, -1), 1);
    expect(stored).toMatchObject({ id, played: '["asked","grade"]' });
    const rows = await records("format=csv");
    expect(rows.find((row) => row["id"] === id)?.["played"]).toBe("asked grade");
    expect(rows.find((row) => row["id"] === silent)?.["played"]).toBe("");
  });

  it("leads by version, language and pack to every text in the language it was in", async () => {
    const id = await send({ language: "tzh", pack: hashOf(PACK) });
    await loadShippedPack(test.deps, LATER);
    const [response = {}] = await records("format=csv");
    expect(response["id"]).toBe(id);
    const texts = (await records("format=texts")).filter((row) =>
      ["version", "language", "pack"].every((name) => row[name] === response[name]),
    );
    expect(texts.map((row) => row["key"])).toEqual([...spanishTexts(ALL_TYPES).keys()]);
    const byKey = (key: string) => texts.find((row) => row["key"] === key);
    const common = { version: "1", language: "tzh", pack: hashOf(PACK), pack_language: "tzh" };
    expect(byKey("asked.label")).toEqual({
      ...{ ...common, key: "asked.label", shown_language: "tzh", state: "draft_machine" },
      ...{ origin: "program", ground: "attested", source: "TSE1" },
      ...{ spanish: "asked", text: "'=jak'el", text_sha256: sha256Hex("=jak'el") },
      ...{ audio: RECORDING.file, speaker: "H01" },
    });
    expect(byKey("lists.yes_no.1")).toMatchObject({ state: "approved", text: "jich", ground: "" });
    expect(byKey("grade.label")).toEqual({
      ...{ ...common, key: "grade.label", shown_language: "es", state: "" },
      ...{ origin: "", ground: "", source: "", spanish: "grade", text: "" },
      ...{ text_sha256: sha256Hex("grade"), audio: "", speaker: "" },
    });
  });

  it("tells of a variant which texts it took over, and from which pack", async () => {
    const own = {
      ...aPack({ "asked.label": { text: "own" }, "grade.label": { language: "tzh" } }),
      language: "tzh-x-oxchuc",
    };
    const pack = await putPack(test.deps, own);
    await send({ language: "tzh-x-oxchuc", pack });
    await send({ language: "tzh-x-oxchuc", pack: hashOf(PACK) });
    const rows = await records("format=texts");
    const told = (of: string, key: string) => {
      const row = rows.find((each) => each["pack"] === of && each["key"] === key) ?? {};
      return [row["language"], row["pack_language"], row["shown_language"]];
    };
    expect(told(pack, "asked.label")).toEqual(["tzh-x-oxchuc", "tzh-x-oxchuc", "tzh-x-oxchuc"]);
    expect(told(pack, "grade.label")).toEqual(["tzh-x-oxchuc", "tzh-x-oxchuc", "tzh"]);
    expect(told(hashOf(PACK), "asked.label")).toEqual(["tzh-x-oxchuc", "tzh", "tzh"]);
  });

  it("is told once per version, language and pack that responses name, and for no other", async () => {
    await send({ language: "tzh", pack: hashOf(PACK) });
    await send({ language: "tzh", pack: hashOf(PACK) });
    await send({});
    await send({ language: "tzo" });
    await loadShippedPack(test.deps, LATER);
    const rows = await records("format=texts");
    expect(rows).toHaveLength(3 * spanishTexts(ALL_TYPES).size);
    const kinds = new Set(rows.map((row) => `${row["language"] ?? ""} ${row["pack"] ?? ""}`));
    expect([...kinds]).toEqual(["es ", `tzh ${hashOf(PACK)}`, "tzo "]);
    const elsewhere = rows.filter((row) => row["language"] !== "tzh");
    expect(elsewhere.filter((row) => row["shown_language"] !== "es")).toEqual([]);
  });

  it("is a CSV with a name of its own, of a header alone before the first response", async () => {
    const answer = await get("format=texts");
    expect(answer.headers.get("Content-Disposition")).toBe(
      'attachment; filename="todos-todos-2026-texts.csv"',
    );
    expect(await answer.text()).toBe(
      "version,language,pack,pack_language,key,shown_language,state,origin,ground,source," +
        "spanish,text,text_sha256,audio,speaker\r\n",
    );
  });

  it("is described for programs", async () => {
    const document = await (await test.app.request("/api/v1/openapi.json")).text();
    expect(document).toContain('"enum":["csv","codebook","texts"]');
  });
});

describe("readShowings", () => {
  it("finds what only the last of many responses was shown", async () => {
    const round = "todos-2026";
    const ids = Array.from({ length: 2001 }, (_, i) => `${String(i).padStart(8, "0")}-aaaa`);
    const rest = "-4aaa-8aaa-aaaaaaaaaaaa";
    const insert = `insert into responses (id, round, version, language, channel, answered_on,
      received_on, state, folio, digest, content_digest, answers)
      select value || ?1, ?2, 1, iif(value like '00002000%', 'tzo', 'es'), 'online', '2026-11-20',
      '2026-11-20', 'received', value, ?3, ?3, '{}' from json_each(?4)`;
    const params = [rest, round, "0".repeat(64), JSON.stringify(ids)];
    await test.deps.db.atomic({ statements: [{ sql: insert, params }] });
    expect(await readShowings(test.deps, round)).toEqual([
      { version: 1, language: "es", pack: null },
      { version: 1, language: "tzo", pack: null },
    ]);
  });
});
