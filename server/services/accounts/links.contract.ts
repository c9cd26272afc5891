import { expect, it } from "vitest";
import { ConflictError } from "../../../db/atomic.ts";
import { listActsAfter } from "../../../db/queries/audit.ts";
import { accountLinks } from "../../../db/schema/accounts.ts";
import type { Deps } from "../../deps.ts";
import { COMMAND_LINE, SYSTEM } from "../record-act.ts";
import { acceptInvitation, acceptPasswordLink, findLink } from "./accept-link.ts";
import { linkAtFirstStart, linkForFirstAdministrator } from "./first-administrator.ts";
import { invitePerson, listInvitations, withdrawInvitation } from "./invite-person.ts";
import {
  changePost,
  disablePerson,
  enablePerson,
  linkForNewPassword,
  resetSecondFactor,
} from "./manage-person.ts";
import { DAY_MS } from "./moments.ts";
import { signIn } from "./sign-in.ts";
import {
  accountWith,
  codeIn,
  firstAdministrator,
  invited,
  PASSWORD,
  personWith,
  withSecondFactor,
} from "./testing/people.ts";
import { openTestDeps } from "../../testing/open-test-deps.ts";
import { signIn as openSessionOf } from "../../testing/sign-in.ts";
import { identifyVisitor } from "./visitor.ts";

const READER = { role: "reader", languages: [], regions: [] } as const;
const somebody = (email: string) => ({ name: "Alguien", email, password: PASSWORD });
const required = <Value>(value: Value | undefined): Value => {
  if (value === undefined) throw new Error("nothing there");
  return value;
};
const linkOf = async (deps: Deps, url: string | undefined) =>
  required(await findLink(deps, codeIn(url)));

it("makes one first administrator of two who come at the same time, and closes the door for good", async () => {
  const { deps } = await openTestDeps();
  const url = await linkForFirstAdministrator(deps, COMMAND_LINE);
  expect(url).toMatch(/^http:\/\/127\.0\.0\.1:3000\/panel\/invitacion#[\w-]{43}$/);
  const link = await linkOf(deps, url);
  const both = await Promise.all(
    ["uno@ejemplo.mx", "dos@ejemplo.mx"].map((email) =>
      acceptInvitation(deps, link, somebody(email)),
    ),
  );
  expect(both.map(({ kind }) => kind).toSorted()).toEqual(["link_gone", "opened"]);
  expect(await findLink(deps, codeIn(url))).toBeUndefined();
  expect(await linkForFirstAdministrator(deps, COMMAND_LINE)).toBeUndefined();
  expect(await linkAtFirstStart(deps)).toBeUndefined();
});

it("lets only the newest first link in, and at a start makes none while one is good", async () => {
  const { deps, advance } = await openTestDeps();
  const first = await linkAtFirstStart(deps);
  expect(await linkAtFirstStart(deps)).toBeUndefined();
  const older = await linkOf(deps, first);
  const second = await linkForFirstAdministrator(deps, SYSTEM);
  expect(await findLink(deps, codeIn(first))).toBeUndefined();
  expect((await acceptInvitation(deps, older, somebody("x@ejemplo.mx"))).kind).toBe("link_gone");
  advance(DAY_MS);
  expect(await findLink(deps, codeIn(second))).toBeUndefined();
  expect(await linkAtFirstStart(deps)).toBeDefined();
});

it("lets no first link in once there is an administrator, however that one came", async () => {
  const { deps } = await openTestDeps();
  const url = await linkForFirstAdministrator(deps, SYSTEM);
  const open = await linkOf(deps, url);
  await openSessionOf(deps, "administrator");
  expect(await findLink(deps, codeIn(url))).toBeUndefined();
  expect((await acceptInvitation(deps, open, somebody("x@ejemplo.mx"))).kind).toBe("link_gone");
});

it("makes one administrator of two first links that are used at the same time", async () => {
  const { deps } = await openTestDeps();
  const older = await linkOf(deps, await linkForFirstAdministrator(deps, SYSTEM));
  const newer = await linkOf(deps, await linkForFirstAdministrator(deps, SYSTEM));
  const outcomes = await Promise.all([
    acceptInvitation(deps, older, somebody("uno@ejemplo.mx")),
    acceptInvitation(deps, newer, somebody("dos@ejemplo.mx")),
  ]);
  expect(outcomes.map(({ kind }) => kind)).toEqual(["link_gone", "opened"]);
});

it("gives an invitation the role, languages and regions it was made with, once", async () => {
  const { deps } = await openTestDeps();
  const ana = await firstAdministrator(deps);
  const post = { role: "translator", languages: ["tzh"], regions: ["5"] } as const;
  const url = await invitePerson(deps, ana, { email: "Rosa@Ejemplo.mx", post });
  const pending = await listInvitations(deps);
  expect(pending).toMatchObject([{ email: "rosa@ejemplo.mx", role: "translator", regions: [] }]);
  const link = await linkOf(deps, url);
  const both = await Promise.all(
    [1, 2].map(() => acceptInvitation(deps, link, somebody("otra@ejemplo.mx"))),
  );
  expect(both.map(({ kind }) => kind).toSorted()).toEqual(["link_gone", "opened"]);
  expect(await personWith(deps, "rosa@ejemplo.mx")).toMatchObject({
    role: "translator",
    languages: ["tzh"],
    regions: [],
  });
  expect(await listInvitations(deps)).toEqual([]);
  expect(await invitePerson(deps, ana, { email: "rosa@ejemplo.mx", post })).toBeUndefined();
});

it("lets a withdrawn, a replaced and an expired invitation in no more, also when it was open already", async () => {
  const { deps, advance } = await openTestDeps();
  const ana = await firstAdministrator(deps);
  const invite = () => invitePerson(deps, ana, { email: "rosa@ejemplo.mx", post: READER });
  const first = await linkOf(deps, await invite());
  const second = await linkOf(deps, await invite());
  expect((await acceptInvitation(deps, first, somebody(""))).kind).toBe("link_gone");
  await withdrawInvitation(deps, ana, required((await listInvitations(deps))[0]));
  expect((await acceptInvitation(deps, second, somebody(""))).kind).toBe("link_gone");
  const third = await invite();
  advance(7 * DAY_MS);
  expect(await findLink(deps, codeIn(third))).toBeUndefined();
  expect(await listInvitations(deps)).toMatchObject([{ isExpired: true }]);
});

it("keeps only hashes of codes", async () => {
  const { deps } = await openTestDeps();
  const url = await linkForFirstAdministrator(deps, SYSTEM);
  const stored = JSON.stringify(await deps.db.orm.select().from(accountLinks));
  expect(stored).not.toContain(codeIn(url));
});

it("sets a new password by a link once, ends the sessions, and does not pass by the second factor", async () => {
  const { deps } = await openTestDeps();
  const ana = await firstAdministrator(deps);
  await invited(deps, ana, { email: "luz@ejemplo.mx", role: "administrator" });
  await withSecondFactor(deps, "luz@ejemplo.mx");
  const session = await signIn(deps, { email: "luz@ejemplo.mx", password: PASSWORD, origin: {} });
  const token = session.kind === "opened" ? session.token : "";
  const luz = await accountWith(deps, "luz@ejemplo.mx");
  const link = await linkOf(deps, await linkForNewPassword(deps, ana, luz));
  const fresh = "cuatro tlacuaches contentos";
  const both = await Promise.all([1, 2].map(() => acceptPasswordLink(deps, link, fresh)));
  expect(both.map(({ kind }) => kind).toSorted()).toEqual(["link_gone", "opened"]);
  expect(both.find(({ kind }) => kind === "opened")).toMatchObject({ level: "second_factor" });
  expect((await identifyVisitor(deps, { session: token })).level).toBe("none");
  const old = await signIn(deps, { email: "luz@ejemplo.mx", password: PASSWORD, origin: {} });
  expect(old.kind).toBe("refused");
});

it("lets a disabled account do nothing with a password link", async () => {
  const { deps } = await openTestDeps();
  const ana = await firstAdministrator(deps);
  await invited(deps, ana, { email: "rosa@ejemplo.mx", role: "reader" });
  const rosa = await accountWith(deps, "rosa@ejemplo.mx");
  const link = await linkOf(deps, await linkForNewPassword(deps, ana, rosa));
  await disablePerson(deps, ana, rosa);
  expect((await acceptPasswordLink(deps, link, "cinco tucanes verdes")).kind).toBe("link_gone");
});

it("puts a disabled person out at the next request, and lets the person in again when enabled", async () => {
  const { deps } = await openTestDeps();
  const ana = await firstAdministrator(deps);
  await invited(deps, ana, { email: "rosa@ejemplo.mx", role: "reader" });
  const enter = () => signIn(deps, { email: "rosa@ejemplo.mx", password: PASSWORD, origin: {} });
  const opened = await enter();
  const session = opened.kind === "opened" ? opened.token : "";
  expect((await identifyVisitor(deps, { session })).level).toBe("full");
  expect(await disablePerson(deps, ana, await accountWith(deps, "rosa@ejemplo.mx"))).toBe("done");
  expect((await identifyVisitor(deps, { session })).isStale).toBe(true);
  await enablePerson(deps, ana, await accountWith(deps, "rosa@ejemplo.mx"));
  expect((await identifyVisitor(deps, { session })).isStale).toBe(true);
  expect((await enter()).kind).toBe("opened");
});

it("never loses the last active administrator, whatever two of them do to each other", async () => {
  const { deps } = await openTestDeps();
  const ana = await firstAdministrator(deps);
  const onlyOne = await accountWith(deps, "ana@ejemplo.mx");
  expect(await disablePerson(deps, ana, onlyOne)).toBe("last_administrator");
  expect(await changePost(deps, ana, { account: onlyOne, post: READER })).toBe(
    "last_administrator",
  );
  const luz = await invited(deps, ana, { email: "luz@ejemplo.mx", role: "administrator" });
  const outcomes = await Promise.all([
    disablePerson(deps, ana, await accountWith(deps, "luz@ejemplo.mx")),
    changePost(deps, luz, { account: onlyOne, post: READER }),
  ]);
  expect(outcomes.toSorted()).toEqual(["done", "last_administrator"]);
});

it("ends the sessions of somebody whose role changes or whose second factor is taken away", async () => {
  const { deps } = await openTestDeps();
  const ana = await firstAdministrator(deps);
  await invited(deps, ana, { email: "rosa@ejemplo.mx", role: "reader" });
  const enter = async () => {
    const opened = await signIn(deps, { email: "rosa@ejemplo.mx", password: PASSWORD, origin: {} });
    return opened.kind === "opened" ? opened.token : "";
  };
  const session = await enter();
  const account = await accountWith(deps, "rosa@ejemplo.mx");
  await changePost(deps, ana, { account, post: { ...READER, role: "analyst" } });
  expect((await identifyVisitor(deps, { session })).level).toBe("none");
  expect((await identifyVisitor(deps, { session: await enter() })).level).toBe("enrolling");
  await withSecondFactor(deps, "rosa@ejemplo.mx");
  expect((await identifyVisitor(deps, { session: await enter() })).level).toBe("second_factor");
  await resetSecondFactor(deps, ana, await accountWith(deps, "rosa@ejemplo.mx"));
  expect((await identifyVisitor(deps, { session: await enter() })).level).toBe("enrolling");
});

it("removes no account and records every act without an e-mail", async () => {
  const { deps } = await openTestDeps();
  const ana = await firstAdministrator(deps, "canario@ejemplo.mx");
  await invited(deps, ana, { email: "jilguero@ejemplo.mx", role: "reader" });
  const acts = await listActsAfter(deps.db, 0, 100);
  expect(acts.map(({ action }) => action)).toEqual([
    "account.first_link_made",
    "account.created",
    "account.invited",
    "account.created",
  ]);
  expect(JSON.stringify(acts)).not.toContain("@");
  const removal = { sql: "delete from accounts", params: [] };
  const failing = deps.db.atomic({ statements: [removal] });
  await expect(failing).rejects.toThrow("never removed");
  await expect(failing).rejects.not.toBeInstanceOf(ConflictError);
});
