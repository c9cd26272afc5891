import { listSurveyRows, type SurveyRow } from "../../../db/queries/survey-list.ts";
import { createTranslator } from "../../../locales/translator.ts";
import { mayDo } from "../access.ts";
import { addDays, roundState } from "../round-state.ts";
import type { Attention, AttentionSource } from "./attention.ts";

const SOON_DAYS = 7;
const { date } = createTranslator("es");

/** Rounds that close soon or take late deliveries only, and surveys that collect nothing. */
export const roundsAttention: AttentionSource = async ({ clock, db }, person) => {
  if (!mayDo(person.role, "rounds.manage")) return [];
  const rows = await listSurveyRows(db);
  return rows
    .filter(({ archivedOn, version }) => archivedOn === null && version !== null)
    .flatMap((row) => ofSurvey(row, clock.today()));
};

function ofSurvey(row: SurveyRow, today: string): readonly Attention[] {
  const href = `/panel/encuestas/${row.slug}`;
  const title = row.version?.title ?? row.slug;
  const rounds = row.rounds.filter(({ synthetic }) => !synthetic);
  const told = rounds.flatMap((round): readonly Attention[] => {
    const state = roundState(round, today);
    const { closesOn, graceDays } = round;
    if (closesOn === null) return [];
    if (state === "grace") {
      const day = date(addDays(closesOn, graceDays));
      return [{ kind: "round_grace", parameters: { title, day }, href }];
    }
    const isSoon = state === "open" && closesOn <= addDays(today, SOON_DAYS);
    const parameters = { title, day: date(closesOn) };
    return isSoon ? [{ kind: "round_closing", parameters, href }] : [];
  });
  if (rounds.length > 0) return told;
  return [{ kind: "no_round", parameters: { title }, href: `${href}/levantamientos/nuevo` }];
}
