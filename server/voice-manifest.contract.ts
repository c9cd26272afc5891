import { describe, expect, it } from "vitest";
import type { PackText, Recording } from "../surveys/core/index.ts";
import { aPack } from "./testing/a-pack.ts";
import { ALL_TYPES } from "./testing/all-types-definition.ts";
import { openTestApp, type TestApp } from "./testing/open-app.ts";
import { anInterfacePack, putPack } from "./testing/put-pack.ts";

const PATH = "/tzh/encuestas/todos";

function saidBy(file: string, older?: string): Recording {
  return {
    file: file.repeat(64),
    mediaType: "audio/webm",
    bytes: 1_000,
    start: 250,
    end: 3_400,
    speaker: "H01",
    ...(older === undefined
      ? {}
      : { older: { file: older.repeat(64), mediaType: "audio/mpeg", bytes: 2_000 } }),
  };
}

async function pageOf({ app }: TestApp): Promise<string> {
  return await (await app.request(PATH)).text();
}

const manifestIn = (html: string) => /data-voice-manifest="([^"]+)"/.exec(html)?.[1];

async function voiced(texts: Readonly<Record<string, Partial<PackText>>>, policy = ALL_TYPES) {
  const test = await openTestApp([policy]);
  await putPack(test.deps, aPack(texts));
  return test;
}

describe("a survey with a voice", () => {
  it("names a manifest of what is spoken, without the speakers, forever under its address", async () => {
    const test = await voiced({
      "asked.label": { text: "Bin", audio: saidBy("a", "b") },
      "age.label": { text: "Jay" },
    });
    await putPack(
      test.deps,
      anInterfacePack("tzh", { "journey.forward": { text: "Bajtʼ", audio: saidBy("c") } }),
    );
    const address = manifestIn(await pageOf(test)) ?? "";
    expect(address).toMatch(/^\/assets\/voz\/todos\.tzh\.[0-9a-f]{16}\.json$/);
    const answer = await test.app.request(address);
    expect(answer.headers.get("Cache-Control")).toContain("immutable");
    const manifest: unknown = await answer.json();
    const { speaker: _, ...asked } = saidBy("a", "b");
    const { speaker: __, ...forward } = saidBy("c");
    expect(manifest).toMatchObject({
      texts: { "asked.label": { ...asked, text: "Bin" } },
      interface: { "journey.forward": { ...forward, text: "Bajtʼ" } },
      words: { "voice.all": { text: "Escuchar todo", language: "es" } },
    });
    expect(JSON.stringify(manifest)).not.toContain("H01");
  });

  it("has players in the page, and pieces that are served", async () => {
    const test = await voiced({ "survey.title": { text: "Spisil", audio: saidBy("a") } });
    const html = await pageOf(test);
    expect(html).toContain(`src="/audio/${"a".repeat(64)}#t=0.25,3.4"`);
    const script = /data-voice="([^"]+)"/.exec(html)?.[1] ?? "";
    const manifest = await (await test.app.request(manifestIn(html) ?? "")).text();
    const stylesheet = /"stylesheet":"([^"]+)"/.exec(manifest)?.[1] ?? "";
    for (const [piece, type] of [
      [script, "javascript"],
      [stylesheet, "css"],
    ] as const) {
      const answer = await test.app.request(piece);
      expect([answer.status, answer.headers.get("Content-Type")]).toEqual([
        200,
        expect.stringContaining(type),
      ]);
    }
  });

  it("has of the interface what a survey's pages say, the notice too, and no other page", async () => {
    const test = await voiced({ "survey.title": { text: "Spisil", audio: saidBy("a") } });
    const words = {
      "start.kept.day": { audio: saidBy("b") },
      "notice.short.refuse": { audio: saidBy("c") },
      "problem.answer.required": { audio: saidBy("d") },
      "results.title": { audio: saidBy("e") },
      "notice.full.refuse.title": { audio: saidBy("f") },
    };
    await putPack(test.deps, anInterfacePack("tzh", words));
    const manifest = await (await test.app.request(manifestIn(await pageOf(test)) ?? "")).text();
    const files = ["a", "b", "c", "d", "e", "f"].filter((one) => manifest.includes(one.repeat(64)));
    expect(files).toEqual(["a", "b", "c", "d"]);
  });

  it("loses the voice of a text that is approved no more with its words, at the next load", async () => {
    const test = await openTestApp([{ ...ALL_TYPES, textPolicy: "approved_only" }]);
    const title = { text: "Spisil", audio: saidBy("a") };
    const asked = { text: "Bin", audio: saidBy("b"), state: "approved" } as const;
    const put = async (state: PackText["state"]) => {
      await putPack(
        test.deps,
        aPack({ "survey.title": { ...title, state }, "asked.label": asked }),
      );
      const html = await pageOf(test);
      const manifest = await (await test.app.request(manifestIn(html) ?? "")).text();
      return [html, manifest].map((one) => one.includes("a".repeat(64)));
    };
    expect(await put("approved")).toEqual([true, true]);
    expect(await put("reviewed")).toEqual([false, false]);
    expect(await pageOf(test)).toContain('<span lang="es">Todos los tipos</span>');
  });

  it("has another manifest once another text is spoken; one that never was is not there", async () => {
    const test = await voiced({ "asked.label": { text: "Bin", audio: saidBy("a") } });
    const before = manifestIn(await pageOf(test)) ?? "";
    await putPack(test.deps, aPack({ "asked.label": { text: "Bin", audio: saidBy("d") } }));
    const after = manifestIn(await pageOf(test)) ?? "";
    expect(after).not.toBe(before);
    expect((await test.app.request(after)).status).toBe(200);
    for (const gone of [
      after.replace(/[0-9a-f]{16}/, "0".repeat(16)),
      "/assets/voz/nada.tzh.0000000000000000.json",
      "/assets/voz/todos.json",
    ]) {
      expect((await test.app.request(gone)).status, gone).toBe(404);
    }
  });
});

describe("a survey without one", () => {
  it("names nothing of it, in any language", async () => {
    const test = await voiced({ "asked.label": { text: "Bin" } });
    for (const language of ["es", "tzh", "tzo"]) {
      const html = await (await test.app.request(`/${language}/encuestas/todos`)).text();
      expect(html).not.toContain("voice");
    }
  });

  it("is one whose recordings are all of drafts that are not shown", async () => {
    const test = await voiced(
      { "asked.label": { text: "Bin", audio: saidBy("a") } },
      { ...ALL_TYPES, textPolicy: "approved_only" },
    );
    expect(manifestIn(await pageOf(test))).toBeUndefined();
  });
});
