import { beforeEach, describe, expect, it } from "vitest";
import { listActsAfter } from "../db/queries/audit.ts";
import type { TextUnit } from "../surveys/core/index.ts";
import { readUnits } from "./services/translation/read-units.ts";
import { aPack } from "./testing/a-pack.ts";
import { aFile } from "./testing/acting-desk.ts";
import { openTestApp, type TestApp } from "./testing/open-app.ts";
import { hidden } from "./testing/panel-visits.ts";
import { putPack } from "./testing/put-pack.ts";
import { signIn } from "./testing/sign-in.ts";

const OF = { survey: "todos", language: "tzh" } as const;
const HREF = "/panel/traducciones/todos/tzh";

let test: TestApp;
let cookie: string;

beforeEach(async () => {
  test = await openTestApp();
  ({ cookie } = await signIn(test.deps, "editor"));
  await putPack(
    test.deps,
    aPack({
      "survey.title": { text: "Spisil", state: "approved" },
      "m_name.label": { text: "Binti abiil" },
    }),
  );
});

async function get(path: string, as = cookie): Promise<Response> {
  return await test.app.request(path, { headers: { Cookie: as } });
}

async function post(path: string, body: BodyInit, as = cookie): Promise<Response> {
  const encoded = new Response(body);
  return await test.app.request(path, {
    method: "POST",
    body: await encoded.arrayBuffer(),
    headers: {
      Cookie: as,
      "Sec-Fetch-Site": "same-origin",
      "Content-Type": encoded.headers.get("Content-Type") ?? "",
    },
  });
}

async function download(format: string): Promise<Uint8Array<ArrayBuffer>> {
  const answer = await get(`${HREF}/archivo/${format}`);
  expect(answer.status).toBe(200);
  return new Uint8Array(await answer.arrayBuffer());
}

/** The address of the report. */
async function upload(content: BlobPart, name = "textos.csv"): Promise<string> {
  const answer = await post(`${HREF}/importar`, aFile(content, name));
  expect(answer.status, await answer.clone().text()).toBe(303);
  return answer.headers.get("Location") ?? "";
}

async function pageAt(place: string): Promise<string> {
  return await (await get(place)).text();
}

async function apply(place: string, more: Readonly<Record<string, string>> = {}) {
  const visto = hidden(await pageAt(place), "visto");
  return await post(place, new URLSearchParams({ visto, ...more }));
}

async function csvWith(from: string, to: string): Promise<string> {
  const text = new TextDecoder().decode(await download("csv"));
  expect(text).toContain(from);
  return text.replace(from, to);
}

async function unit(key: string): Promise<TextUnit | undefined> {
  const read = await readUnits(test.deps, OF);
  return read?.units.find((each) => each.key === key);
}

async function imports(): Promise<number> {
  const acts = await listActsAfter(test.deps.db, 0, 1000);
  return acts.filter(({ action }) => action === "text.imported").length;
}

describe("texts that go out and come back", () => {
  it.each(["csv", "xliff", "xlsx"])("unchanged as %s change nothing", async (format) => {
    const before = await readUnits(test.deps, OF);
    const html = await pageAt(await upload(await download(format), `textos.${format}`));
    expect(html).toContain("No hay nada que guardar");
    expect(await readUnits(test.deps, OF)).toEqual(before);
  });

  it("become drafts of a person, whose origin goes on", async () => {
    const place = await upload(await csvWith("Binti abiil", "Binti te abiile"));
    const html = await pageAt(place);
    expect(html).toContain("Un texto cambiado");
    expect(html).toContain('<del lang="tzh">Binti abiil</del>');
    expect((await unit("m_name.label"))?.text).toBe("Binti abiil");
    const saved = await apply(place);
    expect(saved.headers.get("Location")).toBe(`${HREF}/importar?aviso=texts_imported`);
    const written = await unit("m_name.label");
    expect(written).toMatchObject({ text: "Binti te abiile", state: "draft_human" });
    expect(written?.origin).toMatch(/^program > /);
  });

  it("are taken in once when the button is pressed twice", async () => {
    const place = await upload(await csvWith("Binti abiil", "Binti te abiile"));
    const visto = hidden(await pageAt(place), "visto");
    const saving = () => post(place, new URLSearchParams({ visto }));
    const answers = await Promise.all([saving(), saving()]);
    expect(answers.every(({ status }) => [303, 409].includes(status))).toBe(true);
    expect((await unit("m_name.label"))?.sequence).toBe(1);
    expect(await imports()).toBe(1);
  });

  it("leave what was approved as it is, and say so, unless they are told otherwise", async () => {
    const place = await upload(await csvWith("Spisil", "Spisil te jojkʼoyele"));
    const html = await pageAt(place);
    expect(html).toContain("Un texto que perdería su aprobación");
    await apply(place);
    expect(await unit("survey.title")).toMatchObject({ text: "Spisil", state: "approved" });
    const again = await upload(await csvWith("Spisil", "Spisil te jojkʼoyele"));
    await apply(again, { sobrescribir: "1" });
    expect(await unit("survey.title")).toMatchObject({
      ...{ text: "Spisil te jojkʼoyele", state: "draft_human", approvals: [] },
    });
  });

  it("wait for another look when somebody changed a text meanwhile", async () => {
    const place = await upload(await csvWith("Binti abiil", "Binti te abiile"));
    const visto = hidden(await pageAt(place), "visto");
    await apply(await upload(await csvWith("Binti abiil", "Bin abiil")));
    const late = await post(place, new URLSearchParams({ visto }));
    expect(late.status).toBe(409);
    expect(await late.text()).toContain("alguien cambió textos");
    expect((await unit("m_name.label"))?.text).toBe("Bin abiil");
  });
});

describe("a file of texts", () => {
  it("is seen by its sender alone", async () => {
    const place = await upload(await csvWith("Binti abiil", "Bin abiil"));
    const other = await signIn(test.deps, "editor");
    const answer = await get(place, other.cookie);
    expect(answer.headers.get("Location")).toBe(`${HREF}/importar?aviso=texts_file_expired`);
  });

  it("of another language is refused with the reason", async () => {
    const tzo = "/panel/traducciones/todos/tzo/importar";
    const answer = await post(tzo, aFile(await download("xliff"), "textos.xlf"));
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain("tzh");
  });

  it.each([
    ["nothing", ""],
    ["noise", "\u0000\u0001\u0002"],
    ["a page", "<!doctype html><p>Hola"],
    ["another table", "a;b;c\n1;2;3"],
  ])("that is %s is refused with the reason, on the form", async (_, content) => {
    const answer = await post(`${HREF}/importar`, aFile(content, "textos.csv"));
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain('id="archivo"');
  });

  it("is not taken from translators of another language", async () => {
    const { cookie: foreign } = await signIn(test.deps, "translator");
    const content = await csvWith("Binti abiil", "Bin abiil");
    const answer = await post(`${HREF}/importar`, aFile(content, "textos.csv"), foreign);
    expect(answer.status).toBe(403);
  });

  it.each([`${HREF}/archivo/pdf`, "/panel/traducciones/@interfaz/tzh/archivo/xlsx"])(
    "is not offered at %s",
    async (path) => {
      expect((await get(path)).status).toBe(404);
    },
  );
});
