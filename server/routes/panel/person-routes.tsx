import { type Context, Hono } from "hono";
import { z } from "zod";
import type { FieldProblems } from "../../../client/pages/panel/field-problem.ts";
import { ConfirmForm } from "../../../client/pages/panel/confirm-form.tsx";
import { OncePage } from "../../../client/pages/panel/once-page.tsx";
import { PersonPage } from "../../../client/pages/panel/person-page.tsx";
import { createTranslator } from "../../../locales/translator.ts";
import type { Deps } from "../../deps.ts";
import { RequestProblem } from "../../problem-response.ts";
import {
  changePost,
  disablePerson,
  enablePerson,
  findPerson,
  linkForNewPassword,
  type Managed,
  resetSecondFactor,
} from "../../services/accounts/manage-person.ts";
import { chosenPost, readPostChoices } from "../../services/accounts/post-choices.ts";
import { doneAt, panelPage } from "./panel-response.tsx";
import { listedPerson, postFields, postSchema, typedPost } from "./post-form.ts";
import { readForm } from "./read-form.ts";
import { requirePerson } from "./require-person.ts";
import { formStatus } from "../form-status.ts";

const { t } = createTranslator("es");
const HREF = "/panel/personas";
const ONE = `${HREF}/:id{[0-9a-f-]{36}}`;
const postForm = z.object(postSchema);

type Account = NonNullable<Awaited<ReturnType<typeof findPerson>>>;

/** What an administrator does for one account. */
export function personRoutes(deps: Deps): Hono {
  const app = new Hono();
  app.get(ONE, async (c) => await personPage(deps, c, {}));
  app.post(ONE, async (c) => await takePost(deps, c));
  for (const [name, texts] of Object.entries(ACTS)) {
    app.get(`${ONE}/${name}`, async (c) => await confirmPage(deps, c, { name, texts }));
  }
  app.post(`${ONE}/desactivar`, async (c) => {
    const account = await requireOther(deps, c);
    const outcome = await disablePerson(deps, requirePerson(c), account);
    return await managed(deps, c, { outcome, notice: "person_disabled" });
  });
  app.post(`${ONE}/activar`, async (c) => {
    const account = await requireOther(deps, c);
    await enablePerson(deps, requirePerson(c), account);
    return await managed(deps, c, { outcome: "done", notice: "person_enabled" });
  });
  app.post(`${ONE}/segundo-factor`, async (c) => {
    const account = await requireOther(deps, c);
    await resetSecondFactor(deps, requirePerson(c), account);
    return await managed(deps, c, { outcome: "done", notice: "factor_reset" });
  });
  app.post(`${ONE}/enlace`, async (c) => await givePasswordLink(deps, c));
  return app;
}

const ACTS = {
  desactivar: "disable",
  "segundo-factor": "reset_factor",
  enlace: "give_link",
} as const;

async function requireAccount(deps: Deps, c: Context): Promise<Account> {
  const account = await findPerson(deps, c.req.param("id") ?? "");
  if (account !== undefined) return account;
  throw new RequestProblem({ status: 404, code: "request.not_found" });
}

/** Nobody takes away the own access by mistake. */
async function requireOther(deps: Deps, c: Context): Promise<Account> {
  const account = await requireAccount(deps, c);
  if (account.id !== requirePerson(c).id) return account;
  throw new RequestProblem({ status: 403, code: "person.yourself" });
}

async function takePost(deps: Deps, c: Context): Promise<Response> {
  const account = await requireOther(deps, c);
  const form = await readForm(c, postForm);
  if (!form.ok) {
    return await personPage(deps, c, { chosen: typedPost(form.fields), problems: form.problems });
  }
  const post = chosenPost(await readPostChoices(deps), form.value);
  const outcome = await changePost(deps, requirePerson(c), { account, post });
  return await managed(deps, c, { outcome, notice: "person_changed" });
}

async function givePasswordLink(deps: Deps, c: Context): Promise<Response> {
  const account = await requireOther(deps, c);
  if (account.state !== "active") {
    throw new RequestProblem({ status: 409, code: "person.changed_meanwhile" });
  }
  const url = await linkForNewPassword(deps, requirePerson(c), account);
  return await panelPage(deps, c, {
    title: t("panel.once.password_link.title"),
    room: "people",
    content: <OncePage texts="password_link" secret={url} backHref={`${HREF}/${account.id}`} />,
  });
}

async function managed(
  deps: Deps,
  c: Context,
  { outcome, notice }: { readonly outcome: Managed; readonly notice: string },
): Promise<Response> {
  if (outcome === "done") return doneAt(c, `${HREF}/${c.req.param("id") ?? ""}`, notice);
  return await personPage(deps, c, {
    problems: [{ field: "role", code: "person.last_administrator" }],
  });
}

async function confirmPage(
  deps: Deps,
  c: Context,
  act: { readonly name: string; readonly texts: string },
): Promise<Response> {
  const { id, name } = await requireOther(deps, c);
  return await panelPage(deps, c, {
    title: t(`panel.person_act.${act.texts}.title`, { name }),
    room: "people",
    content: (
      <ConfirmForm
        action={`${HREF}/${id}/${act.name}`}
        title={`panel.person_act.${act.texts}.title`}
        explanation={`panel.person_act.${act.texts}.explanation`}
        confirm={`panel.person_act.${act.texts}.confirm`}
        cancelHref={`${HREF}/${id}`}
        with={{ name }}
      />
    ),
  });
}

interface ShownPerson {
  readonly chosen?: ReturnType<typeof typedPost>;
  readonly problems?: FieldProblems;
}

async function personPage(deps: Deps, c: Context, shown: ShownPerson): Promise<Response> {
  const account = await requireAccount(deps, c);
  const { role, languages, regions } = account;
  const { problems = [], chosen = { role, languages, regions } } = shown;
  return await panelPage(deps, c, {
    title: account.name,
    room: "people",
    content: (
      <PersonPage
        person={listedPerson(account)}
        createdOn={account.createdOn}
        isOneself={account.id === requirePerson(c).id}
        post={await postFields(deps, { chosen, problems })}
      />
    ),
    status: formStatus(problems),
  });
}
