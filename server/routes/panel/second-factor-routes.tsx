import { type Context, Hono } from "hono";
import { z } from "zod";
import type { FieldProblems } from "../../../client/pages/panel/field-problem.ts";
import {
  PasswordAskedPage,
  RecoveryCodesPage,
} from "../../../client/pages/panel/recovery-codes-page.tsx";
import { SecondFactorPage } from "../../../client/pages/panel/second-factor-page.tsx";
import { createTranslator } from "../../../locales/translator.ts";
import type { Deps } from "../../deps.ts";
import { RequestProblem } from "../../problem-response.ts";
import { needsSecondFactor } from "../../services/access.ts";
import { requireAccount } from "../../services/accounts/own-account.ts";
import {
  offerSecondFactor,
  removeSecondFactor,
  renewRecoveryCodes,
  setUpSecondFactor,
} from "../../services/accounts/set-up-second-factor.ts";
import { carrySession } from "./begin-session.ts";
import { confirmedAccount, waitStatus } from "./confirmed-account.ts";
import { codeField, passwordField } from "./form-schemas.ts";
import { nextPage } from "./next-page.ts";
import { doneAt, panelPage } from "./panel-response.tsx";
import { fieldText, type FormFields, readFields, readForm } from "./read-form.ts";
import { requirePerson } from "./require-person.ts";

const translator = createTranslator("es");
const FACTOR = "/panel/cuenta/segundo-factor";
const CODES = "/panel/cuenta/codigos";
const codeOnly = z.object({
  code: codeField,
  sealed: z.string("form.required").max(500, "form.too_long"),
});
const passwordOnly = z.object({ password: passwordField });

/** Setting up, changing and removing the authenticator, and the recovery codes. */
export function secondFactorRoutes(deps: Deps): Hono {
  const app = new Hono();
  app.get(FACTOR, async (c) => {
    const fields = { next: c.req.query("next") ?? "" };
    return await factorPage(deps, c, { fields, problems: [] });
  });
  app.post(FACTOR, async (c) => await setUp(deps, c));
  app.get(`${FACTOR}/quitar`, async (c) => await asked(deps, c, REMOVAL));
  app.post(`${FACTOR}/quitar`, async (c) => await remove(deps, c));
  app.get(CODES, async (c) => await asked(deps, c, RENEWAL));
  app.post(CODES, async (c) => await renew(deps, c));
  return app;
}

/** A session that has lasted a while says the password again; one just opened has just said it. */
function asksPassword(c: Context): boolean {
  return c.var.visitor.level === "full";
}

async function setUp(deps: Deps, c: Context): Promise<Response> {
  const person = requirePerson(c);
  const fields = await readFields(c);
  const schema = asksPassword(c) ? codeOnly.extend(passwordOnly.shape) : codeOnly;
  const given = schema.safeParse(fields);
  if (!given.success) {
    const problems = given.error.issues.map(({ path, message }) => ({
      field: String(path[0] ?? ""),
      code: message,
    }));
    return await factorPage(deps, c, { fields, problems });
  }
  const confirmed = asksPassword(c)
    ? await confirmedAccount(deps, c, fieldText(fields, "password"))
    : { ok: true as const, account: await requireAccount(deps, person) };
  if (!confirmed.ok) return await factorPage(deps, c, { fields, problems: [confirmed.problem] });
  const set = await setUpSecondFactor(deps, person, { ...given.data, account: confirmed.account });
  if (set === undefined) {
    const problems = [{ field: "code", code: "sign_in.new_code_refused" }];
    return await factorPage(deps, c, { fields, problems });
  }
  await carrySession(deps, c, set.opened);
  const next = nextPage(fieldText(fields, "next"));
  return await codesPage(deps, c, { codes: set.recoveryCodes, next });
}

async function remove(deps: Deps, c: Context): Promise<Response> {
  const person = requirePerson(c);
  if (needsSecondFactor(person.role)) {
    throw new RequestProblem({ status: 409, code: "access.second_factor_needed" });
  }
  const form = await readForm(c, passwordOnly);
  if (!form.ok) return await asked(deps, c, { ...REMOVAL, problems: form.problems });
  const confirmed = await confirmedAccount(deps, c, form.value.password);
  if (!confirmed.ok) return await asked(deps, c, { ...REMOVAL, problems: [confirmed.problem] });
  await carrySession(deps, c, await removeSecondFactor(deps, person, confirmed.account));
  return doneAt(c, "/panel/cuenta", "factor_removed");
}

async function renew(deps: Deps, c: Context): Promise<Response> {
  const form = await readForm(c, passwordOnly);
  if (!form.ok) return await asked(deps, c, { ...RENEWAL, problems: form.problems });
  const confirmed = await confirmedAccount(deps, c, form.value.password);
  if (!confirmed.ok) return await asked(deps, c, { ...RENEWAL, problems: [confirmed.problem] });
  const codes = await renewRecoveryCodes(deps, requirePerson(c));
  return await codesPage(deps, c, { codes, next: "/panel/cuenta" });
}

interface Asked {
  readonly action: string;
  readonly texts: "recovery_renewal" | "second_factor_removal";
  readonly problems: FieldProblems;
}
const REMOVAL: Asked = { action: `${FACTOR}/quitar`, texts: "second_factor_removal", problems: [] };
const RENEWAL: Asked = { action: CODES, texts: "recovery_renewal", problems: [] };

async function asked(deps: Deps, c: Context, shown: Asked): Promise<Response> {
  return await panelPage(deps, c, {
    title: translator.t(`panel.asked.${shown.texts}.title`),
    content: <PasswordAskedPage {...shown} />,
    status: waitStatus(shown.problems),
  });
}

async function codesPage(
  deps: Deps,
  c: Context,
  { codes, next }: { readonly codes: readonly string[]; readonly next: string },
): Promise<Response> {
  return await panelPage(deps, c, {
    title: translator.t("panel.recovery_codes.title"),
    content: <RecoveryCodesPage codes={codes} next={next} />,
  });
}

interface ShownFactor {
  readonly fields: FormFields;
  readonly problems: FieldProblems;
}

async function factorPage(deps: Deps, c: Context, shown: ShownFactor): Promise<Response> {
  const { fields, problems } = shown;
  const person = requirePerson(c);
  const account = await requireAccount(deps, person);
  return await panelPage(deps, c, {
    title: translator.t("panel.second_factor.title"),
    content: (
      <SecondFactorPage
        translator={translator}
        role={person.role}
        isNeeded={needsSecondFactor(person.role)}
        asksPassword={asksPassword(c)}
        hasOne={account.totpSecret !== null}
        offer={await offerSecondFactor(deps, account, fieldText(fields, "sealed"))}
        next={nextPage(fieldText(fields, "next"))}
        problems={problems}
      />
    ),
    status: waitStatus(problems),
  });
}
