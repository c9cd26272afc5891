import { beforeEach, describe, expect, it } from "vitest";
import { insertApiToken } from "../../../db/queries/api-tokens.ts";
import { failAbandonedJobs, insertJob } from "../../../db/queries/jobs.ts";
import { storeSetting } from "../../../db/queries/institution.ts";
import { ROLES } from "../../services/access.ts";
import { listSurveys } from "../../services/find-survey.ts";
import { keepPublicationFresh } from "../../services/keep-publication-fresh.ts";
import { loadCatalogues } from "../../services/load-catalogues.ts";
import { openReview } from "../../services/surveys/open-review.ts";
import { startDraft } from "../../services/surveys/start-draft.ts";
import { submitResponse } from "../../services/submit-response.ts";
import { ALL_ANSWERS, ALL_TYPES } from "../../testing/all-types-definition.ts";
import { aBody } from "../../testing/open-app.ts";
import { openTestPanel, type TestPanel } from "../../testing/open-panel.ts";
import { overviewRoutes } from "./overview-routes.tsx";

const HOSTILE = `<script>alert(1)</script>`;
let panel: TestPanel;

beforeEach(async () => {
  panel = await openTestPanel(overviewRoutes, [{ ...ALL_TYPES, title: `Todos ${HOSTILE}` }]);
  await loadCatalogues(panel.deps);
});

async function answer(count: number, other: Readonly<Record<string, string>> = {}): Promise<void> {
  for (let number = 0; number < count; number += 1) {
    const body = aBody({ answers: { ...ALL_ANSWERS, ...other } });
    const outcome = await submitResponse(panel.deps, { survey: "todos", body, isStaff: false });
    expect(outcome.kind).toBe("created");
  }
}

async function change(sql: string): Promise<void> {
  await panel.deps.db.atomic({ statements: [{ sql, params: [] }] });
}

describe("the overview", () => {
  it("tells whoever begins what to do first", async () => {
    const html = await panel.text("/panel");
    expect(html).toContain("Primeros pasos");
    for (const href of ["/panel/institucion", "/panel/personas/invitar", "/panel/encuestas"]) {
      expect(html).toContain(`href="${href}"`);
    }
    expect(html).toContain("Todavía no hay respuestas");
    expect(html).toContain("Falta decir en Institución: Nombre de la institución");
    expect(html).toContain("No hay canales oficiales de denuncia");
  });

  it("names a region that only the survey offers by its label", async () => {
    const region = [...(ALL_TYPES.lists["region"] ?? []), { name: "99", label: "Otro estado" }];
    const survey = { ...ALL_TYPES, lists: { ...ALL_TYPES.lists, region } };
    panel = await openTestPanel(overviewRoutes, [survey]);
    const body = aBody({ answers: { asked: "1", region: "99" } });
    await submitResponse(panel.deps, { survey: "todos", body, isStaff: false });
    expect(await panel.text("/panel")).toContain("Otro estado");
  });

  it("counts what is open, by day, language, channel and region", async () => {
    await answer(3);
    const html = await panel.text("/panel", "reader");
    expect(html).toContain("Respuestas: 3");
    expect(html).toMatch(/data-label="Respuestas">3</);
    expect(html).toMatch(/data-label="Hoy">3</);
    expect(html.match(/<rect [^>]*><title>/g)).toHaveLength(30);
    expect(html).toContain("<title>20 de noviembre de 2026: 3</title>");
    expect(html).toMatch(/<th scope="row">español<\/th>/);
    expect(html).toMatch(/<th scope="row">En línea<\/th>/);
    expect(html).not.toContain("Primeros pasos");
  });

  it("adds no invented responses, and tells them when they are asked for", async () => {
    await answer(2);
    await change("update rounds set synthetic = 1");
    const all = await panel.text("/panel");
    expect(all).toContain("Respuestas: 0");
    expect(all).toContain("datos de demostración");
    expect(await panel.text("/panel?encuesta=todos")).toContain("Respuestas: 2");
    expect(await panel.text(`/panel?encuesta=${encodeURIComponent(HOSTILE)}`)).toContain(
      "Respuestas: 0",
    );
  });

  it.each(ROLES)(
    "opens for the role %s and shows counts only to those who may see them",
    async (role) => {
      await answer(2);
      const response = await panel.get("/panel", role);
      expect(response.status).toBe(200);
      const html = await response.text();
      const sees = ["administrator", "supervisor", "analyst", "reader"].includes(role);
      expect(html.includes("Respuestas: 2")).toBe(sees);
      expect(html.includes("Borradores en curso")).toBe(["administrator", "editor"].includes(role));
      expect(html.includes("Falta decir en Institución")).toBe(role === "administrator");
      expect(html).not.toContain("<script>alert");
      expect(html).not.toMatch(/\sstyle=/);
    },
  );

  it("says which rounds close soon, take late deliveries only, or are missing", async () => {
    await change("update rounds set closes_on = '2026-11-24'");
    expect(await panel.text("/panel", "editor")).toContain("cierra el 24 de noviembre de 2026");
    await change("update rounds set closes_on = '2026-11-18', grace_days = 5");
    expect(await panel.text("/panel", "editor")).toContain("hasta el 23 de noviembre de 2026");
    await change("update rounds set closes_on = '2026-12-31'");
    expect(await panel.text("/panel", "editor")).not.toContain("cierra el");
    await change("delete from rounds");
    expect(await panel.text("/panel", "editor")).toContain(
      "/panel/encuestas/todos/levantamientos/nuevo",
    );
  });

  it("says which keys end, which work failed, and what is shown in Spanish", async () => {
    const token = {
      id: "t",
      name: HOSTILE,
      role: "reader",
      hash: "a".repeat(64),
      createdOn: "2026-01-01",
    };
    const job = { id: "j", kind: "publication", subject: "todos-2026", state: "running" as const };
    const at = "2026-11-20T17:00:00.000Z";
    await panel.deps.db.atomic({
      statements: [
        insertApiToken({ ...token, expiresOn: "2026-11-22" }),
        insertJob({ ...job, createdOn: "2026-11-20", updatedAt: at }),
        failAbandonedJobs({
          kind: job.kind,
          subject: job.subject,
          before: "2026-11-20T17:30:00.000Z",
        }),
      ],
    });
    const html = await panel.text("/panel");
    expect(html).toContain("vence el 22 de noviembre de 2026");
    expect(html).toContain('href="/panel/tareas/j"');
    expect(html).not.toContain("<script>alert");
    expect(await panel.text("/panel", "editor")).not.toContain("/panel/tareas/j");
    expect(await panel.text("/panel", "translator")).not.toContain("vence el");
  });

  it("says nothing waits when nothing does", async () => {
    expect(await panel.text("/panel", "interviewer")).toContain("Nada por ahora");
    const set = (key: string, value: unknown) =>
      storeSetting({
        key,
        value: JSON.stringify(value),
        source: "prueba",
        updatedOn: "2026-11-20",
      });
    await panel.deps.db.atomic({ statements: [set("name", "Secretaría")] });
    expect(await panel.text("/panel")).not.toContain("Primeros pasos");
  });

  it("says that public results wait for a group to grow", async () => {
    const elsewhere = { region: "1", town: "07101" };
    await answer(10);
    await answer(10, elsewhere);
    const [survey] = await listSurveys(panel.deps);
    if (survey?.round === undefined) throw new Error("no round");
    await keepPublicationFresh(panel.deps, survey.round, survey.compiled);
    await answer(5);
    expect(await panel.text("/panel", "analyst")).not.toContain("aún no se publica");
    await answer(5, elsewhere);
    const held = "10 respuestas nuevas que aún no se publican";
    expect(await panel.text("/panel", "analyst")).toContain(held);
    expect(await panel.text("/panel", "editor")).not.toContain(held);
  });

  it("follows a draft from hand to hand", async () => {
    const { deps, person } = panel;
    await startDraft(deps, person, "todos");
    expect(await panel.text("/panel", "editor")).toContain(
      "último cambio de Ana &lt;administrator>",
    );
    await openReview(deps, person, { survey: "todos", name: "Consejo", days: 5 });
    expect(await panel.text("/panel", "editor")).toContain("espera que alguien la apruebe");
    const review = "(select id from reviews)";
    await change(
      `insert into reviewers select 'r', id, '${"b".repeat(64)}', 'Eva', created_at from reviews`,
    );
    await change(`insert into review_comments (id, draft, reviewer, item, comment, written_at)
      select 'c', draft, 'r', '', 'Hola', created_at from reviews where id = ${review}`);
    const html = await panel.text("/panel", "editor");
    expect(html).toContain("1 comentario de revisión por resolver");
    expect(html).toContain('href="/panel/encuestas/todos/revision"');
    expect(await panel.text("/panel", "reader")).not.toContain("comentario de revisión");
  });
});
