import { beforeEach, describe, expect, it } from "vitest";
import { invitePerson } from "../../services/accounts/invite-person.ts";
import { createApiToken } from "../../services/create-api-token.ts";
import { recordAct } from "../../services/record-act.ts";
import { ALL_TYPES } from "../../testing/all-types-definition.ts";
import { openTestPanel, type TestPanel } from "../../testing/open-panel.ts";
import { auditRoutes } from "./audit-routes.tsx";

let panel: TestPanel;
const HOSTILE = `<script>alert("1")</script>`;

async function act(action: string, subject: string, details: Record<string, string> = {}) {
  const done = { actor: panel.person, action, subject, details };
  await recordAct(panel.deps, done, { statements: [] });
}

beforeEach(async () => {
  panel = await openTestPanel(auditRoutes, []);
});

function numbersIn(html: string): readonly string[] {
  return [...html.matchAll(/data-label="N\.º">(\d+)</g)].map((match) => match[1] ?? "");
}

describe("the page of the audit log", () => {
  it("says what to expect while nothing is noted", async () => {
    expect(await panel.text("/panel/bitacora")).toContain("Todavía no hay nada anotado");
  });

  it("lists acts newest first, in words, with the hour of the place", async () => {
    await act("institution.changed", "institution", { fields: "name, address" });
    await act("algo.nuevo", "cosa:7");
    const html = await panel.text("/panel/bitacora");
    expect(numbersIn(html)).toEqual(["2", "1"]);
    expect(html).toContain("Cambió datos de la institución");
    expect(html).toContain("<dt>campos</dt><dd>nombre, domicilio</dd>");
    expect(html).toContain("algo.nuevo");
    expect(html).toContain("20 de noviembre de 2026, 12:00");
    expect(html).toMatch(/<code class="anchor">2:[0-9a-f]{64}<\/code>/);
  });

  it("tells in words when a round opens and who sees its results", async () => {
    await act("round.opened", "survey:x", { opensOn: "2026-11-20", resultsPolicy: "after_close" });
    const html = await panel.text("/panel/bitacora");
    expect(html).toContain("<dt>abre</dt><dd>2026-11-20</dd>");
    expect(html).toContain("<dt>resultados</dt><dd>resultados públicos al cerrar</dd>");
  });

  it("narrows by person, action, subject, day and words without accents", async () => {
    await act("institution.changed", "institution", { name: "Tapachula de Córdova" });
    await act("algo.nuevo", "cosa:7");
    const found = async (query: string) => numbersIn(await panel.text(`/panel/bitacora?${query}`));
    expect(await found("acto=algo.nuevo")).toEqual(["2"]);
    expect(await found("asunto=institution")).toEqual(["1"]);
    expect(await found(`persona=person:${panel.person.id}`)).toEqual(["2", "1"]);
    expect(await found("persona=person:otra")).toEqual([]);
    expect(await found("dia_desde=2026-11-20&dia_hasta=2026-11-20")).toEqual(["2", "1"]);
    expect(await found("dia_desde=2026-11-21")).toEqual([]);
    expect(await found("dia_hasta=2026-11-19")).toEqual([]);
    expect(await found("dia_desde=2026-99-99")).toEqual(["2", "1"]);
    expect(await found("buscar=CORDOVA")).toEqual(["1"]);
    expect(await found("buscar=datos%20cambio")).toEqual(["1"]);
  });

  it("goes on page by page, keeping what narrows it", async () => {
    for (let number = 1; number <= 60; number += 1)
      await act("algo.nuevo", `cosa:${String(number)}`);
    const html = await panel.text("/panel/bitacora?acto=algo.nuevo");
    expect(numbersIn(html)).toHaveLength(50);
    expect(html).toContain("/panel/bitacora?acto=algo.nuevo&amp;desde=11");
    const rest = numbersIn(await panel.text("/panel/bitacora?acto=algo.nuevo&desde=11"));
    expect(rest).toEqual(["10", "9", "8", "7", "6", "5", "4", "3", "2", "1"]);
  });

  it("names people, keys, invitations and surveys, and finds them by those names", async () => {
    panel = await openTestPanel(auditRoutes);
    const { deps, person } = panel;
    const post = { role: "reader", languages: [], regions: [] } as const;
    await invitePerson(deps, person, { email: "beto@ejemplo.mx", post });
    await createApiToken(deps, { name: "Tablero de Políticas", role: "analyst" }, person);
    await act("survey.archived", "survey:todos");
    await act("algo.nuevo", "cosa:7");
    const html = await panel.text("/panel/bitacora");
    expect(html).toMatch(/invitación beto@ejemplo\.mx<\/a><small[^>]*>[0-9a-f-]{36}</);
    expect(html).toContain("llave Tablero de Políticas</a>");
    expect(html).toContain("<dt>función</dt><dd>Análisis</dd>");
    expect(html).toContain(`encuesta ${ALL_TYPES.title}</a>`);
    expect(html).toMatch(/cosa<\/a><small[^>]*>7</);
    expect(numbersIn(await panel.text("/panel/bitacora?buscar=politicas"))).toEqual(["3"]);
  });

  it("shows what was typed by others as text", async () => {
    await act("algo.nuevo", `cosa:${HOSTILE}`, { name: HOSTILE, [HOSTILE]: "x" });
    const html = await panel.text(
      `/panel/bitacora?buscar=alert&asunto=${encodeURIComponent(`cosa:${HOSTILE}`)}`,
    );
    expect(numbersIn(html)).toEqual(["1"]);
    expect(html).not.toContain("<script>alert");
    expect(html).toContain("Ana &lt;administrator>");
  });
});

describe("the file of the audit log", () => {
  it("holds what the page narrows to, with nothing that a spreadsheet runs", async () => {
    await act("algo.nuevo", "=cmd()", { name: "a" });
    await act("otra.cosa", "cosa:1");
    const response = await panel.get("/panel/bitacora/registro.csv?acto=algo.nuevo");
    expect(response.headers.get("Content-Disposition")).toContain("bitacora-2026-11-20.csv");
    const lines = (await response.text()).trimEnd().split("\r\n");
    expect(lines).toHaveLength(2);
    expect(lines[1]).toMatch(
      /^1,2026-11-20T18:00:00\.000Z,2026-11-20,12:00,person,.*,'=cmd\(\),"\{""name"":""a""\}",0{64},[0-9a-f]{64}$/,
    );
  });
});
