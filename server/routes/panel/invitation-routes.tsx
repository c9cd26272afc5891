import { type Context, Hono } from "hono";
import { z } from "zod";
import type { FieldProblems } from "../../../client/pages/panel/field-problem.ts";
import {
  InvitationCodePage,
  NewAccountPage,
} from "../../../client/pages/panel/invitation-page.tsx";
import { createTranslator } from "../../../locales/translator.ts";
import type { Deps } from "../../deps.ts";
import {
  type Accepted,
  acceptInvitation,
  acceptPasswordLink,
  findLink,
  type FoundLink,
} from "../../services/accounts/accept-link.ts";
import { afterOpening, carrySession } from "./begin-session.ts";
import { codeField, emailField, nameField } from "./form-schemas.ts";
import { newPasswordFields, newPasswordProblems } from "./new-password.ts";
import { panelPage } from "./panel-response.tsx";
import { fieldText, type FormFields, readFields, readForm } from "./read-form.ts";
import { formStatus } from "../form-status.ts";

const { t } = createTranslator("es");
const linkCode = z.object({ code: codeField });

/** Where one-time links arrive: the first administrator, invitations, new passwords. */
export function invitationRoutes(deps: Deps): Hono {
  const app = new Hono();
  app.get("/panel/invitacion", async (c) => await codePage(deps, c, []));
  app.post("/panel/invitacion", async (c) => {
    const form = await readForm(c, linkCode);
    if (!form.ok) return await codePage(deps, c, form.problems);
    const { code } = form.value;
    const found = await findLink(deps, code);
    if (found === undefined) return await codePage(deps, c, GONE);
    return await accountPage(deps, c, { found, fields: { code }, problems: [] });
  });
  app.post("/panel/invitacion/aceptar", async (c) => await accept(deps, c));
  return app;
}

const GONE: FieldProblems = [{ field: "code", code: "link.gone" }];

async function accept(deps: Deps, c: Context): Promise<Response> {
  const fields = await readFields(c);
  const found = await findLink(deps, fieldText(fields, "code").trim());
  if (found === undefined) return await codePage(deps, c, GONE);
  const given = schemaFor(found).safeParse(fields);
  const email = found.email ?? fieldText(fields, "email");
  const problems = [
    ...(given.error?.issues ?? []).map(({ path, message }) => ({
      field: String(path[0] ?? ""),
      code: message,
    })),
    ...newPasswordProblems(fields, email),
  ];
  if (!given.success || problems.length > 0) {
    return await accountPage(deps, c, { found, fields, problems });
  }
  const { new_password: password, name = "", email: typed = "" } = given.data;
  const accepted =
    found.kind === "password"
      ? await acceptPasswordLink(deps, found, password)
      : await acceptInvitation(deps, found, { name, email: typed, password });
  return await afterAccepting(deps, c, { accepted, found, fields });
}

/** Only what this kind of link asks for: a role is in the link, never in the form. */
function schemaFor({ kind }: FoundLink) {
  return z.object({
    ...newPasswordFields,
    name: kind === "password" ? z.undefined().catch(undefined) : nameField,
    email: kind === "first_administrator" ? emailField : z.undefined().catch(undefined),
  });
}

interface Outcome {
  readonly accepted: Accepted;
  readonly found: FoundLink;
  readonly fields: FormFields;
}

async function afterAccepting(deps: Deps, c: Context, outcome: Outcome): Promise<Response> {
  const { accepted, found, fields } = outcome;
  if (accepted.kind === "link_gone") return await codePage(deps, c, GONE);
  if (accepted.kind === "email_taken") {
    const problems = [{ field: "email", code: "person.email_taken" }];
    return await accountPage(deps, c, { found, fields, problems });
  }
  await carrySession(deps, c, accepted);
  return c.redirect(afterOpening(accepted, "/panel"), 303);
}

async function codePage(deps: Deps, c: Context, problems: FieldProblems): Promise<Response> {
  return await panelPage(deps, c, {
    title: t("panel.invitation.title"),
    content: <InvitationCodePage problems={problems} />,
    status: formStatus(problems),
  });
}

interface ShownAccount {
  readonly found: FoundLink;
  readonly fields: FormFields;
  readonly problems: FieldProblems;
}

async function accountPage(deps: Deps, c: Context, shown: ShownAccount): Promise<Response> {
  const { found, fields, problems } = shown;
  const { kind, link } = found;
  const role = kind === "first_administrator" ? "administrator" : link.role;
  return await panelPage(deps, c, {
    title: t(`panel.invitation.${kind}.title`),
    content: (
      <NewAccountPage
        kind={kind}
        code={fieldText(fields, "code")}
        {...(found.email === undefined ? {} : { fixedEmail: found.email })}
        {...(role === null ? {} : { role })}
        email={fieldText(fields, "email")}
        name={fieldText(fields, "name")}
        problems={problems}
      />
    ),
    status: formStatus(problems),
  });
}
