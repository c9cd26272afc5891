import type { Context } from "hono";
import {
  OPENER_HEADER,
  OTHER_PERSON,
} from "../../../client/pages/panel/translation/page-opener.ts";
import { RequestProblem } from "../../problem-response.ts";
import { requireActor } from "../require-actor.ts";

/** What waits in a page that was opened by somebody else is not done under this account. */
export function requireOpener(c: Context): void {
  const opener = c.req.header(OPENER_HEADER);
  if (opener === undefined || opener === requireActor(c).id) return;
  throw new RequestProblem({ status: 409, code: OTHER_PERSON });
}
