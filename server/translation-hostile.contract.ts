import { beforeAll, describe, expect, it } from "vitest";
import { verifyChain } from "./services/audit/verify-chain.ts";
import { everyTable } from "./testing/every-table.ts";
import {
  openTranslationDesk,
  type TranslationDesk,
  type Translator,
} from "./testing/translation-desk.ts";

const KEY = "free.label";
let desk: TranslationDesk;
let ana: Translator;
let beto: Translator;
beforeAll(async () => {
  desk = await openTranslationDesk({ [KEY]: { text: "Bin" } });
  [ana, beto] = [await desk.as("editor"), await desk.as("translator", ["tzh"])];
});

const TEXTS: readonly (readonly [string, string, number])[] = [
  ["half a character", "a\uD800", 400],
  ["a separator of lines", "a\u2028b", 422],
  ["5,000 letters", "a".repeat(5000), 422],
  ["100,000 letters", "a".repeat(100_000), 422],
  ["a placeholder too many", "${pago}", 422],
  ["ten million letters", "a".repeat(10_000_000), 413],
];

describe("a hostile text", () => {
  it.each(TEXTS)("(%s) is refused in words and changes nothing", async (_, text, status) => {
    const before = await everyTable(desk.test.deps.db);
    expect((await ana.write(KEY, text)).status).toBe(status);
    expect(await everyTable(desk.test.deps.db)).toBe(before);
  });

  it("loses what nobody can type or see", async () => {
    expect((await ana.write(KEY, "a\u0000b\u0001\u202Ec")).text?.text).toBe("abc");
  });

  it("of four-byte letters, from right to left or of markup is kept as it is", async () => {
    for (const text of ["𐌰𐌱 🦜", "שלום", "<b onload=x>&amp;", "__proto__"]) {
      const { status, text: unit } = await ana.write(KEY, text);
      expect([status, unit?.text]).toEqual([200, text]);
    }
    const html = await (await desk.test.app.request("/tzh/encuestas/todos")).text();
    expect(html).not.toContain("<b onload");
  });
});

const KEYS = [
  "__proto__",
  "constructor",
  "toString",
  "%00",
  "..%2F..",
  "a%2Fb",
  "%F0%9F%A6%9C",
  "%ff",
];

describe("a key that no text has", () => {
  it.each(KEYS)("%s is unknown to every act", async (key) => {
    const before = await everyTable(desk.test.deps.db);
    const acts: readonly (readonly [string, string, object])[] = [
      ["PUT", "", { text: "a", base: 0 }],
      ["POST", "/actos", { act: "approve", base: 0, variant: "tzh-x-oxchuc" }],
      ["POST", "/comentarios", { comment: "a" }],
      ["POST", "/comentarios/x", { isResolved: true }],
      ["POST", "/grabacion/marcas", { speaker: "H01", start: 0, end: 1 }],
      ["POST", "/grabacion/retirar", { speaker: "__proto__" }],
    ];
    for (const [method, rest, body] of acts) {
      const { status } = await ana.send(method, `/textos/${key}${rest}`, { body });
      expect([rest, [404, 422].includes(status)]).toEqual([rest, true]);
    }
    expect((await ana.send("GET", `/textos/${key}/historia`)).status).toBe(404);
    expect(await everyTable(desk.test.deps.db)).toBe(before);
  });

  it.each(["__proto__", "constructor", "es", "tzh-x-", "tzh-MX", "@interfaz"])(
    "%s is no language",
    async (language) => {
      expect((await ana.send("GET", "/textos", { language })).status).toBe(404);
    },
  );
});

const ACTS: readonly object[] = [
  { act: "approve", variant: "__proto__" },
  { act: "approve", variant: "tzo-x-chamula" },
  { act: "approve", variant: "a".repeat(61) },
  { act: "approve", variant: "" },
  { act: "return", note: "a".repeat(2001) },
  { act: "return", note: "\u0000" },
  { act: "written" },
  { act: "import", text: "a" },
  { act: "approve", base: 1e21 },
];

it.each(ACTS)("an act as %j is refused", async (act) => {
  const base = (await ana.unit(KEY)).sequence;
  const { status } = await beto.act(KEY, act, "base" in act ? {} : { base });
  expect([403, 422].includes(status), String(status)).toBe(true);
});

it("what waits in a page that somebody else opened is not done under the account that is in now", async () => {
  const before = await everyTable(desk.test.deps.db);
  const [json, type] = [JSON.stringify, "application/json"];
  const requests = [
    { method: "PUT", rest: "", body: json({ text: "Yan", base: 0 }), type },
    { method: "POST", rest: "/actos", body: json({ act: "review", base: 0 }), type },
    { method: "POST", rest: "/comentarios", body: json({ comment: "Hola" }), type },
    { method: "POST", rest: "/grabacion/retirar", body: json({ speaker: "H01" }), type },
    {
      ...{ method: "PUT", rest: "/grabacion?speaker=H01&start=0&end=9&duration=9" },
      ...{ body: new Uint8Array([1, 2, 3]), type: "audio/webm" },
    },
  ];
  const replies = await Promise.all(
    requests.map((one) => beto.sendAs(ana.id, { ...one, rest: `/textos/${KEY}${one.rest}` })),
  );
  for (const reply of replies) {
    expect(reply.status).toBe(409);
    expect(await reply.json()).toMatchObject({ code: "text.other_person" });
  }
  expect(await everyTable(desk.test.deps.db)).toBe(before);
  const own = { method: "POST", rest: `/textos/${KEY}/comentarios`, type };
  expect((await beto.sendAs(beto.id, { ...own, body: json({ comment: "Mía" }) })).status).toBe(200);
  expect((await verifyChain(desk.test.deps)).fault).toBeUndefined();
});
