import { type Context, Hono } from "hono";
import { type FieldProblems, WHOLE_FORM } from "../../../client/pages/panel/field-problem.ts";
import { ConfirmForm } from "../../../client/pages/panel/confirm-form.tsx";
import { OncePage } from "../../../client/pages/panel/once-page.tsx";
import { ReviewPage } from "../../../client/pages/panel/review-page.tsx";
import { createTranslator } from "../../../locales/translator.ts";
import type { Deps } from "../../deps.ts";
import { readInstitution } from "../../services/institution.ts";
import { MAX_REVIEW_DAYS, openReview } from "../../services/surveys/open-review.ts";
import { approveDraft, readApprovals } from "../../services/surveys/approve-draft.ts";
import { returnToDraft } from "../../services/surveys/return-to-draft.ts";
import { setReviewOpen } from "../../services/surveys/set-review-open.ts";
import type { Outcome } from "../../services/surveys/outcome.ts";
import type { ReadDraft } from "../../services/surveys/read-draft.ts";
import { readReviews, resolveComment } from "../../services/surveys/resolve-comment.ts";
import { isRestorable } from "../../services/surveys/undo-days.ts";
import { requireActor } from "../require-actor.ts";
import { localMoment } from "./local-moment.ts";
import { doneAt, panelPage } from "./panel-response.tsx";
import { fieldText, readFields } from "./read-form.ts";
import { shownComment } from "./shown-comment.ts";
import { assertDone, found, hrefOf, may, requireLife, slugOf } from "./survey-place.ts";
import { formStatus } from "../form-status.ts";

const translator = createTranslator("es");
const { t } = translator;
const REVIEW = "/panel/encuestas/:slug/revision";

/** The review of a draft, seen from the panel. */
export function surveyReviewRoutes(deps: Deps): Hono {
  const app = new Hono();
  app.get(REVIEW, async (c) => await reviewPage(deps, c, []));
  app.post(`${REVIEW}/enlace`, async (c) => await makeLink(deps, c));
  app.post(`${REVIEW}/aprobar`, async (c) => {
    const sha256 = fieldText(await readFields(c), "huella");
    const outcome = await approveDraft(deps, requireActor(c), { survey: slugOf(c), sha256 });
    return done(c, outcome, "review_approved");
  });
  app.post(`${REVIEW}/devolver`, async (c) => {
    const outcome = await returnToDraft(deps, requireActor(c), slugOf(c));
    return done(c, outcome, "review_returned");
  });
  app.post(`${REVIEW}/comentarios/:comment`, async (c) => await resolve(deps, c));
  app.get(`${REVIEW}/:id/retirar`, async (c) => await confirmPage(deps, c));
  app.post(`${REVIEW}/:id/retirar`, async (c) => await setOpen(c, false));
  app.post(`${REVIEW}/:id/restituir`, async (c) => await setOpen(c, true));
  return app;

  async function setOpen(c: Context, isOpen: boolean): Promise<Response> {
    const about = { survey: slugOf(c), id: c.req.param("id") ?? "", isOpen };
    const outcome = await setReviewOpen(deps, requireActor(c), about);
    return done(c, outcome, isOpen ? "review_restored" : "review_revoked");
  }
}

function done(c: Context, outcome: Outcome<unknown>, notice: string): Response {
  assertDone(outcome);
  return doneAt(c, `${hrefOf(slugOf(c))}/revision`, notice);
}

async function confirmPage(deps: Deps, c: Context): Promise<Response> {
  const { slug, draft } = await requireLife(deps, c);
  const { reviews } = await readReviews(deps, found(draft).id);
  const review = found(reviews.find(({ id }) => id === c.req.param("id")));
  const href = `${hrefOf(slug)}/revision`;
  return await panelPage(deps, c, {
    title: t("panel.review_revoke.title", { name: review.name }),
    room: "surveys",
    content: (
      <ConfirmForm
        action={`${href}/${review.id}/retirar`}
        title="panel.review_revoke.title"
        explanation="panel.review_revoke.explanation"
        confirm="panel.review_revoke.confirm"
        cancelHref={href}
        with={{ name: review.name }}
      />
    ),
  });
}

const FIELD_OF: Readonly<Record<string, string>> = {
  "review.bad_days": "dias",
  "review.bad_name": "para",
};

async function makeLink(deps: Deps, c: Context): Promise<Response> {
  const fields = await readFields(c);
  const survey = slugOf(c);
  const given = {
    survey,
    name: fieldText(fields, "para"),
    days: Number(fieldText(fields, "dias")),
  };
  const outcome = await openReview(deps, requireActor(c), given);
  if (!outcome.ok) {
    const field = FIELD_OF[outcome.problem.code] ?? WHOLE_FORM;
    return await reviewPage(deps, c, [{ field, ...outcome.problem }]);
  }
  const secret = new URL(`/revision#${outcome.value}`, deps.config.publicUrl).href;
  return await panelPage(deps, c, {
    title: t("panel.once.review_link.title"),
    room: "surveys",
    content: (
      <OncePage texts="review_link" secret={secret} backHref={`${hrefOf(survey)}/revision`} />
    ),
  });
}

async function resolve(deps: Deps, c: Context): Promise<Response> {
  const fields = await readFields(c);
  const comment = c.req.param("comment") ?? "";
  const isAccepted = fieldText(fields, "resolucion") === "accepted";
  const outcome = await resolveComment(deps, requireActor(c), {
    ...{ survey: slugOf(c), comment, note: fieldText(fields, "nota") },
    resolution: isAccepted ? "accepted" : "declined",
  });
  assertDone(outcome);
  return doneAt(c, `${hrefOf(slugOf(c))}/revision#c-${comment}`, "comment_resolved");
}

async function reviewPage(deps: Deps, c: Context, problems: FieldProblems): Promise<Response> {
  const { slug, title, draft: open } = await requireLife(deps, c);
  const draft = found(open);
  const [{ reviews, comments }, approvals, institution] = await Promise.all([
    readReviews(deps, draft.id),
    readApprovals(deps, draft),
    readInstitution(deps),
  ]);
  return await panelPage(deps, c, {
    title: t("panel.review.title"),
    room: "surveys",
    status: formStatus(problems),
    content: (
      <ReviewPage
        {...{ translator, slug, title, problems, institution }}
        state={draft.state === "review" ? "review" : "draft"}
        definition={draft.definition}
        sha256={draft.sha256}
        links={reviews.map(({ revokedOn, ...review }) => ({
          ...review,
          isRestorable: isRestorable(deps, revokedOn) && review.expiresOn >= deps.clock.today(),
        }))}
        comments={comments.map((comment) =>
          shownComment(deps, comment, `${comment.reviewerName} (${comment.reviewName})`),
        )}
        approvals={approvals.map(({ personName, approvedAt, isCurrent }) => ({
          ...{ personName, isCurrent, approvedOn: localMoment(deps, approvedAt).day },
        }))}
        may={{ edit: may(c, "surveys.edit"), approve: mayApprove(c, draft) }}
        maxDays={MAX_REVIEW_DAYS}
      />
    ),
  });
}

/** Somebody else than its author and than who changed it last. */
function mayApprove(c: Context, { authorId, updatedById }: ReadDraft): boolean {
  const { kind, id } = requireActor(c);
  return kind === "person" && may(c, "surveys.publish") && ![authorId, updatedById].includes(id);
}
