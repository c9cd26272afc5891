import { beforeEach, expect, it } from "vitest";
import { listActsAfter } from "../db/queries/audit.ts";
import { ROUTE_RULES } from "./routes/route-rules.ts";
import { aWav } from "./testing/a-sound.ts";
import { signIn } from "./testing/sign-in.ts";
import { CANARY, KEYS, openVoiceDesk, type VoiceDesk } from "./testing/voice-desk.ts";

const PLACE = "/panel/traducciones/todos/tzh";
const [KEY] = KEYS;

let desk: VoiceDesk;
beforeEach(async () => {
  desk = await openVoiceDesk();
  await desk.record();
  await desk.record({ bytes: aWav(440) });
});

interface Told {
  readonly path: string;
  readonly status: number;
  readonly text: string;
}

async function ask(path: string, headers: Readonly<Record<string, string>>): Promise<Told> {
  const answer = await desk.test.app.request(path, { headers });
  const text = new TextDecoder().decode(await answer.arrayBuffer());
  return { path, status: answer.status, text };
}

/** What stands in for the parameters of a path. */
function filled(pattern: string): string {
  const values: Readonly<Record<string, string>> = {
    ...{ lang: "tzh", language: "tzh", slug: "todos", survey: "todos", speaker: "H01" },
    ...{ code: "H01", key: KEY, format: "csv", kind: "survey" },
  };
  return pattern.replaceAll(/:(\w+)(\{[^/]*\})?/g, (_, name: string) => values[name] ?? "todos");
}

const GETS = Object.entries(ROUTE_RULES).flatMap(([route, rule]) => {
  const [method, pattern = "/"] = route.split(" ");
  return method === "GET" ? [{ rule, path: filled(pattern) }] : [];
});
const SPEAKERS = /^\/panel\/hablantes/;
const MORE = [
  ...["csv", "xlsx", "jsonl", "json", "ods", "sav", "zip"].map(
    (format) => `/api/v1/surveys/todos/export?format=${format}`,
  ),
  ...["csv", "xliff", "xlsx"].map((format) => `${PLACE}/archivo/${format}`),
  ...["/tzh/encuestas/todos", "/tzh", "/api/v1/openapi.json", "/openapi.json"],
];

it("is named on no page and in no answer but those of speakers, to whomever", async () => {
  const { cookie } = await signIn(desk.deps, "administrator");
  const token = `Bearer ${await desk.test.token("administrator")}`;
  const told: Told[] = [];
  for (const path of [...GETS.map((one) => one.path), ...MORE]) {
    if (SPEAKERS.test(path)) continue;
    const others = path.startsWith("/panel") ? [] : [{}, { Authorization: token }];
    for (const who of [{ Cookie: cookie }, ...others]) {
      told.push(await ask(path, { "Sec-Fetch-Site": "same-origin", ...who }));
    }
  }
  expect(told.filter(({ status }) => status === 200).length).toBeGreaterThan(60);
  const acts = JSON.stringify(await listActsAfter(desk.deps.db, 0, 1000));
  const everything = [{ path: "log", text: JSON.stringify(desk.test.logged) + acts }, ...told];
  const telling = everything.filter(({ text }) =>
    CANARY.split(" ").some((part) => text.includes(part)),
  );
  expect(telling.map(({ path }) => path)).toEqual([]);
}, 180_000);

it("is on the pages of speakers for those who manage voices alone", async () => {
  const paths = GETS.map(({ path }) => path).filter((path) => SPEAKERS.test(path));
  const seen = async (headers: Readonly<Record<string, string>>) => {
    const told = await Promise.all(paths.map(async (path) => await ask(path, headers)));
    return told.some(({ text }) => text.includes(CANARY));
  };
  const { cookie } = await signIn(desk.deps, "editor");
  expect(await seen({ Cookie: cookie })).toBe(true);
  const analyst = await signIn(desk.deps, "analyst");
  const tzo = await signIn(desk.deps, "translator", { languages: ["tzo"] });
  expect(await seen({})).toBe(false);
  expect(await seen({ Cookie: analyst.cookie })).toBe(false);
  expect(await seen({ Cookie: tzo.cookie })).toBe(false);
  expect(await seen({ Authorization: `Bearer ${await desk.test.token("editor")}` })).toBe(false);
});
