import { type Context, Hono } from "hono";
import type { FieldProblems } from "../../client/pages/panel/field-problem.ts";
import { ReviewDoorPage, ReviewGuestPage } from "../../client/pages/panel/review-guest-page.tsx";
import { createTranslator } from "../../locales/translator.ts";
import type { Deps } from "../deps.ts";
import { clearReview, giveReview, readReview } from "../middleware/review-cookie.ts";
import { readInstitution } from "../services/institution.ts";
import { openVisit, type ReviewVisit } from "../services/surveys/review-visit.ts";
import { commentReview, MAX_COMMENT } from "../services/surveys/comment-review.ts";
import { enterReview } from "../services/surveys/enter-review.ts";
import { leaveReview } from "../services/surveys/leave-review.ts";
import { panelPage } from "./panel/panel-response.tsx";
import { fieldText, readFields } from "./panel/read-form.ts";
import { shownComment } from "./panel/shown-comment.ts";
import { formStatus } from "./form-status.ts";

const translator = createTranslator("es");
const { t } = translator;
const DOOR = "/revision";
const SURVEY = "/revision/encuesta";

/** For people outside who were asked to read a survey: no account, only the link they were sent. */
export function reviewRoutes(deps: Deps): Hono {
  const app = new Hono();
  app.get(DOOR, async (c) => await doorPage(deps, c, { problems: [], name: "" }));
  app.post(DOOR, async (c) => {
    const fields = await readFields(c);
    const name = fieldText(fields, "nombre");
    const entered = await enterReview(deps, { code: fieldText(fields, "code"), name });
    if (entered.ok) {
      giveReview(deps, c, entered.value);
      return c.redirect(SURVEY, 303);
    }
    const field = entered.problem.code === "review.bad_reviewer_name" ? "nombre" : "code";
    return await doorPage(deps, c, { problems: [{ field, ...entered.problem }], name });
  });
  app.get(SURVEY, async (c) => {
    const visit = await visitOf(deps, c);
    return visit === undefined ? c.redirect(DOOR, 303) : await surveyPage(deps, c, { visit });
  });
  app.post("/revision/comentarios", async (c) => {
    const visit = await visitOf(deps, c);
    return visit === undefined ? c.redirect(DOOR, 303) : await comment(deps, c, visit);
  });
  app.post("/revision/salir", async (c) => {
    const token = readReview(deps, c);
    if (token !== undefined) await leaveReview(deps, token);
    clearReview(deps, c);
    return c.redirect(DOOR, 303);
  });
  return app;
}

async function visitOf(deps: Deps, c: Context): Promise<ReviewVisit | undefined> {
  const token = readReview(deps, c);
  return token === undefined ? undefined : await openVisit(deps, token);
}

async function comment(deps: Deps, c: Context, visit: ReviewVisit): Promise<Response> {
  const fields = await readFields(c);
  const item = fieldText(fields, "pregunta");
  const text = fieldText(fields, "comentario");
  const outcome = await commentReview(deps, visit, { item, text });
  if (outcome.ok) {
    const place = item === "" ? "" : `#p-${encodeURIComponent(item)}`;
    return c.redirect(`${SURVEY}?guardado=1${place}`, 303);
  }
  const key = `problem.${outcome.problem.code}`;
  return await surveyPage(deps, c, { visit, problem: { key, item, text } });
}

async function doorPage(
  deps: Deps,
  c: Context,
  { problems, name }: { readonly problems: FieldProblems; readonly name: string },
): Promise<Response> {
  return await panelPage(deps, c, {
    title: t("panel.guest.title"),
    content: <ReviewDoorPage problems={problems} name={name} />,
    status: formStatus(problems),
  });
}

interface Refused {
  readonly key: string;
  readonly item: string;
  readonly text: string;
}

async function surveyPage(
  deps: Deps,
  c: Context,
  { visit, problem }: { readonly visit: ReviewVisit; readonly problem?: Refused },
): Promise<Response> {
  const { draft, reviewer, review, comments } = visit;
  return await panelPage(deps, c, {
    title: draft.definition.title,
    status: problem === undefined ? 200 : 422,
    content: (
      <ReviewGuestPage
        translator={translator}
        definition={draft.definition}
        institution={await readInstitution(deps)}
        reviewer={reviewer.name}
        until={review.expiresOn}
        comments={comments.map((stored) => shownComment(deps, stored, reviewer.name))}
        maxLength={MAX_COMMENT}
        isKept={c.req.query("guardado") === "1"}
        {...(problem === undefined ? {} : { problem })}
      />
    ),
  });
}
