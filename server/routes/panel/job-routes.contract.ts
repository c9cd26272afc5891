import { beforeEach, describe, expect, it } from "vitest";
import { listActsAfter } from "../../../db/queries/audit.ts";
import { findJob } from "../../../db/queries/jobs.ts";
import { advanceJob, endJob, startJob } from "../../services/jobs/work-on-job.ts";
import { aPerson, openTestPanel, type TestPanel } from "../../testing/open-panel.ts";
import { jobRoutes } from "./job-routes.tsx";

// The log begins with the survey that was loaded.
const LOADED = 1;
let panel: TestPanel;

async function start(more: Readonly<Record<string, string>> = {}): Promise<string> {
  const plan = { kind: "publication", subject: "todos-2026", stepsTotal: 4, ...more };
  return (await startJob(panel.deps, plan)).id;
}

beforeEach(async () => {
  panel = await openTestPanel(jobRoutes);
});

describe("the page of a job", () => {
  it("tells how far it has come and loads itself again until it is over", async () => {
    const id = await start();
    expect(await advanceJob(panel.deps, id, { stepsDone: 1, step: "<b>uno</b>" })).toBe(true);
    const response = await panel.get(`/panel/tareas/${id}`);
    expect(response.headers.get("Refresh")).toBe("3");
    const html = await response.text();
    expect(html).toContain('<progress id="avance" max="4" value="1">');
    expect(html).toContain("1 de 4");
    expect(html).toContain("&lt;b>uno");
    await endJob(panel.deps, id);
    const over = await panel.get(`/panel/tareas/${id}`);
    expect(over.headers.has("Refresh")).toBe(false);
    expect(await over.text()).not.toContain("<progress");
  });

  it("leads to the result, or says what went wrong and what to do", async () => {
    const done = await start({ href: "/panel/encuestas/todos" });
    await endJob(panel.deps, done);
    expect(await panel.text(`/panel/tareas/${done}`)).toContain('href="/panel/encuestas/todos"');
    const failed = await start();
    await endJob(panel.deps, failed, "job.abandoned");
    expect(await panel.text(`/panel/tareas/${failed}`)).toContain("Vuelva a empezarla");
    const unknown = await start();
    await endJob(panel.deps, unknown, "algo.raro");
    expect(await panel.text(`/panel/tareas/${unknown}`)).toContain("Vuelva a intentarlo");
  });

  it("is cancelled by whoever started it or an administrator, and stays so", async () => {
    const id = await start({ startedBy: aPerson("analyst").id });
    const path = `/panel/tareas/${id}`;
    expect((await panel.post(`${path}/cancelar`, {}, "editor")).status).toBe(403);
    expect(await panel.text(path, "editor")).not.toContain("cancelar");
    expect((await panel.post(`${path}/cancelar`, {}, "analyst")).status).toBe(303);
    expect(await advanceJob(panel.deps, id, { stepsDone: 2 })).toBe(false);
    await endJob(panel.deps, id);
    expect(await findJob(panel.deps.db, id)).toMatchObject({ state: "cancelled", stepsDone: 0 });
    expect(await listActsAfter(panel.deps.db, LOADED, 10)).toMatchObject([
      { action: "job.cancelled", subject: `job:${id}` },
    ]);
    await panel.post(`${path}/cancelar`, {});
    expect(await listActsAfter(panel.deps.db, LOADED, 10)).toHaveLength(1);
  });

  it("is no page for somebody who neither started it nor reads surveys", async () => {
    const id = await start({ startedBy: aPerson("analyst").id });
    expect((await panel.get(`/panel/tareas/${id}`, "reader")).status).toBe(404);
    expect((await panel.post(`/panel/tareas/${id}/cancelar`, {}, "reader")).status).toBe(404);
    expect((await panel.get("/panel/tareas/otra")).status).toBe(404);
    const own = await start({ subject: "otro", startedBy: aPerson("reader").id });
    expect((await panel.get(`/panel/tareas/${own}`, "reader")).status).toBe(200);
  });
});

describe("starting a job", () => {
  it("gives everybody who asks at once the same one", async () => {
    const plan = { kind: "publication", subject: "todos-2026", stepsTotal: 1 };
    const started = await Promise.all([1, 2, 3, 4].map(() => startJob(panel.deps, plan)));
    expect(new Set(started.map(({ id }) => id)).size).toBe(1);
    expect(started.filter(({ isNew }) => isNew)).toHaveLength(1);
  });
});
