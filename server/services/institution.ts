import { z } from "zod";
import { listSettings } from "../../db/queries/institution.ts";
import { type Institution, UNSET_INSTITUTION } from "../../surveys/core/index.ts";
import type { Deps } from "../deps.ts";

const text = z.string().min(1).max(20_000);
const settingsSchema = z.object({
  name: text,
  address: text,
  legalBasis: text,
  privacyShort: text,
  privacyFull: text,
  privacyVersion: text,
  privacyPublishedOn: text,
  transparencyUnit: text,
  transparencyAddress: text,
  transparencyPhone: text,
  transparencyEmail: text,
  arcoRoute: text,
  impactAssessment: z.object({ day: text, reference: text, place: text }),
  complaintChannels: z.array(
    z.object({ name: text, detail: text, link: text.optional(), note: text.optional() }),
  ),
});
const partial = settingsSchema.partial();

/** The institution's settings; what is unset stays null and is shown as "por configurar". */
export async function readInstitution(deps: Deps): Promise<Institution> {
  const rows = await listSettings(deps.db);
  return institutionOf(Object.fromEntries(rows.map((row) => [row.key, JSON.parse(row.value)])));
}

/** The settings as they are stored, by key. */
export function institutionOf(values: unknown): Institution {
  return { ...UNSET_INSTITUTION, ...withoutUndefined(partial.parse(values)) };
}

function withoutUndefined(settings: z.infer<typeof partial>): Partial<Institution> {
  return Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== undefined));
}
