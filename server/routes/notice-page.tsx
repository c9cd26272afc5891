import type { Context } from "hono";
import { NoticePage } from "../../client/pages/notice-page.tsx";
import { noticeHref } from "../../client/pages/page-frame.ts";
import { renderPage } from "../../client/pages/render-page.ts";
import { SurveyNoticePage } from "../../client/pages/survey-notice-page.tsx";
import { surveyTexts } from "../../client/pages/survey-texts.ts";
import type { Institution } from "../../surveys/core/index.ts";
import type { Deps } from "../deps.ts";
import { RequestProblem } from "../problem-response.ts";
import { type CurrentPacks, readCurrentPacks } from "../services/current-packs.ts";
import { findSurveyNotice, type SurveyNotice } from "../services/find-survey-notice.ts";
import { findNotice, listNoticeVersions } from "../services/institution/find-notice.ts";
import { loadPackOf } from "../services/load-pack.ts";
import { pageFrame, surveyFrame } from "./page-frame.ts";
import { requireLanguage } from "./visit.ts";

/** The institution's privacy notice, or that of the survey named where it has its own. */
export async function noticePage(deps: Deps, c: Context): Promise<Response> {
  const packs = await readCurrentPacks(deps);
  const place = { language: requireLanguage(c.req.param("lang") ?? "", packs), packs };
  c.header("Cache-Control", "no-cache");
  const slug = c.req.query("encuesta");
  const asked = c.req.query("version");
  const own = slug === undefined ? undefined : await ownNoticeOf(deps, slug, asked);
  if (own !== undefined) return c.html(await surveyNotice(deps, own, place));
  const frame = await pageFrame(deps, place, noticeHref);
  const [versions, earlier] = await Promise.all([
    listNoticeVersions(deps),
    earlierNotice(deps, asked, frame.institution),
  ]);
  const shown = earlier === undefined ? { frame, versions } : { frame, versions, earlier };
  return c.html(renderPage(<NoticePage {...shown} />));
}

/** A version that a survey did not publish, or that brought no notice, is no page. */
async function ownNoticeOf(deps: Deps, slug: string, asked: string | undefined) {
  if (asked === undefined) return await findSurveyNotice(deps, slug);
  const version = versionOf(asked);
  const own = version === undefined ? undefined : await findSurveyNotice(deps, slug, version);
  if (own === undefined) throw new RequestProblem({ status: 404, code: "request.not_found" });
  return own;
}

function versionOf(asked: string): number | undefined {
  return /^\d{1,6}$/.test(asked) ? Number(asked) : undefined;
}

async function surveyNotice(
  deps: Deps,
  { definition, ...notice }: SurveyNotice,
  place: { readonly language: string; readonly packs: CurrentPacks },
): Promise<string> {
  const [frame, pack] = await Promise.all([
    pageFrame(deps, place, (other) => noticeHref(other, definition.slug)),
    loadPackOf(deps, definition, place),
  ]);
  const { title } = surveyTexts(definition, pack?.shown);
  return renderPage(
    <SurveyNoticePage
      frame={surveyFrame(frame, definition)}
      survey={title}
      slug={definition.slug}
      {...notice}
    />,
  );
}

/** The version asked for, unless it is the one that counts now; an unknown one is no page. */
async function earlierNotice(
  deps: Deps,
  asked: string | undefined,
  current: Institution,
): Promise<Institution | undefined> {
  if (asked === undefined || asked === current.privacyVersion) return undefined;
  const version = versionOf(asked);
  const notice = version === undefined ? undefined : await findNotice(deps, version);
  if (notice === undefined) throw new RequestProblem({ status: 404, code: "request.not_found" });
  return notice;
}
