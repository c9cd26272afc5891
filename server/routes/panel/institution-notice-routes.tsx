import { type Context, Hono } from "hono";
import { type FieldProblems, WHOLE_FORM } from "../../../client/pages/panel/field-problem.ts";
import { InstitutionNoticePage } from "../../../client/pages/panel/institution-notice-page.tsx";
import { createTranslator } from "../../../locales/translator.ts";
import type { Deps } from "../../deps.ts";
import { listNoticeVersions } from "../../services/institution/find-notice.ts";
import { publishNotice } from "../../services/institution/publish-notice.ts";
import { readInstitution } from "../../services/institution.ts";
import { noticeForm } from "./institution-form.ts";
import { doneAt, panelPage } from "./panel-response.tsx";
import { fieldText, readForm } from "./read-form.ts";
import { requirePerson } from "./require-person.ts";

const HREF = "/panel/institucion/aviso";
const translator = createTranslator("es");

/** The institution's own notices: each one that is saved is a version of its own. */
export function institutionNoticeRoutes(deps: Deps): Hono {
  const app = new Hono();
  app.get(HREF, async (c) => {
    const { privacyShort, privacyFull } = await readInstitution(deps);
    const values = { breve: privacyShort ?? "", completo: privacyFull ?? "" };
    return await noticePage(deps, c, { values, problems: [] });
  });
  app.post(HREF, async (c) => {
    const read = await readForm(c, noticeForm);
    if (!read.ok) {
      const typed = (name: string) => fieldText(read.fields, name);
      const values = { breve: typed("breve"), completo: typed("completo") };
      return await noticePage(deps, c, { values, problems: read.problems });
    }
    const { visto: base, breve: short, completo: full } = read.value;
    const outcome = await publishNotice(deps, { person: requirePerson(c), base, short, full });
    if (outcome !== "conflict") return doneAt(c, HREF, noticeOf(outcome));
    const values = { breve: short ?? "", completo: full ?? "" };
    const problems = [{ field: WHOLE_FORM, code: "institution.changed_meanwhile" }];
    return await noticePage(deps, c, { values, problems });
  });
  return app;
}

function noticeOf(outcome: "done" | "same"): string {
  return outcome === "done" ? "notice_published" : "nothing_changed";
}

interface Typed {
  readonly values: { readonly breve: string; readonly completo: string };
  readonly problems: FieldProblems;
}

async function noticePage(deps: Deps, c: Context, typed: Typed): Promise<Response> {
  const versions = await listNoticeVersions(deps);
  return await panelPage(deps, c, {
    title: translator.t("panel.privacy.title"),
    room: "institution",
    status: statusOf(typed.problems),
    content: (
      <InstitutionNoticePage
        translator={translator}
        version={versions[0]?.version ?? 0}
        versions={versions}
        {...typed}
      />
    ),
  });
}

function statusOf(problems: FieldProblems): 200 | 409 | 422 {
  if (problems.length === 0) return 200;
  return problems.some(({ code }) => code === "institution.changed_meanwhile") ? 409 : 422;
}
