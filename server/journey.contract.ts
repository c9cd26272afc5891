import { beforeEach, describe, expect, it } from "vitest";
import { filled, type Typed } from "../client/pages/testing/journey-driver.tsx";
import { type Control, controlsIn } from "../client/questions/testing/html-form.ts";
import { pageOfAllResponses } from "../db/queries/response-pages.ts";
import { readRecords } from "./exports/testing/read-cells.ts";
import { ALL_ANSWERS } from "./testing/all-types-definition.ts";
import { openTestApp, type TestApp } from "./testing/open-app.ts";
import { TODAY } from "./testing/open-test-deps.ts";

const PATH = "/es/encuestas/todos";
/** What a person types into the fields of every question, and how it is stored. */
const TYPED: Typed = {
  "q:free": "=2+3, «así» lo dijo",
  "q:age": "41",
  "q:income": "1234.5",
  "q:born:day": "29",
  "q:born:month": "2",
  "q:born:year": "1984",
  "q:wakes": "05:30",
  "q:met:day": "19",
  "q:met:month": "11",
  "q:met:year": "2026",
  "q:met:time": "10:00",
  "q:asked": "1",
  "q:why": "porque sí",
  "q:themes": ["roads", "other"],
  "q:themes:other": "Agua",
  "q:order:place.school": "1",
  "q:order:place.roads": "2",
  "q:order:place.health": "3",
  "q:grade": "7",
  "q:agree": "OK",
  "q:place:latitude": "16.75",
  "q:place:longitude": "-93.11",
  "q:trust_a": "1",
  "q:trust_b": "2",
  "q:members[0].m_name": "A",
  "q:members[0].m_speaks": "1",
  "q:members[1].m_name": "B",
  "q:region": "5",
  "q:town": "07023",
};
// A page asks no seconds, no altitude and nothing for a hidden question.
const { medium: _, ...SHOWN } = ALL_ANSWERS;
const STORED = {
  ...SHOWN,
  wakes: "05:30",
  met: "2026-11-19T10:00",
  place: [16.75, -93.11],
  double: 82,
};

let test: TestApp;
beforeEach(async () => {
  test = await openTestApp();
});

interface Page {
  readonly status: number;
  readonly html: string;
  readonly controls: readonly Control[];
}

async function post(fields: readonly (readonly [string, string])[], query = ""): Promise<Page> {
  const answer = await test.app.request(PATH + query, {
    method: "POST",
    headers: { "Content-Type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams(fields.map(([name, value]) => [name, value])).toString(),
  });
  const html = await answer.text();
  return { status: answer.status, html, controls: controlsIn(html) };
}

const screenOf = (page: Page) => page.controls.find(({ name }) => name === "pantalla")?.value;
const entriesOf = ({ html }: Page) => html.split('formaction="?quitar=').length - 1;

/** Types into every page until the answers are listed. */
async function reachCheckPage(): Promise<Page> {
  let page = await post([]);
  for (let step = 0; step < 30 && screenOf(page) !== "revision"; step += 1) {
    const wantsEntry = page.html.includes("?agregar=members") && entriesOf(page) < 2;
    page = await post(filled(page, TYPED), wantsEntry ? "?agregar=members" : "");
    expect(page.status, page.html).toBe(200);
  }
  return page;
}

const folioIn = ({ html }: Page) => /data-folio="([^"]+)"/.exec(html)?.[1];
const stored = async () => await pageOfAllResponses(test.deps.db, "", 10);

describe("the plain journey", () => {
  it("takes every question type from the page to the database and the CSV", async () => {
    const receipt = await post(filled(await reachCheckPage(), {}));
    const [row] = await stored();
    expect(JSON.parse(row?.answers ?? "")).toEqual(STORED);
    expect(row).toMatchObject({ folio: folioIn(receipt), channel: "online", answeredOn: TODAY });
    const answer = await test.app.request("/api/v1/surveys/todos/export?format=csv", {
      headers: { Authorization: `Bearer ${await test.token("analyst")}` },
    });
    const [cells] = readRecords(await answer.text());
    expect(cells).toMatchObject({
      free: "'=2+3, «así» lo dijo",
      met: "2026-11-19T10:00",
      "themes/other": "1",
      "order/school": "1",
      place: "16.75 -93.11",
      members: "2",
      town: "07023",
    });
  });

  it("stores nothing before the last post, and one response however often that is sent", async () => {
    const last = filled(await reachCheckPage(), {});
    expect(await stored()).toEqual([]);
    const receipts = await Promise.all([post(last), post(last), post(last)]);
    expect(new Set(receipts.map(folioIn)).size).toBe(1);
    expect(await stored()).toHaveLength(1);
  });

  it("tells a changed second sending that the first was kept", async () => {
    const check = await reachCheckPage();
    await post(filled(check, {}));
    const changed = filled(check, {}).map(
      ([name, value]) => [name, value.replace('"age":41', '"age":42')] as const,
    );
    const answer = await post(changed);
    expect(answer.status).toBe(409);
    expect(await stored()).toHaveLength(1);
  });

  it("makes the id in the answer to the first post, never in the first view", async () => {
    const first = await (await test.app.request(PATH)).text();
    expect(first).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-4/);
    expect((await post([])).html).toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-4/);
  });

  it.each([
    [
      "a damaged state",
      [
        ["estado", "{"],
        ["pantalla", "0"],
      ],
      400,
    ],
    [
      "a state of another shape",
      [
        ["estado", '{"id":1}'],
        ["pantalla", "0"],
      ],
      400,
    ],
    ["a state that is too large", [["estado", "x".repeat(300_000)]], 413],
  ] as const)("answers %s with a page that says what to do", async (_name, fields, status) => {
    const page = await post(fields);
    expect(page.status).toBe(status);
    expect(page.html).toContain("<h1>");
  });

  it.each([
    ["/es/encuestas/ninguna", 404],
    ["/fr/encuestas/todos", 404],
    ["/es/nada", 404],
    ["/campo", 404],
  ])("answers %s with %i and a page", async (path, status) => {
    const answer = await test.app.request(path);
    expect(answer.status).toBe(status);
    expect(answer.headers.get("Content-Type")).toContain("text/html");
  });
});
