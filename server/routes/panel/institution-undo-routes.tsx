import { type Context, Hono } from "hono";
import { InstitutionUndoPage } from "../../../client/pages/panel/institution-undo-page.tsx";
import { createTranslator } from "../../../locales/translator.ts";
import type { Deps } from "../../deps.ts";
import { RequestProblem } from "../../problem-response.ts";
import { settingsMark } from "../../services/institution/change-settings.ts";
import {
  listUndoableChanges,
  type UndoableChange,
  undoSettings,
} from "../../services/institution/undo-settings.ts";
import { readInstitution } from "../../services/institution.ts";
import { doneAt, panelPage } from "./panel-response.tsx";
import { fieldText, readFields } from "./read-form.ts";
import { requirePerson } from "./require-person.ts";

const HREF = "/panel/institucion";
const translator = createTranslator("es");

/** The way back from a change of the settings. */
export function institutionUndoRoutes(deps: Deps): Hono {
  const app = new Hono();
  app.get(`${HREF}/deshacer/:number`, async (c) => {
    const change = await requireChange(deps, c);
    const now = await readInstitution(deps);
    const shown = { translator, change, now, previous: change.previous, mark: settingsMark(now) };
    return await panelPage(deps, c, {
      title: translator.t("panel.institution.undo"),
      room: "institution",
      content: <InstitutionUndoPage {...shown} />,
    });
  });
  app.post(`${HREF}/deshacer/:number`, async (c) => {
    const change = await requireChange(deps, c);
    const base = fieldText(await readFields(c), "visto");
    const outcome = await undoSettings(deps, change, { person: requirePerson(c), base });
    if (outcome === "conflict") {
      throw new RequestProblem({ status: 409, code: "institution.changed_meanwhile" });
    }
    return doneAt(c, HREF, outcome === "done" ? "settings_restored" : "nothing_changed");
  });
  return app;
}

async function requireChange(deps: Deps, c: Context): Promise<UndoableChange> {
  const changes = await listUndoableChanges(deps);
  const found = changes.find(({ number }) => String(number) === c.req.param("number"));
  if (found === undefined) throw new RequestProblem({ status: 404, code: "request.not_found" });
  return found;
}
