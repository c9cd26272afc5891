// How the YAML file of a language pack is written.

import { z } from "zod";

const packText = z.strictObject({
  es: z.string(),
  text: z.string(),
  ground: z.enum(["attested", "composed"]),
  source: z.string(),
});
export const packFile = z.strictObject({
  survey: z.string(),
  language: z.string(),
  texts: z.record(z.string(), packText),
});
export type PackFile = z.infer<typeof packFile>;
