import { beforeEach, describe, expect, it } from "vitest";
import { readZipDirectory } from "../surveys/interchange/workbook/zip-directory.ts";
import type { Role } from "./services/access.ts";
import { aWav } from "./testing/a-sound.ts";
import { signIn } from "./testing/sign-in.ts";
import { CANARY, KEYS, openVoiceDesk, type VoiceDesk } from "./testing/voice-desk.ts";

const [KEY] = KEYS;
const PLACE = "/panel/traducciones/todos/tzh";
const RECORDING = `${PLACE}/textos/${KEY}/grabacion`;
const FORM = { "Content-Type": "application/x-www-form-urlencoded" };
const MARKS = "speaker=H01&start=0&end=200&duration=200";

let desk: VoiceDesk;
beforeEach(async () => {
  desk = await openVoiceDesk();
});

async function ask(path: string, init: RequestInit = {}, role: Role = "editor"): Promise<Response> {
  const { cookie } = await signIn(desk.deps, role);
  const headers = { Cookie: cookie, "Sec-Fetch-Site": "same-origin", ...init.headers };
  return await desk.test.app.request(path, { ...init, headers });
}

async function put(path: string, body: BodyInit, type = "audio/webm"): Promise<Response> {
  return await ask(path, {
    method: "PUT",
    body,
    headers: { "Content-Type": type, "Sec-Fetch-Dest": "empty" },
  });
}

async function post(path: string, fields: Readonly<Record<string, string>>): Promise<Response> {
  return await ask(path, { method: "POST", body: new URLSearchParams(fields) });
}

async function problemOf(answer: Response): Promise<[number, string | undefined]> {
  const told: unknown = await answer.json();
  const [, code] = /"code":"([^"]+)"/.exec(JSON.stringify(told)) ?? [];
  return [answer.status, code];
}

describe("a recording that the workbench sends", () => {
  it("is answered with its text and what is said for it", async () => {
    const answer = await put(`${RECORDING}?${MARKS}`, aWav());
    expect(answer.status).toBe(200);
    const sound = { mediaType: "audio/wav", start: 0, end: 200 };
    expect(await answer.json()).toMatchObject({
      text: { key: KEY, recording: { speaker: "H01", ...sound, isStale: false } },
    });
    const listed = await (await ask(`${PLACE}/voz/H01/grabaciones`)).json();
    expect(listed).toMatchObject({ recordings: { [KEY]: { speaker: "H01" } } });
  });

  it.each([
    ["of another type", "text/html", [415, "body.wrong_type"]],
    ["that is no sound", "audio/webm", [422, "voice.no_sound"]],
  ])("%s is refused", async (_, type, problem) => {
    expect(await problemOf(await put(`${RECORDING}?${MARKS}`, "<html>", type))).toEqual(problem);
  });

  it("for a survey nobody knows is refused", async () => {
    const path = `${RECORDING.replace("todos", "nadie")}?${MARKS}`;
    expect(await problemOf(await put(path, aWav()))).toEqual([404, "text.unknown_place"]);
  });

  it.each([
    ["speaker=H01", 422, "voice.bad_marks"],
    ["speaker=H01&start=-1&end=100&duration=200", 422, "voice.bad_marks"],
    ["speaker=H01&start=0&end=1e2&duration=200", 422, "voice.bad_marks"],
    ["start=0&end=100&duration=200", 422, "voice.unknown_speaker"],
  ])("with %s is refused", async (query, status, code) => {
    expect(await problemOf(await put(`${RECORDING}?${query}`, aWav()))).toEqual([status, code]);
  });

  it("larger than allowed is not even read", async () => {
    const large = new Uint8Array(2 * 1024 * 1024 + 1);
    expect((await put(`${RECORDING}?${MARKS}`, large)).status).toBe(413);
  });

  it("is refused to tokens of programs", async () => {
    const answer = await desk.test.app.request(`${RECORDING}?${MARKS}`, {
      ...{ method: "PUT", body: aWav() },
      headers: {
        ...{ Authorization: `Bearer ${await desk.test.token("editor")}` },
        ...{ "Content-Type": "audio/webm", "Sec-Fetch-Site": "same-origin" },
      },
    });
    expect(answer.status).toBe(403);
  });
});

describe("a translator of another language", () => {
  it("is refused everything of this one's voices", async () => {
    await put(`${RECORDING}?${MARKS}`, aWav());
    const { cookie } = await signIn(desk.deps, "translator", { languages: ["tzo"] });
    const json = { "Content-Type": "application/json", "Sec-Fetch-Dest": "empty" };
    const asked: readonly [string, string, string | undefined, Record<string, string>][] = [
      ["PUT", `${RECORDING}?${MARKS}`, "sound", { "Content-Type": "audio/wav" }],
      ["PUT", `${RECORDING}/otra?speaker=H01`, "sound", { "Content-Type": "audio/webm" }],
      ["POST", `${RECORDING}/marcas`, '{"speaker":"H01","start":0,"end":150}', json],
      ["POST", `${RECORDING}/retirar`, '{"speaker":"H01"}', json],
      ["GET", `${PLACE}/voz`, undefined, {}],
      ["GET", `${PLACE}/voz/H01/grabaciones`, undefined, {}],
      ["GET", `${PLACE}/voz/H01/manifiesto.json`, undefined, {}],
      ["GET", `${PLACE}/voz/H01/paquete.zip`, undefined, {}],
      ["POST", `${PLACE}/voz`, "hablante=H01", FORM],
      ["GET", "/panel/hablantes/H01", undefined, {}],
      ["POST", "/panel/hablantes/H01/retirar", "", FORM],
    ];
    const content = JSON.stringify(await desk.pack());
    for (const [method, path, body, more] of asked) {
      const sent = body === "sound" ? aWav(440) : body;
      const answer = await desk.test.app.request(path, {
        ...{ method, headers: { Cookie: cookie, "Sec-Fetch-Site": "same-origin", ...more } },
        ...(sent === undefined ? {} : { body: sent }),
      });
      const expected = path.includes("hablantes") ? 404 : 403;
      expect([method, path, answer.status]).toEqual([method, path, expected]);
    }
    expect(JSON.stringify(await desk.pack())).toBe(content);
  });
});

describe("a voice package", () => {
  it("is an archive of the files and the manifest", async () => {
    await put(`${RECORDING}?${MARKS}`, aWav());
    const answer = await ask(`${PLACE}/voz/H01/paquete.zip`);
    expect(answer.headers.get("Content-Disposition")).toContain("voz-todos-tzh-H01.zip");
    const entries = readZipDirectory(new Uint8Array(await answer.arrayBuffer()));
    expect(entries.map(({ name }) => name.replace(/^\d+/, "N"))).toEqual([
      "manifiesto.json",
      "N_asked.label.wav",
    ]);
    expect(entries[1]?.data).toEqual(aWav());
    const manifest = await ask(`${PLACE}/voz/H01/manifiesto.json`);
    const told: unknown = JSON.parse(new TextDecoder().decode(entries[0]?.data));
    expect(await manifest.json()).toEqual(told);
  });

  it("is not there for a speaker nobody knows or without consent", async () => {
    expect((await ask(`${PLACE}/voz/H99/paquete.zip`)).status).toBe(404);
    await post("/panel/hablantes/H01/retirar", {});
    expect((await ask(`${PLACE}/voz/H01/manifiesto.json`)).status).toBe(404);
  });
});

describe("a speaker", () => {
  const NEW = {
    codigo: "H07",
    nombre: "Otra",
    variante: "tzh-x-oxchuc",
    fecha: "2026-11-02",
    forma: "Oral",
  };

  it("is registered with the code that is proposed, found and changed", async () => {
    expect(await (await ask("/panel/hablantes/nuevo")).text()).toContain('value="H02"');
    expect((await post("/panel/hablantes/nuevo", NEW)).status).toBe(303);
    const found = await (await ask("/panel/hablantes?buscar=oxchuc")).text();
    expect(found).toContain("H07");
    expect(found).not.toContain("H01");
    await post("/panel/hablantes/H07", { ...NEW, nombre: "Con otro nombre" });
    expect(await (await ask("/panel/hablantes/H07")).text()).toContain("Con otro nombre");
  });

  it.each([
    ["codigo", "H01", "Otra persona ya tiene esa clave"],
    ["codigo", "MARIA", "Escriba una letra y de dos a cuatro cifras"],
    ["fecha", "2026-12-24", "no puede tener una fecha futura"],
    ["fecha", "ayer", "día"],
    ["variante", "fr-x-paris", "Elija un pueblo"],
    ["forma", "", "escriba"],
    ["nombre", " ", "escriba"],
    ["nombre", "a".repeat(200), "largo"],
    ["forma", "a".repeat(1001), "largo"],
  ])("is not registered with %s «%s»", async (field, value, words) => {
    const answer = await post("/panel/hablantes/nuevo", { ...NEW, [field]: value });
    expect(answer.status).toBe(422);
    expect((await answer.text()).toLowerCase()).toContain(words.toLowerCase());
  });

  it.each(["Xunka 👩🏽‍🌾 Gómez", "ñ".repeat(120), "<b>María</b> & Cía."])(
    "is registered as «%s», and shown as that",
    async (nombre) => {
      expect((await post("/panel/hablantes/nuevo", { ...NEW, nombre })).status).toBe(303);
      const page = await (await ask("/panel/hablantes/H07")).text();
      expect(page).toContain(nombre.replace("&", "&amp;").replaceAll("<", "&lt;"));
    },
  );

  it("is another one with a code that somebody had, also after that one withdrew", async () => {
    await post("/panel/hablantes/H01/retirar", {});
    const answer = await post("/panel/hablantes/nuevo", { ...NEW, codigo: "h01" });
    expect(answer.status).toBe(422);
    expect(await (await ask("/panel/hablantes/nuevo")).text()).toContain('value="H02"');
  });

  it("keeps the language once something is recorded in it", async () => {
    await put(`${RECORDING}?${MARKS}`, aWav());
    const other = await post("/panel/hablantes/H01", { ...NEW, variante: "tzo-x-chamula" });
    expect(await other.text()).toContain("Ya hay grabaciones suyas en la otra lengua");
  });

  it("asks before the consent is withdrawn, and tells where the voice is", async () => {
    await put(`${RECORDING}?${MARKS}`, aWav());
    expect(await (await ask("/panel/hablantes/H01")).text()).toContain(`${PLACE}/voz`);
    expect(await (await ask("/panel/hablantes/H01/retirar")).text()).toContain("(ahora 1)");
    expect((await post("/panel/hablantes/H01/retirar", {})).status).toBe(303);
    expect(await (await ask(`${PLACE}/voz`)).text()).toContain("no se escucha nada");
    expect((await post("/panel/hablantes/H01/restituir", {})).status).toBe(303);
    expect(await desk.heard()).toBeDefined();
  });

  it("is shown to nobody but those who manage voices", async () => {
    for (const role of ["analyst", "supervisor", "reader"] as const) {
      expect((await ask("/panel/hablantes", {}, role)).status).toBe(403);
    }
    const translator = await ask("/panel/hablantes", {}, "translator");
    expect(await translator.text()).not.toContain(CANARY);
  });
});
