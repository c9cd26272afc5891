import { describe, expect, it } from "vitest";
import { listActsAfter } from "../../../db/queries/audit.ts";
import { listEventsOfText } from "../../../db/queries/text-events.ts";
import { createApp } from "../../app.ts";
import { aPerson } from "../../testing/a-person.ts";
import { ALL_TYPES } from "../../testing/all-types-definition.ts";
import { openTranslationDesk } from "../../testing/translation-desk.ts";
import { verifyChain } from "../audit/verify-chain.ts";
import { importTexts } from "./import-texts.ts";
import { readUnits } from "./read-units.ts";

const KEY = "free.label";
const CONSENT = "agree.label";
const OXCHUC = { act: "approve", variant: "tzh-x-oxchuc" };
const PLACE = { survey: ALL_TYPES.slug, language: "tzh" };

describe("writing a text", () => {
  it("makes it a draft of the person, normalised, in the pack that is shown", async () => {
    const desk = await openTranslationDesk({ [KEY]: { text: "Bin", ground: "composed" } });
    const ana = await desk.as("translator", ["tzh"]);
    expect(await ana.unit(KEY)).toMatchObject({ sequence: 0, author: null, ground: "composed" });
    const { status, text } = await ana.write(KEY, " Bats'il k'op ");
    expect(status).toBe(200);
    expect(text).toMatchObject({
      ...{ text: "Batsʼil kʼop", state: "draft_human", sequence: 1, origin: "program > person" },
      author: { id: ana.id },
    });
    const shown = (await desk.pack()).texts[KEY];
    expect(shown).toMatchObject({ text: "Batsʼil kʼop", state: "draft_human" });
    expect(await ana.unit(KEY)).toEqual(text);
  });

  it("changes nothing, nor leaves anything, when the words are the same", async () => {
    const desk = await openTranslationDesk({ [KEY]: { text: "Bin" } });
    const ana = await desk.as("editor");
    expect(await ana.write(KEY, "Bin ")).toMatchObject({ status: 200, text: { sequence: 0 } });
    expect(await listEventsOfText(desk.test.deps.db, PLACE, KEY)).toEqual([]);
  });

  it("takes a text away, and goes on with its origin when it is written again", async () => {
    const desk = await openTranslationDesk({ [KEY]: { text: "Bin" } });
    const ana = await desk.as("editor");
    expect(await ana.write(KEY, "")).toMatchObject({ text: { state: "missing", text: "" } });
    expect((await desk.pack()).texts).not.toHaveProperty([KEY]);
    const again = await ana.write(KEY, "Bin");
    expect(again.text?.origin).toBe("program > person");
  });

  it("by a program is a machine's draft; approving is not for programs", async () => {
    const desk = await openTranslationDesk({});
    const program = await desk.program("translator");
    expect(await program.write(KEY, "Bin")).toMatchObject({
      text: { state: "draft_machine", origin: "program" },
    });
    expect(await program.act(KEY, OXCHUC)).toMatchObject({ status: 403, code: "access.forbidden" });
    expect(await program.act(KEY, { act: "review" })).toMatchObject({ status: 403 });
  });

  it("tells what is wrong with it, or with the request", async () => {
    const desk = await openTranslationDesk({});
    const ana = await desk.as("editor");
    const same = ALL_TYPES.title;
    expect(await ana.write("survey.title", same)).toMatchObject({
      ...{ status: 422, code: "text.same_as_spanish" },
    });
    const refusals = await Promise.all([
      ana.send("PUT", `/textos/${KEY}`, { body: { text: "a" } }),
      ana.send("PUT", `/textos/${KEY}`, { body: { text: "a", base: -1 } }),
      ana.send("PUT", "/textos/nothing.label", { body: { text: "a", base: 0 } }),
      ana.send("PUT", `/textos/${KEY}`, { body: { text: "a", base: 0 }, survey: "nada" }),
      ana.send("PUT", `/textos/${KEY}`, {
        body: { text: "a", base: 0 },
        language: "tzo-x-chamula",
      }),
      ana.send("GET", "/textos", { language: "es" }),
      ana.send("GET", "/textos/nothing.label/historia"),
    ]);
    expect(refusals.map(({ status }) => status)).toEqual([422, 422, 404, 404, 404, 404, 404]);
  });

  it("is for the languages of a translator, each with its variants", async () => {
    const desk = await openTranslationDesk({});
    const other = await desk.as("translator", ["tzo"]);
    const code = "text.language_not_yours";
    expect(await other.write(KEY, "Bin")).toMatchObject({ status: 403, code });
    expect(await other.act(KEY, OXCHUC)).toMatchObject({ status: 403, code });
    const comment = await other.send("POST", `/textos/${KEY}/comentarios`, {
      body: { comment: "Hola" },
    });
    expect(comment.status).toBe(403);
    expect(await other.write(KEY, "Kʼusi", { language: "tzo" })).toMatchObject({ status: 200 });
  });
});

describe("two people at once", () => {
  it("do not write over each other: the later one is shown what stands there", async () => {
    const desk = await openTranslationDesk({});
    const [ana, beto] = [await desk.as("editor"), await desk.as("editor")];
    const replies = await Promise.all([
      ana.write(KEY, "Uno", { base: 0 }),
      beto.write(KEY, "Dos", { base: 0 }),
    ]);
    expect(replies.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    const [kept] = replies.filter(({ status }) => status === 200);
    const [late] = replies.filter(({ status }) => status === 409);
    expect(late?.text).toEqual(kept?.text);
    expect((await desk.pack()).texts[KEY]?.text).toBe(kept?.text?.text);
  });

  it("both keep what they wrote of different texts", async () => {
    const desk = await openTranslationDesk({});
    const people = await Promise.all([desk.as("editor"), desk.as("editor"), desk.as("editor")]);
    const keys = ["free.label", "age.label", "income.label", "born.label", "wakes.label"];
    const replies = await Promise.all(
      keys.map(async (key, at) => await people[at % 3]?.write(key, `Yan ${key}`, { base: 0 })),
    );
    expect(replies.map((reply) => reply?.status)).toEqual(keys.map(() => 200));
    const { texts } = await desk.pack();
    expect(keys.map((key) => texts[key]?.text)).toEqual(keys.map((key) => `Yan ${key}`));
  });
});

describe("approving", () => {
  it("takes another person with a variant, and two for what matters", async () => {
    const desk = await openTranslationDesk({});
    const [ana, beto, celia] = [
      await desk.as("translator", ["tzh"]),
      await desk.as("translator", ["tzh"]),
      await desk.as("editor"),
    ];
    for (const key of [KEY, CONSENT]) await ana.write(key, `Yan ${key}`);
    expect(await ana.act(KEY, OXCHUC)).toMatchObject({ status: 422, code: "text.own_words" });
    const bare = await beto.act(KEY, { act: "approve" });
    expect(bare).toMatchObject({ status: 422, code: "text.no_variant" });
    expect(await beto.act(KEY, OXCHUC)).toMatchObject({
      text: { state: "approved", approvals: [{ id: beto.id, variant: "tzh-x-oxchuc" }] },
    });
    expect(await beto.act(CONSENT, OXCHUC)).toMatchObject({ text: { state: "reviewed" } });
    const code = "text.already_approved_by_you";
    expect(await beto.act(CONSENT, OXCHUC)).toMatchObject({ status: 422, code });
    expect(await celia.act(CONSENT, OXCHUC)).toMatchObject({ text: { state: "approved" } });
    const { texts } = await desk.pack();
    expect([texts[KEY]?.state, texts[CONSENT]?.state]).toEqual(["approved", "approved"]);
  });

  it("by the same person twice at once counts once", async () => {
    const desk = await openTranslationDesk({ [CONSENT]: { text: "Bin" } });
    const beto = await desk.as("editor");
    const replies = await Promise.all([
      beto.act(CONSENT, OXCHUC, { base: 0 }),
      beto.act(CONSENT, OXCHUC, { base: 0 }),
    ]);
    expect(replies.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    expect((await desk.pack()).texts[CONSENT]?.state).toBe("reviewed");
  });

  it("is undone by a return with a note, a withdrawal or other words", async () => {
    const desk = await openTranslationDesk({ [KEY]: { text: "Bin" } });
    const [ana, beto] = [await desk.as("editor"), await desk.as("editor")];
    await beto.act(KEY, OXCHUC);
    expect(await beto.act(KEY, { act: "withdraw" })).toMatchObject({ text: { state: "reviewed" } });
    await beto.act(KEY, OXCHUC);
    const note = { act: "return", note: "No se entiende" };
    expect(await ana.act(KEY, note)).toMatchObject({ text: { state: "draft_machine" } });
    await beto.act(KEY, OXCHUC);
    expect(await ana.write(KEY, "Yan")).toMatchObject({
      text: { state: "draft_human", approvals: [] },
    });
    const story: unknown = await (await ana.send("GET", `/textos/${KEY}/historia`)).json();
    expect(story).toMatchObject({
      events: [
        { act: "written", text: "Yan", sequence: 6 },
        { act: "approved", variant: "tzh-x-oxchuc", note: null },
        { act: "returned", note: "No se entiende", state: "draft_machine" },
        { act: "approved" },
        { act: "withdrawn" },
        { act: "approved", spanish: "free", text: "Bin" },
      ],
    });
  });
});

describe("comments", () => {
  it("are counted on the text until they are resolved", async () => {
    const desk = await openTranslationDesk({});
    const ana = await desk.as("editor");
    const comments = `/textos/${KEY}/comentarios`;
    const first = await ana.send("POST", comments, { body: { comment: " ¿Es de aquí? " } });
    expect(await first.json()).toMatchObject({ text: { openComments: 1, sequence: 0 } });
    expect((await ana.send("POST", comments, { body: { comment: " " } })).status).toBe(422);
    const story = await (await ana.send("GET", `/textos/${KEY}/historia`)).text();
    expect(story).toContain("¿Es de aquí?");
    const id = /"id":"([0-9a-f-]{36})"/.exec(story)?.[1] ?? "";
    const resolve = async (isResolved: boolean) =>
      await (await ana.send("POST", `${comments}/${id}`, { body: { isResolved } })).json();
    expect(await resolve(true)).toMatchObject({ text: { openComments: 0 } });
    expect(await resolve(true)).toMatchObject({ text: { openComments: 0 } });
    expect(await resolve(false)).toMatchObject({ text: { openComments: 1 } });
    const elsewhere = await ana.send("POST", `/textos/age.label/comentarios/${id}`, {
      body: { isResolved: true },
    });
    expect(elsewhere.status).toBe(404);
  });
});

describe("what came from a file", () => {
  it("is one pack and one act; each refused text is told with why", async () => {
    const desk = await openTranslationDesk({ "age.label": { text: "Jayeb" } });
    const { deps } = desk.test;
    const many = Array.from({ length: 120 }, (_, at) => ({ key: `no${String(at)}`, text: "x" }));
    const outcome = await importTexts(deps, aPerson("ana"), {
      ...PLACE,
      texts: [
        { key: KEY, text: "Bin" },
        { key: "age.label", text: "Jayeb" },
        { key: "income.label", text: "" },
        { key: "born.label", text: "Yan", base: 3 },
        { key: "wakes.label", text: "wakes" },
        ...many,
      ],
    });
    expect(outcome).toMatchObject({
      ok: true,
      value: {
        imported: [KEY],
        unchanged: ["age.label", "income.label"],
        refused: [
          { key: "born.label", code: "text.changed_meanwhile" },
          { key: "wakes.label", code: "text.same_as_spanish" },
          ...many.map(({ key }) => ({ key, code: "text.unknown" })),
        ],
      },
    });
    const acts = await listActsAfter(deps.db, 0, 100);
    expect(acts.filter(({ action }) => action === "text.imported")).toHaveLength(1);
    const [event] = await listEventsOfText(deps.db, PLACE, KEY);
    expect(event).toMatchObject({ act: "imported", state: "draft_human", actorId: "ana" });
  });

  it("may be of every text at once", async () => {
    const desk = await openTranslationDesk({});
    const { units } = (await readUnits(desk.test.deps, PLACE)) ?? { units: [] };
    const texts = units.map(({ key }, at) => ({ key, text: `Yan ${String(at)}` }));
    const outcome = await importTexts(desk.test.deps, aPerson("ana"), { ...PLACE, texts });
    expect(outcome.ok && outcome.value.imported).toHaveLength(units.length);
    expect(Object.keys((await desk.pack()).texts)).toHaveLength(units.length);
  });
});

it("keeps everything for the next start, in a log that holds no text", async () => {
  const desk = await openTranslationDesk({});
  const [ana, beto] = [await desk.as("editor"), await desk.as("editor")];
  await ana.write(KEY, "Palabras secretas");
  await beto.act(KEY, { act: "return", note: "Nota secreta" });
  const before = await ana.unit(KEY);
  Object.assign(desk.test, { app: createApp(desk.test.deps) });
  expect(await ana.unit(KEY)).toEqual(before);
  const log = JSON.stringify(await listActsAfter(desk.test.deps.db, 0, 100));
  expect(log).toContain("texts:todos:tzh");
  expect(log).not.toMatch(/secreta/i);
  expect((await verifyChain(desk.test.deps)).fault).toBeUndefined();
});
