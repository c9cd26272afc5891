import { type Context, Hono } from "hono";
import { z } from "zod";
import type { FieldProblems } from "../../../client/pages/panel/field-problem.ts";
import { ConfirmForm } from "../../../client/pages/panel/confirm-form.tsx";
import { InvitePage } from "../../../client/pages/panel/invite-page.tsx";
import { OncePage } from "../../../client/pages/panel/once-page.tsx";
import { PeoplePage } from "../../../client/pages/panel/people-page.tsx";
import { createTranslator } from "../../../locales/translator.ts";
import type { Deps } from "../../deps.ts";
import { RequestProblem } from "../../problem-response.ts";
import {
  invitePerson,
  listInvitations,
  type PendingInvitation,
  type Post,
  withdrawInvitation,
} from "../../services/accounts/invite-person.ts";
import { listPeople } from "../../services/accounts/list-people.ts";
import { chosenPost, readPostChoices } from "../../services/accounts/post-choices.ts";
import { emailField } from "./form-schemas.ts";
import { localMoment } from "./local-moment.ts";
import { doneAt, panelPage } from "./panel-response.tsx";
import { listedPerson, postFields, postSchema, typedPost } from "./post-form.ts";
import { fieldText, readForm } from "./read-form.ts";
import { requirePerson } from "./require-person.ts";
import { listState, readListQuery } from "./list-query.ts";
import { formStatus } from "../form-status.ts";

const translator = createTranslator("es");
const { t } = translator;
const HREF = "/panel/personas";
const invitation = z.object({ email: emailField, ...postSchema });

/** Who has an account, and who is invited to one. */
export function peopleRoutes(deps: Deps): Hono {
  const app = new Hono();
  app.get(HREF, async (c) => await peoplePage(deps, c));
  app.get(`${HREF}/invitar`, async (c) => await invitePage(deps, c, NOTHING_TYPED));
  app.post(`${HREF}/invitar`, async (c) => await invite(deps, c));
  app.post(`${HREF}/invitaciones/:id/rehacer`, async (c) => {
    const { email, ...post } = await requireInvitation(deps, c.req.param("id"));
    return await linkPage(deps, c, { email, post });
  });
  app.get(`${HREF}/invitaciones/:id/retirar`, async (c) => {
    const { id, email } = await requireInvitation(deps, c.req.param("id"));
    return await panelPage(deps, c, {
      title: t("panel.withdraw.title"),
      room: "people",
      content: (
        <ConfirmForm
          action={`${HREF}/invitaciones/${id}/retirar`}
          title="panel.withdraw.title"
          explanation="panel.withdraw.explanation"
          confirm="panel.people.withdraw"
          cancelHref={HREF}
          with={{ email }}
        />
      ),
    });
  });
  app.post(`${HREF}/invitaciones/:id/retirar`, async (c) => {
    const found = await requireInvitation(deps, c.req.param("id"));
    await withdrawInvitation(deps, requirePerson(c), found);
    return doneAt(c, HREF, "invitation_withdrawn");
  });
  return app;
}

async function requireInvitation(deps: Deps, id: string): Promise<PendingInvitation> {
  const found = (await listInvitations(deps)).find((pending) => pending.id === id);
  if (found !== undefined) return found;
  throw new RequestProblem({ status: 404, code: "request.not_found" });
}

async function peoplePage(deps: Deps, c: Context): Promise<Response> {
  const query = readListQuery(c);
  const { people, next } = await listPeople(deps, query);
  const invitations = await listInvitations(deps);
  return await panelPage(deps, c, {
    title: t("panel.people.title"),
    room: "people",
    isWide: true,
    content: (
      <PeoplePage
        translator={translator}
        people={people.map(listedPerson)}
        state={listState(HREF, query, next)}
        invitations={invitations.map(({ id, email, role, expiresAt, isExpired }) => {
          const { day } = localMoment(deps, expiresAt);
          return { id, email, role, isExpired, expiresDay: day };
        })}
      />
    ),
  });
}

async function invite(deps: Deps, c: Context): Promise<Response> {
  const form = await readForm(c, invitation);
  if (!form.ok) {
    const { fields, problems } = form;
    const email = fieldText(fields, "email");
    return await invitePage(deps, c, { email, chosen: typedPost(fields), problems });
  }
  const { email, ...posted } = form.value;
  const post = chosenPost(await readPostChoices(deps), posted);
  return await linkPage(deps, c, { email, post });
}

async function linkPage(
  deps: Deps,
  c: Context,
  to: { readonly email: string; readonly post: Post },
): Promise<Response> {
  const url = await invitePerson(deps, requirePerson(c), to);
  if (url === undefined) {
    const problems = [{ field: "email", code: "person.email_taken" }];
    return await invitePage(deps, c, { email: to.email, chosen: to.post, problems });
  }
  return await panelPage(deps, c, {
    title: t("panel.once.invite_link.title"),
    room: "people",
    content: <OncePage texts="invite_link" secret={url} backHref={HREF} />,
  });
}

interface ShownInvite {
  readonly email: string;
  readonly chosen: ReturnType<typeof typedPost>;
  readonly problems: FieldProblems;
}
const NOTHING_TYPED: ShownInvite = { email: "", chosen: typedPost({}), problems: [] };

async function invitePage(deps: Deps, c: Context, shown: ShownInvite): Promise<Response> {
  const { email, chosen, problems } = shown;
  return await panelPage(deps, c, {
    title: t("panel.invite.title"),
    room: "people",
    content: <InvitePage email={email} {...await postFields(deps, { chosen, problems })} />,
    status: formStatus(problems),
  });
}
