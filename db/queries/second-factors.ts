import { and, eq, lt } from "drizzle-orm";
import type { Statement } from "../atomic.ts";
import { totpSteps } from "../schema/accounts.ts";
import { builder, statement } from "./statement.ts";

/** Takes a step: a code that was used before conflicts on `totp_steps.account`. */
export function takeTotpStep(account: string, step: number): readonly Statement[] {
  const past = and(eq(totpSteps.account, account), lt(totpSteps.step, step - KEPT_STEPS));
  return [
    statement(builder.delete(totpSteps).where(past)),
    statement(builder.insert(totpSteps).values({ account, step })),
  ];
}

/** With a new secret the codes of the old one are gone, and only the first of the new one is used. */
export function restartTotpSteps(account: string, step: number): readonly Statement[] {
  return [
    statement(builder.delete(totpSteps).where(eq(totpSteps.account, account))),
    statement(builder.insert(totpSteps).values({ account, step })),
  ];
}

// More than the window in which a code counts, also for a clock that was put back a little.
const KEPT_STEPS = 20;
