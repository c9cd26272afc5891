import { type Context, Hono } from "hono";
import { z } from "zod";
import type { FieldProblems } from "../../../client/pages/panel/field-problem.ts";
import { ConfirmForm } from "../../../client/pages/panel/confirm-form.tsx";
import { OncePage } from "../../../client/pages/panel/once-page.tsx";
import { TokenFormPage } from "../../../client/pages/panel/token-form-page.tsx";
import { TokensPage } from "../../../client/pages/panel/tokens-page.tsx";
import { createTranslator } from "../../../locales/translator.ts";
import { isCalendarDate } from "../../../surveys/core/index.ts";
import type { Deps } from "../../deps.ts";
import { RequestProblem } from "../../problem-response.ts";
import { ROLES } from "../../services/access.ts";
import { dayAfter } from "../../services/accounts/moments.ts";
import { findToken, type ListedToken, TOKEN_UNDO_DAYS } from "../../services/api-tokens.ts";
import { restoreToken, revokeToken } from "../../services/revoke-token.ts";
import { createApiToken } from "../../services/create-api-token.ts";
import { listTokens } from "../../services/list-tokens.ts";
import { nameField, roleField } from "./form-schemas.ts";
import { doneAt, panelPage } from "./panel-response.tsx";
import { fieldText, type FormFields, readForm } from "./read-form.ts";
import { requirePerson } from "./require-person.ts";
import { listState, readListQuery } from "./list-query.ts";
import { formStatus } from "../form-status.ts";

const translator = createTranslator("es");
const { t } = translator;
const HREF = "/panel/llaves";
const YEAR_DAYS = 365;
const LONGEST_DAYS = 3 * YEAR_DAYS;

/** The keys that programs use: made once, shown once, revoked at any time. */
export function tokenRoutes(deps: Deps): Hono {
  const app = new Hono();
  app.get(HREF, async (c) => await tokensPage(deps, c));
  app.get(`${HREF}/nueva`, async (c) => await formPage(deps, c, { fields: {}, problems: [] }));
  app.post(`${HREF}/nueva`, async (c) => await create(deps, c));
  app.get(`${HREF}/:id/retirar`, async (c) => {
    return await confirmPage(deps, c, await requireToken(deps, c.req.param("id")));
  });
  app.post(`${HREF}/:id/retirar`, async (c) => {
    const token = await requireToken(deps, c.req.param("id"));
    await revokeToken(deps, token, requirePerson(c));
    return doneAt(c, HREF, "token_revoked");
  });
  app.post(`${HREF}/:id/restituir`, async (c) => {
    const token = await requireToken(deps, c.req.param("id"));
    const isBack = await restoreToken(deps, token, requirePerson(c));
    if (!isBack) throw new RequestProblem({ status: 409, code: "person.changed_meanwhile" });
    return doneAt(c, HREF, "token_restored");
  });
  return app;
}

async function requireToken(deps: Deps, id: string): Promise<ListedToken> {
  const token = await findToken(deps, id);
  if (token !== undefined) return token;
  throw new RequestProblem({ status: 404, code: "request.not_found" });
}

function tokenForm(today: string) {
  return z.object({
    name: nameField,
    role: roleField,
    expires_on: z
      .string("form.required")
      .refine(isCalendarDate, "form.not_a_day")
      .refine((day) => day >= today, "form.day_past")
      .refine((day) => day <= dayAfter(today, LONGEST_DAYS), "form.day_too_far"),
  });
}

async function create(deps: Deps, c: Context): Promise<Response> {
  const form = await readForm(c, tokenForm(deps.clock.today()));
  if (!form.ok) return await formPage(deps, c, form);
  const { name, role, expires_on: expiresOn } = form.value;
  const secret = await createApiToken(deps, { name, role, expiresOn }, requirePerson(c));
  return await panelPage(deps, c, {
    title: t("panel.once.new_token.title"),
    room: "tokens",
    content: <OncePage texts="new_token" secret={secret} backHref={HREF} />,
  });
}

async function tokensPage(deps: Deps, c: Context): Promise<Response> {
  const query = readListQuery(c);
  const { rows: tokens, next } = await listTokens(deps, query);
  return await panelPage(deps, c, {
    title: t("panel.tokens.title"),
    room: "tokens",
    isWide: true,
    content: (
      <TokensPage translator={translator} tokens={tokens} state={listState(HREF, query, next)} />
    ),
  });
}

interface ShownForm {
  readonly fields: FormFields;
  readonly problems: FieldProblems;
}

async function formPage(deps: Deps, c: Context, shown: ShownForm): Promise<Response> {
  const { fields, problems } = shown;
  const today = deps.clock.today();
  const expiresOn = fieldText(fields, "expires_on");
  return await panelPage(deps, c, {
    title: t("panel.tokens.new"),
    room: "tokens",
    content: (
      <TokenFormPage
        translator={translator}
        roles={ROLES}
        name={fieldText(fields, "name")}
        role={fieldText(fields, "role") || "reader"}
        expiresOn={expiresOn === "" ? dayAfter(today, YEAR_DAYS) : expiresOn}
        earliest={today}
        problems={problems}
      />
    ),
    status: formStatus(problems),
  });
}

async function confirmPage(deps: Deps, c: Context, { id, name }: ListedToken): Promise<Response> {
  return await panelPage(deps, c, {
    title: t("panel.revoke_token.title", { name }),
    room: "tokens",
    content: (
      <ConfirmForm
        action={`${HREF}/${id}/retirar`}
        title="panel.revoke_token.title"
        explanation="panel.revoke_token.explanation"
        confirm="panel.revoke_token.confirm"
        cancelHref={HREF}
        with={{ name, days: TOKEN_UNDO_DAYS }}
      />
    ),
  });
}
