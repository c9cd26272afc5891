import { listApiTokens } from "../../../db/queries/api-tokens.ts";
import { createTranslator } from "../../../locales/translator.ts";
import { mayDo } from "../access.ts";
import { addDays } from "../round-state.ts";
import type { AttentionSource } from "./attention.ts";

const SOON_DAYS = 14;
const { date } = createTranslator("es");

/** Keys of programs that stopped working lately or soon will. */
export const tokensAttention: AttentionSource = async ({ clock, db }, person) => {
  if (!mayDo(person.role, "tokens.manage")) return [];
  const today = clock.today();
  const tokens = await listApiTokens(db);
  return tokens.flatMap(({ name, expiresOn, revokedOn }) => {
    if (expiresOn === null || revokedOn !== null) return [];
    if (expiresOn > addDays(today, SOON_DAYS) || expiresOn < addDays(today, -SOON_DAYS)) return [];
    const kind = expiresOn < today ? "token_expired" : "token_expiring";
    return [{ kind, parameters: { name, day: date(expiresOn) }, href: "/panel/llaves" }];
  });
};
