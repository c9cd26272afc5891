import { type Context, Hono } from "hono";
import { JobPage } from "../../../client/pages/panel/job-page.tsx";
import { createTranslator } from "../../../locales/translator.ts";
import type { Deps } from "../../deps.ts";
import { RequestProblem } from "../../problem-response.ts";
import { cancelJob, isPending, mayCancel, readJob } from "../../services/jobs/cancel-job.ts";
import { doneAt, panelPage } from "./panel-response.tsx";
import { requirePerson } from "./require-person.ts";

const PATH = "/panel/tareas/:id";
const REFRESH_SECONDS = "3";
const translator = createTranslator("es");

/** How far long work has come, without a script: the page loads itself again until it is over. */
export function jobRoutes(deps: Deps): Hono {
  const app = new Hono();
  app.get(PATH, async (c) => {
    const job = await requireJob(deps, c);
    if (isPending(job)) c.header("Refresh", REFRESH_SECONDS);
    const canCancel = mayCancel(requirePerson(c), job);
    return await panelPage(deps, c, {
      title: translator.t("panel.job.title"),
      content: <JobPage {...{ translator, job, canCancel }} />,
    });
  });
  app.post(`${PATH}/cancelar`, async (c) => {
    const person = requirePerson(c);
    const job = await requireJob(deps, c);
    const href = `/panel/tareas/${job.id}`;
    if (!isPending(job)) return doneAt(c, href);
    if (!mayCancel(person, job)) {
      throw new RequestProblem({ status: 403, code: "access.forbidden" });
    }
    await cancelJob(deps, person, job);
    return doneAt(c, href, "job_cancelled");
  });
  return app;
}

async function requireJob(deps: Deps, c: Context) {
  const job = await readJob(deps, requirePerson(c), c.req.param("id") ?? "");
  if (job === undefined) throw new RequestProblem({ status: 404, code: "request.not_found" });
  return job;
}
