import { z } from "zod";
import { type AnswerProblem, CHANNELS, type Result } from "../../surveys/core/index.ts";

const name = z.string().regex(/^[A-Za-z0-9_.:-]{1,100}$/);

/** The envelope of a submission; its answers are judged by the engine, so here any object will do. */
export const envelopeSchema = z.strictObject({
  id: z.string().regex(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/),
  round: name,
  version: z.int().positive(),
  language: z.string().regex(/^[a-z]{2,3}(-x(-[a-z0-9]{1,8}){1,3})?$/),
  channel: z.enum(CHANNELS),
  answered_on: z.iso.date(),
  seed: z
    .string()
    .max(64)
    .refine((text) => text.isWellFormed())
    .optional(),
  pack: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional(),
  played: z.array(name).max(1000).optional(),
  answers: z.custom<Readonly<Record<string, unknown>>>(
    (value) => typeof value === "object" && value !== null && !Array.isArray(value),
  ),
});

export type Submission = z.infer<typeof envelopeSchema>;

/** Reads the envelope of a response body; any other key is a problem. */
export function readSubmission(body: unknown): Result<Submission, AnswerProblem> {
  const parsed = envelopeSchema.safeParse(body);
  if (parsed.success) return { ok: true, value: parsed.data };
  return { ok: false, problems: parsed.error.issues.flatMap((issue) => problemsOf(issue, body)) };
}

function problemsOf(issue: z.core.$ZodIssue, body: unknown): readonly AnswerProblem[] {
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => problem("body.unknown_field", key));
  }
  const field = issue.path[0];
  if (field === undefined) return [problem("body.not_an_object", "")];
  const isMissing = issue.path.length === 1 && isObject(body) && !Object.hasOwn(body, field);
  return [problem(isMissing ? "body.missing_field" : "body.bad_field", String(field))];
}

function problem(code: string, field: string): AnswerProblem {
  const shown = field.slice(0, 100).toWellFormed();
  return { code, question: shown, parameters: { field: shown } };
}

function isObject(value: unknown): value is Record<PropertyKey, unknown> {
  return typeof value === "object" && value !== null;
}
