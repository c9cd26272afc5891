import { type Context, Hono } from "hono";
import { z } from "zod";
import type { FieldProblems } from "../../../client/pages/panel/field-problem.ts";
import { OwnAccountPage } from "../../../client/pages/panel/own-account-page.tsx";
import { createTranslator } from "../../../locales/translator.ts";
import type { Deps } from "../../deps.ts";
import { needsSecondFactor } from "../../services/access.ts";
import { changePassword } from "../../services/accounts/change-password.ts";
import {
  endOtherSessions,
  endSession,
  type OwnAccount,
  readOwnAccount,
  renameOneself,
} from "../../services/accounts/own-account.ts";
import { carrySession } from "./begin-session.ts";
import { confirmedAccount, waitStatus } from "./confirmed-account.ts";
import { nameField, passwordField } from "./form-schemas.ts";
import { localMoment } from "./local-moment.ts";
import { newPasswordFields, newPasswordProblems } from "./new-password.ts";
import { doneAt, panelPage } from "./panel-response.tsx";
import { readFields, readForm } from "./read-form.ts";
import { requirePerson } from "./require-person.ts";

const translator = createTranslator("es");
const HREF = "/panel/cuenta";
const ownName = z.object({ name: nameField });
const passwords = z.object({ password: passwordField, ...newPasswordFields });

/** The own account: name, password and sessions. */
export function accountRoutes(deps: Deps): Hono {
  const app = new Hono();
  app.get(HREF, async (c) => await accountPage(deps, c, []));
  app.post(`${HREF}/nombre`, async (c) => {
    const form = await readForm(c, ownName);
    if (!form.ok) return await accountPage(deps, c, form.problems);
    await renameOneself(deps, requirePerson(c), form.value.name);
    return doneAt(c, HREF, "name_saved");
  });
  app.post(`${HREF}/contrasena`, async (c) => await takePassword(deps, c));
  app.post(`${HREF}/sesiones/:id/cerrar`, async (c) => {
    await endSession(deps, requirePerson(c), c.req.param("id"));
    return doneAt(c, HREF, "session_ended");
  });
  app.post(`${HREF}/sesiones/cerrar-otras`, async (c) => {
    await endOtherSessions(deps, requirePerson(c), c.var.visitor.sessionId ?? "");
    return doneAt(c, HREF, "sessions_ended");
  });
  return app;
}

async function takePassword(deps: Deps, c: Context): Promise<Response> {
  const person = requirePerson(c);
  const fields = await readFields(c);
  const given = passwords.safeParse(fields);
  const { account } = await readOwnAccount(deps, person);
  const problems = [
    ...(given.error?.issues ?? []).map(({ path, message }) => ({
      field: String(path[0] ?? ""),
      code: message,
    })),
    ...newPasswordProblems(fields, account.email),
  ];
  if (!given.success || problems.length > 0) return await accountPage(deps, c, problems);
  const confirmed = await confirmedAccount(deps, c, given.data.password);
  if (!confirmed.ok) return await accountPage(deps, c, [confirmed.problem]);
  const password = given.data.new_password;
  await carrySession(
    deps,
    c,
    await changePassword(deps, person, { account: confirmed.account, password }),
  );
  return doneAt(c, HREF, "password_saved");
}

async function accountPage(deps: Deps, c: Context, problems: FieldProblems): Promise<Response> {
  const own = await readOwnAccount(deps, requirePerson(c));
  const { account, recoveryCodes } = own;
  const { role } = requirePerson(c);
  return await panelPage(deps, c, {
    title: translator.t("panel.account.title"),
    content: (
      <OwnAccountPage
        translator={translator}
        name={account.name}
        email={account.email}
        role={role}
        hasSecondFactor={account.totpSecret !== null}
        needsSecondFactor={needsSecondFactor(role)}
        recoveryCodes={recoveryCodes}
        sessions={shownSessions(deps, own, c.var.visitor.sessionId)}
        problems={problems}
      />
    ),
    status: waitStatus(problems),
  });
}

function shownSessions(deps: Deps, { sessions }: OwnAccount, current: string | undefined) {
  return sessions.map(({ id, startedAt, lastSeenAt }) => {
    const started = localMoment(deps, startedAt);
    const seen = localMoment(deps, lastSeenAt);
    return {
      id,
      startedDay: started.day,
      startedTime: started.time,
      seenDay: seen.day,
      seenTime: seen.time,
      isThis: id === current,
    };
  });
}
