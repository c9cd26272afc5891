import type { Context } from "hono";
import { PanelMessage, type PanelMessageKind } from "../../../client/pages/panel/panel-message.tsx";
import { createTranslator } from "../../../locales/translator.ts";
import type { Deps } from "../../deps.ts";
import type { HttpProblem } from "../../problem-response.ts";
import { panelPage } from "./panel-response.tsx";

const KINDS = {
  400: "invalid_form",
  401: "signed_out",
  403: "forbidden",
  404: "not_found",
  409: "conflict",
  413: "too_large",
  415: "invalid_form",
  422: "invalid_form",
  429: "busy",
  503: "unavailable",
} as const;
type KnownStatus = keyof typeof KINDS;

function isKnown(status: number): status is KnownStatus {
  return status in KINDS;
}

function kindOf({ status, code }: HttpProblem): PanelMessageKind {
  if (code === "access.foreign_origin") return "foreign_origin";
  return isKnown(status) ? KINDS[status] : "error";
}

/** A problem of the panel told as one of its pages. */
export async function panelProblem(
  deps: Deps,
  c: Context,
  problem: HttpProblem,
): Promise<Response> {
  const kind = kindOf(problem);
  if (problem.retryAfterSeconds !== undefined) {
    c.header("Retry-After", String(problem.retryAfterSeconds));
  }
  return await panelPage(deps, c, {
    title: createTranslator("es").t(`panel.message.${kind}.title`),
    content: <PanelMessage kind={kind} href={kind === "signed_out" ? "/panel/entrar" : "/panel"} />,
    status: statusOf(problem.status),
  });
}

function statusOf(status: number) {
  return isKnown(status) ? (status === 415 ? 400 : status) : 500;
}
