import { type Context, Hono } from "hono";
import { z } from "zod";
import {
  type FieldProblem,
  type FieldProblems,
  WHOLE_FORM,
} from "../../../client/pages/panel/field-problem.ts";
import { SecondStepPage } from "../../../client/pages/panel/second-step-page.tsx";
import { SignInPage } from "../../../client/pages/panel/sign-in-page.tsx";
import { createTranslator } from "../../../locales/translator.ts";
import type { Deps } from "../../deps.ts";
import { clearSession } from "../../middleware/session-cookie.ts";
import { passSecondFactor } from "../../services/accounts/pass-second-factor.ts";
import { type SignIn, signIn } from "../../services/accounts/sign-in.ts";
import { signOut } from "../../services/accounts/sign-out.ts";
import { afterOpening, carrySession, guessOrigin, slowedProblem } from "./begin-session.ts";
import { waitStatus } from "./confirmed-account.ts";
import { codeField, passwordField } from "./form-schemas.ts";
import { nextPage } from "./next-page.ts";
import { doneAt, panelPage } from "./panel-response.tsx";
import { type FormFields, fieldText, readForm } from "./read-form.ts";

const { t } = createTranslator("es");
const credentials = z.object({
  email: z.string("form.required").min(1, "form.required").max(254, "form.too_long"),
  password: passwordField,
  next: z.string().optional(),
});
const secondStep = z.object({ code: codeField, next: z.string().optional() });

/** Password, second factor, and the way out. */
export function signInRoutes(deps: Deps): Hono {
  const app = new Hono();
  app.get("/panel/entrar", async (c) => {
    const next = nextPage(c.req.query("next"));
    if (c.var.visitor.level === "full") return c.redirect(next, 303);
    return await signInPage(deps, c, { problems: [], email: "", next });
  });
  app.post("/panel/entrar", async (c) => await takeCredentials(deps, c));
  app.get("/panel/segundo-paso", async (c) => {
    if (c.var.visitor.level !== "second_factor") return c.redirect("/panel/entrar", 303);
    return await secondStepPage(deps, c, { problems: [], next: nextPage(c.req.query("next")) });
  });
  app.post("/panel/segundo-paso", async (c) => await takeCode(deps, c));
  app.post("/panel/salir", async (c) => {
    const { sessionId } = c.var.visitor;
    if (sessionId !== undefined) await signOut(deps, sessionId);
    clearSession(deps, c);
    return doneAt(c, "/panel/entrar", "signed_out");
  });
  return app;
}

async function takeCredentials(deps: Deps, c: Context): Promise<Response> {
  const form = await readForm(c, credentials);
  if (!form.ok) {
    return await signInPage(deps, c, { problems: form.problems, ...typed(form.fields) });
  }
  const { email, password } = form.value;
  const next = nextPage(form.value.next);
  if (deps.config.secret === undefined)
    return await signInPage(deps, c, { email, next, problems: [] });
  const origin = guessOrigin(deps, c);
  const result = await signIn(deps, { email, password, origin });
  if (result.kind !== "opened") {
    const problems = [refusal(c, result, { field: WHOLE_FORM, code: "sign_in.refused" })];
    return await signInPage(deps, c, { problems, email, next });
  }
  await carrySession(deps, c, result);
  return c.redirect(afterOpening(result, next), 303);
}

async function takeCode(deps: Deps, c: Context): Promise<Response> {
  const { level, sessionId } = c.var.visitor;
  if (level !== "second_factor" || sessionId === undefined) {
    return c.redirect("/panel/entrar", 303);
  }
  const form = await readForm(c, secondStep);
  if (!form.ok) {
    const next = nextPage(fieldText(form.fields, "next"));
    return await secondStepPage(deps, c, { problems: form.problems, next });
  }
  const next = nextPage(form.value.next);
  const result = await passSecondFactor(deps, sessionId, form.value.code);
  if (result.kind !== "opened") {
    const problems = [refusal(c, result, { field: "code", code: "sign_in.code_refused" })];
    return await secondStepPage(deps, c, { problems, next });
  }
  await carrySession(deps, c, result);
  return c.redirect(afterOpening(result, next), 303);
}

type Refused = Exclude<SignIn, { kind: "opened" }>;

function refusal(c: Context, result: Refused, otherwise: FieldProblem): FieldProblem {
  if (result.kind === "refused") return otherwise;
  return slowedProblem(c, result.retryAfterSeconds);
}

function typed(fields: FormFields) {
  return { email: fieldText(fields, "email"), next: nextPage(fieldText(fields, "next")) };
}

interface Shown {
  readonly problems: FieldProblems;
  readonly next: string;
}

async function signInPage(
  deps: Deps,
  c: Context,
  shown: Shown & { readonly email: string },
): Promise<Response> {
  const isUnset = deps.config.secret === undefined;
  const unset = [{ field: WHOLE_FORM, code: "sign_in.secret_unset" }];
  const problems = isUnset ? unset : shown.problems;
  return await panelPage(deps, c, {
    title: t("panel.sign_in.title"),
    content: <SignInPage {...shown} problems={problems} />,
    status: isUnset ? 503 : waitStatus(problems),
  });
}

async function secondStepPage(deps: Deps, c: Context, shown: Shown): Promise<Response> {
  return await panelPage(deps, c, {
    title: t("panel.second_step.title"),
    content: <SecondStepPage {...shown} />,
    status: waitStatus(shown.problems),
  });
}
