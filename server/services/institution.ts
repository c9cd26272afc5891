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
  transparencyUnit: text,
  arcoRoute: text,
  complaintChannels: z.array(z.object({ name: text, detail: text })),
});
const partial = settingsSchema.partial();

/** The institution's settings; what is unset stays null and is shown as "por configurar". */
export async function readInstitution(deps: Deps): Promise<Institution> {
  const rows = await listSettings(deps.db);
  const values: unknown = Object.fromEntries(rows.map((row) => [row.key, JSON.parse(row.value)]));
  const settings = partial.parse(values);
  return { ...UNSET_INSTITUTION, ...withoutUndefined(settings) };
}

function withoutUndefined(settings: z.infer<typeof partial>): Partial<Institution> {
  return Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== undefined));
}
