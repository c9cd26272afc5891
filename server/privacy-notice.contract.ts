import { beforeEach, describe, expect, it } from "vitest";
import { changeSurvey } from "../db/queries/surveys.ts";
import { FOLIO_FIELD } from "../client/pages/receipt-page.tsx";
import { type Definition, LONGEST_NOTICE } from "../surveys/core/index.ts";
import { surveyDataHref } from "./routes/survey-data.ts";
import { openVisit } from "./routes/visit.ts";
import { loadDefinition } from "./services/load-definition.ts";
import { aBody, openTestApp, type TestApp } from "./testing/open-app.ts";
import { ALL_TYPES } from "./testing/all-types-definition.ts";

const NOTICE = "/es/aviso-de-privacidad";
const OWN = `${NOTICE}?encuesta=todos`;
const PAGE = "/es/encuestas/todos";
const TEXT = "# Del estudio\n\n- {{institucion}}\n- versión {{version}}\n\n<script>1</script>";
const WITH_OWN: Definition = { ...ALL_TYPES, privacyNotice: TEXT };

async function shown(test: TestApp, path: string, init?: RequestInit): Promise<string> {
  const response = await test.app.request(path, init);
  expect(response.status).toBe(200);
  return await response.text();
}

/** A step of the plain journey, or the receipt of a folio. */
async function posted(test: TestApp, fields: Readonly<Record<string, string>>): Promise<string> {
  return await shown(test, PAGE, { method: "POST", body: new URLSearchParams(fields) });
}

async function receipt(test: TestApp): Promise<string> {
  const { folio }: { folio: string } = await (await test.post(aBody())).json();
  return await posted(test, { [FOLIO_FIELD]: folio });
}

function noticeLinks(html: string): readonly (string | undefined)[] {
  return [...html.matchAll(/href="([^"]*aviso-de-privacidad[^"]*)"/g)].map(([, href]) => href);
}

describe("a survey with its own privacy notice", () => {
  let test: TestApp;
  beforeEach(async () => {
    test = await openTestApp([WITH_OWN]);
  });

  it("leads to it from its first page, its steps, its receipt and its results", async () => {
    expect(noticeLinks(await shown(test, PAGE))).toEqual([OWN, OWN]);
    expect(noticeLinks(await posted(test, {}))).toEqual([OWN]);
    expect(noticeLinks(await receipt(test))).toEqual([OWN]);
    expect(noticeLinks(await shown(test, "/es/resultados/todos"))).toEqual([OWN]);
    expect(noticeLinks(await shown(test, "/tzh/encuestas/todos"))).toContain(
      "/tzh/aviso-de-privacidad?encuesta=todos",
    );
  });

  it("shows it under the survey's title, as text, with the settings and its own version", async () => {
    const html = await shown(test, OWN);
    expect(html).toContain("Todos los tipos");
    expect(html).toContain("Versión del aviso: 1");
    expect(html).toContain("publicada el 20 de noviembre de 2026");
    expect(html).toContain("<h2>Del estudio</h2>");
    expect(html).toContain("<li>por configurar</li><li>versión 1</li>");
    expect(html).toContain("&lt;script>1&lt;/script>");
    expect(html).not.toContain("Quién es responsable");
    expect(noticeLinks(html)).toEqual([
      ...["es", "tzh", "tzo"].map((each) => `/${each}/aviso-de-privacidad?encuesta=todos`),
      ...[NOTICE, OWN],
    ]);
  });

  it("shows that of the newest published version", async () => {
    await loadDefinition(test.deps, { ...WITH_OWN, version: 2, privacyNotice: "Segundo." });
    expect(await shown(test, OWN)).toContain("<p>Segundo.</p>");
    await loadDefinition(test.deps, { ...ALL_TYPES, version: 3 });
    expect(await shown(test, OWN)).toContain("Quién es responsable");
    expect(noticeLinks(await shown(test, PAGE))).toEqual([NOTICE, NOTICE]);
  });

  it("keeps each earlier text under its own address, told as one that counts no more", async () => {
    const texts = ["Segundo {{version}}.", "Segundo {{version}}.", undefined, "Quinto <b>."];
    for (const [place, privacyNotice] of texts.entries()) {
      const version = { ...ALL_TYPES, version: place + 2 };
      const notice = privacyNotice === undefined ? {} : { privacyNotice };
      await loadDefinition(test.deps, { ...version, ...notice });
    }
    const links = (html: string) => noticeLinks(html).filter((href) => href?.includes("version="));
    const current = await shown(test, OWN);
    expect(current).toContain("<p>Quinto &lt;b>.</p>");
    expect(current).not.toContain("ya no está en vigor");
    expect(links(current)).toEqual([`${OWN}&amp;version=3`, `${OWN}&amp;version=1`]);
    const second = await shown(test, `${OWN}&version=2`);
    expect(second).toContain("<p>Segundo 2.</p>");
    expect(second).toContain("Esta versión ya no está en vigor");
    expect(links(second)).toEqual([`${OWN}&amp;version=5`, `${OWN}&amp;version=1`]);
    expect(noticeLinks(second)).toContain(OWN);
    expect(await shown(test, `${OWN}&version=5`)).not.toContain("ya no está en vigor");
    for (const version of ["4", "6", "0", "-1", "x", "", "9999999"]) {
      const none = await test.app.request(`${OWN}&version=${version}`);
      expect([version, none.status]).toEqual([version, 404]);
    }
    const removal = changeSurvey("todos", { removedOn: "2026-11-20" });
    await test.deps.db.atomic({ statements: [removal] });
    expect((await test.app.request(`${OWN}&version=1`)).status).toBe(404);
  });

  it("gives the institution's where the survey is unknown or taken away", async () => {
    for (const slug of ["nada", "", "..%2F", "todos%27--"]) {
      expect(await shown(test, `${NOTICE}?encuesta=${slug}`)).toContain("Quién es responsable");
    }
    expect(await shown(test, NOTICE)).not.toContain("Del estudio");
    const removal = changeSurvey("todos", { removedOn: "2026-11-20" });
    await test.deps.db.atomic({ statements: [removal] });
    expect(await shown(test, OWN)).toContain("Quién es responsable");
  });

  it("sends none of it to a browser that takes the survey over", async () => {
    const wanted = { language: "es", slug: "todos", version: undefined };
    const href = surveyDataHref(test.deps, await openVisit(test.deps, wanted));
    expect(await shown(test, href)).not.toContain("Del estudio");
  });
});

describe.each([undefined, " \n"])("a survey whose own notice is %j", (privacyNotice) => {
  const definition = privacyNotice === undefined ? ALL_TYPES : { ...ALL_TYPES, privacyNotice };

  it("leads to the institution's, under whichever address", async () => {
    const test = await openTestApp([definition]);
    expect(noticeLinks(await shown(test, PAGE))).toEqual([NOTICE, NOTICE]);
    expect(await shown(test, OWN)).toContain("Quién es responsable");
  });
});

it("shows a notice as long as one may be", async () => {
  const privacyNotice = `${"a ".repeat(LONGEST_NOTICE / 2 - 1)}z.`;
  const test = await openTestApp([{ ...ALL_TYPES, privacyNotice }]);
  expect(await shown(test, OWN)).toContain("a a z.</p>");
});
