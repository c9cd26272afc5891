import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { insertSpeaker } from "../db/queries/speakers.ts";
import { ROUTE_RULES } from "./routes/route-rules.ts";
import { verifyChain } from "./services/audit/verify-chain.ts";
import { loadCatalogues } from "./services/load-catalogues.ts";
import { createOutreachLink } from "./services/surveys/create-outreach-link.ts";
import { openReview } from "./services/surveys/open-review.ts";
import { readOutreach } from "./services/surveys/read-outreach.ts";
import { startDraft } from "./services/surveys/start-draft.ts";
import { everyTable } from "./testing/every-table.ts";
import { openTestApp, type TestApp } from "./testing/open-app.ts";
import { signIn } from "./testing/sign-in.ts";

const STAFF = Object.keys(ROUTE_RULES).filter((route) => /\/(panel|revision|e\/)/.test(route));
const READING = STAFF.filter((route) => route.startsWith("GET"));
const ACTING = STAFF.filter((route) => !route.startsWith("GET"));

let test: TestApp;
let cookie = "";
beforeAll(async () => {
  test = await openTestApp();
  cookie = (await signIn(test.deps, "administrator")).cookie;
});

const SEGMENTS = [
  "todos",
  "__proto__",
  "constructor",
  "NaN",
  "1e400",
  "-0",
  "%00",
  "%0d%0aSet-Cookie:%20a=b",
  "..%2f..%2f",
  "%ff",
  "%25%30%30",
  "%F0%9F%A6%9C",
  "'%20or%201=1--",
  "a".repeat(3000),
];

/** A route with the same hostile text in place of each of its parameters. */
function pathOf(route: string, segment: string): string {
  return (route.split(" ")[1] ?? "")
    .replaceAll(/:id\{[^}]*\}\}/g, "00000000-0000-4000-8000-000000000000")
    .replaceAll(/:\w+/g, segment);
}

const LEAK = /\.tsx?:|node_modules|at [A-Z]\w+\.|SQLITE|drizzle|select "/;

async function visited(path: string, init: RequestInit = {}): Promise<Response> {
  const headers = { Cookie: cookie, "Sec-Fetch-Site": "same-origin", ...init.headers };
  const answer = await test.app.request(path, { redirect: "manual", ...init, headers });
  const where = `${init.method ?? "GET"} ${path.slice(0, 200)}`;
  expect(answer.status, where).toBeLessThan(500);
  const type = answer.headers.get("Content-Type") ?? "";
  if (/text|json/.test(type)) expect(await answer.clone().text(), where).not.toMatch(LEAK);
  return answer;
}

describe("a hostile address", () => {
  it.each(SEGMENTS)("with %j breaks no page", async (segment) => {
    for (const route of READING.filter((one) => one.includes(":"))) {
      await visited(pathOf(route, segment));
    }
  });

  const QUERIES = [
    "%00",
    "__proto__",
    "constructor",
    "-constructor",
    "9999-12-31",
    "0000-01-01",
    "99999999999999999999",
    "-1",
    "NaN",
    "%27%25_",
    "%E2%80%AE",
    `${crypto.randomUUID()} x`,
    "person:%00",
    "%ED%A0%80",
    "ñ".repeat(500),
  ];
  const NAMES = ["buscar", "orden", "desde", "estado", "aviso", "next", "encuesta", "dia_desde"];
  const MORE = ["dia_hasta", "persona", "acto", "asunto", "version", "code"];

  it.each(QUERIES)("asking for %j breaks no page", async (value) => {
    const query = [...NAMES, ...MORE].map((name) => `${name}=${value}`).join("&");
    for (const route of READING) await visited(`${pathOf(route, "todos")}?${query}`);
  });
});

/** Ways of writing an address that a guard and a router might read differently. */
const SPELLINGS = [
  "//panel/personas",
  "/panel//personas",
  "/PANEL/personas",
  "/panel/./personas",
  "/x/../panel/personas",
  "/%70anel/personas",
  "/%2570anel/personas",
  "/panel%2fpersonas",
  "/panel/personas/",
  "/panel/personas.",
  "/panel;x/personas",
  "/panel/personas;x",
  "/panel/personas%00",
  "/panel/personas%20",
  "/es/panel/personas",
];

describe("a page behind the door", () => {
  it.each(SPELLINGS)("stays behind it when its address is written %s", async (path) => {
    for (const method of ["GET", "HEAD", "OPTIONS", "POST", "PUT", "DELETE", "PROPFIND"]) {
      const headers = {
        "X-Original-URL": "/",
        "X-Rewrite-URL": "/",
        "X-HTTP-Method-Override": "GET",
      };
      const answer = await test.app.request(path, { method, headers });
      const { status } = answer;
      const isSentAway =
        status === 303 && /^\/panel\/entrar/.test(answer.headers.get("Location") ?? "");
      expect([method, isSentAway || [401, 403, 404].includes(status)]).toEqual([method, true]);
    }
  });
});

describe("a hostile file", () => {
  const part = '--x\r\nContent-Disposition: form-data; name="a"\r\n\r\nb\r\n';
  const file = (text: string) =>
    `--x\r\nContent-Disposition: form-data; name="archivo"; filename="../a\\b.csv"\r\n\r\n${text}\r\n--x--\r\n`;
  const FILES: readonly (readonly [string, string])[] = [
    ["thousands of parts", `${part.repeat(15_000)}--x--\r\n`],
    ["one cell of 900 kB", file(`code,name\n"${"a".repeat(900_000)}",x\n`)],
    ["a quote without end", file(`code,name\n"${'""'.repeat(450_000)}`)],
    ["quotes between quotes", file(`code,name\n${'"a"b'.repeat(200_000)}`)],
    ["900,000 columns", file(`code${",x".repeat(450_000)}\n`)],
    ["450,000 rows", file(`code,name\n${"1\n".repeat(400_000)}`)],
    ["headers of a prototype", file("__proto__,constructor,toString\n1,2,3\n")],
  ];
  it.each(FILES)("(%s) is refused soon, in words", async (_, body) => {
    const headers = { "Content-Type": "multipart/form-data; boundary=x" };
    const before = performance.now();
    const answer = await visited("/panel/catalogos/regions/importar", {
      method: "POST",
      headers,
      body,
    });
    expect(performance.now() - before).toBeLessThan(3000);
    expect([400, 413, 422]).toContain(answer.status);
    expect((await answer.text()).length).toBeLessThan(300_000);
  });
});

const FORM = "application/x-www-form-urlencoded";
const JSON_TYPE = "application/json";
interface Body {
  readonly name: string;
  readonly body: BodyInit;
  readonly type: string;
}
const FIELDS =
  "name email role titulo nombre abre cierra gracia regla para dias medio idioma slug seen visto breve completo code password new_password repeated revision pregunta que comentario huella nota expires_on sealed".split(
    " ",
  );
const every = (value: string) => FIELDS.map((field) => `${field}=${value}`).join("&");
const BODIES: readonly Body[] = [
  { name: "nothing", body: "", type: FORM },
  { name: "no type", body: "a=b", type: "" },
  { name: "JSON", body: "{}", type: "application/json" },
  { name: "JSON with __proto__", body: '{"__proto__":{"a":1}}', type: "application/json" },
  { name: "a prototype", body: "__proto__=1&constructor=2&toString=3", type: FORM },
  { name: "every field twice", body: `${every("1")}&${every("2")}`, type: FORM },
  { name: "control characters", body: every("%00%01"), type: FORM },
  { name: "bytes that are no text", body: every("%ff%fe"), type: FORM },
  { name: "numbers without end", body: every("1e400"), type: FORM },
  { name: "300 kB", body: `name=${"a".repeat(300_000)}`, type: FORM },
  { name: "an endless e-mail", body: `email=a@${".".repeat(240_000)}@`, type: FORM },
  {
    name: "JSON of wrong types",
    body: '{"text":[],"base":"1","act":{},"speaker":1}',
    type: JSON_TYPE,
  },
  { name: "JSON beyond numbers", body: '{"text":"a","base":1e400}', type: JSON_TYPE },
  { name: "no sound", body: "RIFF\u0000WEBM", type: "audio/webm" },
  { name: "a broken multipart", body: "--x\r\n", type: "multipart/form-data; boundary=x" },
];

/** These do what they say whatever is posted. */
const DONE_BY_ANYTHING = /salir|cerrar-otras|cuenta\/nombre/;
const REFUSING = ACTING.filter((route) => !DONE_BY_ANYTHING.test(route));

async function posted(path: string, route: string, { body, type }: Body): Promise<void> {
  const [method = ""] = route.split(" ");
  const headers: Record<string, string> = type === "" ? {} : { "Content-Type": type };
  const before = performance.now();
  await visited(path, { method, headers, body });
  expect(performance.now() - before, route).toBeLessThan(1500);
}

describe("a hostile body", () => {
  it.each(BODIES)("($name) breaks no form, changes nothing and is over soon", async (hostile) => {
    const content = await everyTable(test.deps.db);
    for (const route of REFUSING) await posted(pathOf(route, "nada"), route, hostile);
    expect(await everyTable(test.deps.db)).toBe(content);
  });
});

/** With these nothing is left to act on. */
const ENDING = /salir|desactivar|eliminar|archivar|descartar|publicar|segundo-factor/;
const IN_ORDER = ACTING.toSorted((a, b) => Number(ENDING.test(a)) - Number(ENDING.test(b)));

describe("a hostile body for what there is", () => {
  let places: Readonly<Record<string, string>>;
  beforeEach(async () => {
    test = await openTestApp();
    places = await somethingToActOn();
  });

  /** A draft in review, a link for outreach, a key and somebody else. */
  async function somethingToActOn() {
    const { deps } = test;
    const { id, cookie: ana } = await signIn(deps, "administrator");
    cookie = ana;
    const actor = { kind: "person", id, name: "Ana" } as const;
    const survey = "todos";
    await loadCatalogues(deps);
    await startDraft(deps, actor, survey);
    await openReview(deps, actor, { survey, name: "Consejo", days: 3 });
    await createOutreachLink(deps, actor, { survey, medium: "Radio", language: "es" });
    const speaker = { code: "H01", name: "Nadie", language: "tzh", variant: "tzh-x-oxchuc" };
    const consent = { consentedOn: deps.clock.today(), consentNote: "firmado" };
    const row = insertSpeaker({ ...speaker, ...consent, createdAt: deps.clock.now() });
    await deps.db.atomic({ statements: [row] });
    return {
      ":survey": survey,
      ":language": "tzh",
      ":key": "free.label",
      ":speaker": "H01",
      ":code": "H01",
      ":slug": survey,
      ":round": "todos-2026",
      ":link": (await readOutreach(deps, survey))[0]?.id ?? "",
      ":name": "regions",
      ":number": "1",
      ":kind": "survey",
      ":id{[0-9a-f-]{36}}": (await signIn(deps, "editor")).id,
    };
  }

  function placeOf(route: string): string {
    const path = route.split(" ")[1] ?? "";
    const known = Object.entries(places).reduce(
      (text, [name, value]) => text.replace(name, value),
      path,
    );
    return known.replaceAll(/:\w+/g, crypto.randomUUID());
  }

  it.each(BODIES)(
    "($name) breaks no form, is over soon and leaves the log whole",
    async (hostile) => {
      for (const route of IN_ORDER) {
        ({ cookie } = await signIn(test.deps, "administrator"));
        await posted(placeOf(route), route, hostile);
      }
      expect((await verifyChain(test.deps)).fault).toBeUndefined();
    },
  );
});
