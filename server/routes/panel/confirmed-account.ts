import type { Context } from "hono";
import type { FieldProblem, FieldProblems } from "../../../client/pages/panel/field-problem.ts";
import type { Deps } from "../../deps.ts";
import {
  confirmPassword,
  type OwnAccount,
  requireAccount,
} from "../../services/accounts/own-account.ts";
import { guessOrigin, slowedProblem } from "./begin-session.ts";
import { requirePerson } from "./require-person.ts";
import { formStatus } from "../form-status.ts";

type Account = OwnAccount["account"];
type Confirmed =
  | { readonly ok: true; readonly account: Account }
  | { readonly ok: false; readonly problem: FieldProblem };

/** The own account once its password has been typed again. */
export async function confirmedAccount(
  deps: Deps,
  c: Context,
  password: string,
): Promise<Confirmed> {
  const account = await requireAccount(deps, requirePerson(c));
  const confirmation = await confirmPassword(deps, account, {
    password,
    origin: guessOrigin(deps, c),
  });
  if (confirmation === "confirmed") return { ok: true, account };
  if (confirmation === "refused") {
    return { ok: false, problem: { field: "password", code: "password.wrong" } };
  }
  const { retryAfterSeconds } = confirmation;
  return { ok: false, problem: slowedProblem(c, retryAfterSeconds) };
}

const WAITING = ["sign_in.wait_seconds", "sign_in.wait_minutes"];

/** A form shown again says by its status whether it can be sent again at once. */
export function waitStatus(problems: FieldProblems): 200 | 422 | 429 {
  return problems.some(({ code }) => WAITING.includes(code)) ? 429 : formStatus(problems);
}
