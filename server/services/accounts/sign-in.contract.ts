import { expect, it } from "vitest";
import { updateAccountEndingSessions } from "../../../db/queries/accounts.ts";
import { guesses } from "../../../db/schema/accounts.ts";
import { HOUR_MS, MINUTE_MS } from "./moments.ts";
import { passSecondFactor } from "./pass-second-factor.ts";
import { type SignIn, signIn } from "./sign-in.ts";
import {
  accountWith,
  currentCode,
  firstAdministrator,
  invited,
  PASSWORD,
  withSecondFactor,
} from "./testing/people.ts";
import { openTestDeps } from "../../testing/open-test-deps.ts";
import { identifyVisitor } from "./visitor.ts";

const EMAIL = "ana@ejemplo.mx";
const enter = (deps: Parameters<typeof signIn>[0], email: string, password = PASSWORD) =>
  signIn(deps, { email, password, origin: {} });
const tokenOf = (opened: SignIn) => (opened.kind === "opened" ? opened.token : "");

async function pendingSession(deps: Parameters<typeof signIn>[0]): Promise<string> {
  const session = tokenOf(await enter(deps, EMAIL));
  const visitor = await identifyVisitor(deps, { session });
  expect(visitor.level).toBe("second_factor");
  expect(visitor.actor).toBeUndefined();
  return visitor.sessionId ?? "";
}

it("opens what the role needs: a whole session, or one that must set a second factor up", async () => {
  const { deps } = await openTestDeps();
  const ana = await firstAdministrator(deps);
  await invited(deps, ana, { email: "rosa@ejemplo.mx", role: "reader" });
  expect(await enter(deps, " ANA@ejemplo.mx ")).toMatchObject({ level: "enrolling" });
  const reader = await enter(deps, "rosa@ejemplo.mx");
  expect(reader).toMatchObject({ kind: "opened", level: "full" });
  const visitor = await identifyVisitor(deps, { session: tokenOf(reader) });
  expect(visitor).toMatchObject({ level: "full", actor: { kind: "person", role: "reader" } });
});

it("answers alike for a wrong password, an unknown account and a disabled one", async () => {
  const { deps } = await openTestDeps();
  const ana = await firstAdministrator(deps);
  const rosa = await invited(deps, ana, { email: "rosa@ejemplo.mx", role: "reader" });
  const disable = updateAccountEndingSessions(rosa.id, { state: "disabled" });
  await deps.db.atomic({ statements: [disable] });
  expect([
    await enter(deps, EMAIL, "otra contraseña larga"),
    await enter(deps, "nadie@ejemplo.mx"),
    await enter(deps, "rosa@ejemplo.mx"),
  ]).toEqual([{ kind: "refused" }, { kind: "refused" }, { kind: "refused" }]);
});

it.each([EMAIL, "nadie@ejemplo.mx"])(
  "lets five of twenty guesses at once reach the password of %s",
  async (email) => {
    const { deps } = await openTestDeps();
    await firstAdministrator(deps);
    const all = await Promise.all(
      Array.from({ length: 20 }, (_, i) =>
        enter(deps, email, `contraseña equivocada ${String(i)}`),
      ),
    );
    expect(all.filter(({ kind }) => kind === "refused")).toHaveLength(5);
    const slowed = all.filter(({ kind }) => kind === "slowed");
    expect(slowed).toHaveLength(15);
    expect(slowed[0]).toMatchObject({ retryAfterSeconds: 30 });
    expect(await enter(deps, email)).toMatchObject({ kind: "slowed" });
  },
);

it("waits longer after every wrong guess, at most 15 minutes, and forgets with a right one", async () => {
  const { deps, advance } = await openTestDeps();
  await firstAdministrator(deps);
  for (let i = 0; i < 5; i += 1) await enter(deps, EMAIL, "no es ésta, seguro");
  const waits: number[] = [];
  for (let i = 0; i < 8; i += 1) {
    const answer = await enter(deps, EMAIL, "no es ésta, seguro");
    const seconds = answer.kind === "slowed" ? answer.retryAfterSeconds : 0;
    waits.push(seconds);
    advance(seconds * 1000);
    expect(await enter(deps, EMAIL, "tampoco es ésta")).toEqual({ kind: "refused" });
  }
  expect(waits).toEqual([30, 60, 120, 240, 480, 900, 900, 900]);
  advance(15 * MINUTE_MS);
  expect((await enter(deps, EMAIL)).kind).toBe("opened");
  expect(await enter(deps, EMAIL, "otra vez equivocada")).toEqual({ kind: "refused" });
});

it("counts guesses from one address at many accounts, and not those that were right", async () => {
  const { deps } = await openTestDeps();
  await firstAdministrator(deps);
  const from = (email: string, password: string) =>
    signIn(deps, { email, password, origin: { address: "203.0.113.9" } });
  for (let i = 0; i < 8; i += 1) expect((await from(EMAIL, PASSWORD)).kind).toBe("opened");
  for (let i = 0; i < 5; i += 1) await from(`nadie${String(i)}@ejemplo.mx`, "adivinanza larga");
  expect((await from(EMAIL, PASSWORD)).kind).toBe("slowed");
  expect((await enter(deps, EMAIL)).kind).toBe("opened");
});

it("keeps no e-mail and no address of a guess, neither stored nor logged", async () => {
  const { deps, logged } = await openTestDeps();
  const origin = { address: "203.0.113.9" };
  await signIn(deps, { email: "curioso@ejemplo.mx", password: PASSWORD, origin });
  const stored = JSON.stringify([await deps.db.orm.select().from(guesses), logged]);
  expect(stored).not.toMatch(/curioso|203\.0\.113/);
  expect(logged.join()).toContain("sign_in_refused");
});

it("makes a session whole with the code of the moment, under another token", async () => {
  const { deps, advance } = await openTestDeps();
  await firstAdministrator(deps);
  await withSecondFactor(deps, EMAIL);
  advance(MINUTE_MS);
  const before = tokenOf(await enter(deps, EMAIL));
  const { sessionId = "" } = await identifyVisitor(deps, { session: before });
  const opened = await passSecondFactor(deps, sessionId, await currentCode(deps, EMAIL));
  expect(opened).toMatchObject({ kind: "opened", level: "full" });
  expect(await identifyVisitor(deps, { session: tokenOf(opened) })).toMatchObject({
    level: "full",
    actor: { role: "administrator" },
  });
  expect(await identifyVisitor(deps, { session: before })).toEqual({
    level: "none",
    isStale: true,
  });
});

it("takes one code of the authenticator once, also from two at the same time", async () => {
  const { deps, advance } = await openTestDeps();
  await firstAdministrator(deps);
  await withSecondFactor(deps, EMAIL);
  expect(
    (await passSecondFactor(deps, await pendingSession(deps), await currentCode(deps, EMAIL))).kind,
  ).toBe("refused");
  advance(MINUTE_MS);
  const code = await currentCode(deps, EMAIL);
  const sessions = [await pendingSession(deps), await pendingSession(deps)];
  const both = await Promise.all(sessions.map((id) => passSecondFactor(deps, id, code)));
  expect(both.map(({ kind }) => kind).toSorted()).toEqual(["opened", "refused"]);
  const again = await passSecondFactor(deps, await pendingSession(deps), code);
  expect(again).toEqual({ kind: "refused" });
});

it("takes one recovery code once, however it is typed, also from two at the same time", async () => {
  const { deps } = await openTestDeps();
  await firstAdministrator(deps);
  const codes = await withSecondFactor(deps, EMAIL);
  expect(new Set(codes).size).toBe(10);
  const typed = codes[0]?.toLowerCase().replaceAll("-", " ") ?? "";
  const sessions = [await pendingSession(deps), await pendingSession(deps)];
  const both = await Promise.all(sessions.map((id) => passSecondFactor(deps, id, typed)));
  expect(both.map(({ kind }) => kind).toSorted()).toEqual(["opened", "refused"]);
  const other = await passSecondFactor(deps, await pendingSession(deps), codes[1] ?? "");
  expect(other.kind).toBe("opened");
});

it("slows guesses at the second factor as well", async () => {
  const { deps } = await openTestDeps();
  await firstAdministrator(deps);
  await withSecondFactor(deps, EMAIL);
  const session = await pendingSession(deps);
  const all = await Promise.all(
    Array.from({ length: 20 }, (_, i) => passSecondFactor(deps, session, String(100_000 + i))),
  );
  expect(all.filter(({ kind }) => kind === "slowed")).toHaveLength(15);
});

it("still lets a recovery code in when SECRET is another than it was", async () => {
  const { deps, advance } = await openTestDeps();
  await firstAdministrator(deps);
  const codes = await withSecondFactor(deps, EMAIL);
  advance(MINUTE_MS);
  const code = await currentCode(deps, EMAIL);
  const other = { ...deps, config: { ...deps.config, secret: "another secret".padEnd(40, "x") } };
  expect((await passSecondFactor(other, await pendingSession(other), code)).kind).toBe("refused");
  const opened = await passSecondFactor(other, await pendingSession(other), codes[0] ?? "");
  expect(opened.kind).toBe("opened");
});

it("ends a session that is not used for two hours, and every session after twelve", async () => {
  const { deps, advance } = await openTestDeps();
  const ana = await firstAdministrator(deps);
  await invited(deps, ana, { email: "rosa@ejemplo.mx", role: "reader" });
  const session = tokenOf(await enter(deps, "rosa@ejemplo.mx"));
  for (let hour = 1; hour < 12; hour += 1) {
    advance(HOUR_MS);
    expect((await identifyVisitor(deps, { session })).level, String(hour)).toBe("full");
  }
  advance(HOUR_MS);
  expect(await identifyVisitor(deps, { session })).toEqual({ level: "none", isStale: true });
  const idle = tokenOf(await enter(deps, "rosa@ejemplo.mx"));
  advance(2 * HOUR_MS);
  expect((await identifyVisitor(deps, { session: idle })).level).toBe("none");
});

it("ends a session with the account as it was, though its row is still there", async () => {
  const { deps } = await openTestDeps();
  const ana = await firstAdministrator(deps);
  const rosa = await invited(deps, ana, { email: "rosa@ejemplo.mx", role: "reader" });
  const session = tokenOf(await enter(deps, "rosa@ejemplo.mx"));
  expect((await identifyVisitor(deps, { session })).level).toBe("full");
  const change = updateAccountEndingSessions(rosa.id, { name: "Rosa López" });
  await deps.db.atomic({ statements: [change] });
  expect(await identifyVisitor(deps, { session })).toEqual({ level: "none", isStale: true });
});

it("opens no session when the password changed while the old one was being checked", async () => {
  const { deps } = await openTestDeps();
  await firstAdministrator(deps);
  const { id } = await accountWith(deps, EMAIL);
  const change = updateAccountEndingSessions(id, { name: "Ana María" });
  const racing = {
    ...deps,
    db: {
      ...deps.db,
      atomic: async (list: Parameters<typeof deps.db.atomic>[0]) => {
        if (list.statements.some(({ sql }) => sql.includes('insert into "sessions"'))) {
          await deps.db.atomic({ statements: [change] });
        }
        await deps.db.atomic(list);
      },
    },
  };
  expect(await enter(racing, EMAIL)).toEqual({ kind: "refused" });
});
