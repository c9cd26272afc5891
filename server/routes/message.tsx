import { MessagePage, type MessageKind } from "../../client/pages/message-page.tsx";
import { homeHref } from "../../client/pages/page-frame.ts";
import { renderPage } from "../../client/pages/render-page.ts";
import { offeredLanguage } from "../../locales/languages.ts";
import type { Deps } from "../deps.ts";
import type { HttpProblem } from "../problem-response.ts";
import { readCurrentPacks } from "../services/current-packs.ts";
import { pageFrame, plainFrame } from "./page-frame.ts";
import { hasPages } from "./visit.ts";

const KINDS: Readonly<Record<number, MessageKind>> = {
  400: "invalid_form",
  403: "results_not_public",
  404: "not_found",
  409: "already_sent",
  410: "round_closed",
  413: "too_large",
  415: "invalid_form",
  422: "invalid_form",
  429: "busy",
  503: "unavailable",
};

/** A problem told as a page: what happened and what to do next. */
export async function messagePage(
  deps: Deps,
  path: string,
  problem: HttpProblem,
): Promise<Response> {
  const frame = await frameOrPlain(deps, path.split("/")[1] ?? "");
  const kind = KINDS[problem.status] ?? "error";
  const html = renderPage(<MessagePage frame={frame} kind={kind} />);
  const headers = new Headers({
    "Content-Type": "text/html; charset=utf-8",
    "Cache-Control": "no-store",
  });
  if (problem.retryAfterSeconds !== undefined) {
    headers.set("Retry-After", String(problem.retryAfterSeconds));
  }
  return new Response(html, { status: problem.status, headers });
}

/** The database may be what failed: the message must not need it. */
async function frameOrPlain(deps: Deps, tag: string) {
  const base = offeredLanguage(tag)?.code ?? "es";
  try {
    const packs = await readCurrentPacks(deps);
    return await pageFrame(deps, { language: hasPages(tag, packs) ? tag : base, packs }, homeHref);
  } catch {
    return plainFrame(base);
  }
}
