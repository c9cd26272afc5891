import { describeRoute, resolver } from "hono-openapi";
import { z } from "zod";
import { createTranslator } from "../../locales/translator.ts";
import { EXPORT_FORMATS } from "../exports/open-export.ts";
import { envelopeSchema } from "../services/submission.ts";

const { t } = createTranslator("es");

const count = z.int().nonnegative().nullable();
const submissionSchema = envelopeSchema.extend({
  id: envelopeSchema.shape.id.describe(t("api.body.id")),
  answers: z.record(z.string(), z.unknown()).describe(t("api.body.answers")),
});
const receiptSchema = z.object({ id: z.string(), folio: z.string(), digest: z.string() });
const countsSchema = z.object({
  survey: z.string(),
  round: z.string(),
  n: count,
  questions: z.array(
    z.object({ name: z.string(), n: count, choices: z.record(z.string(), count) }),
  ),
});
const problemSchema = z.object({
  type: z.string(),
  status: z.int(),
  code: z.string(),
  detail: z.string(),
  errors: z
    .array(z.object({ question: z.string(), code: z.string(), message: z.string() }))
    .optional(),
});
const roundSchema = z.object({
  id: z.string(),
  name: z.string(),
  opens_on: z.iso.date(),
  closes_on: z.iso.date().nullable(),
  state: z.enum(["upcoming", "open", "grace", "closed"]),
  synthetic: z.boolean(),
});
const surveySummarySchema = z.object({
  slug: z.string(),
  title: z.string(),
  description: z.string().nullable(),
  languages: z.array(z.string()),
  version: z.int(),
  sha256: z.string(),
  round: roundSchema.nullable(),
});

const json = (description: string, schema: z.ZodType) => ({
  description: t(description),
  content: { "application/json": { schema: resolver(schema) } },
});
const problem = (description: string) => ({
  description: t(description),
  content: { "application/problem+json": { schema: resolver(problemSchema) } },
});
const problems = (...statuses: readonly number[]) =>
  Object.fromEntries(
    statuses.map((status) => [String(status), problem(`api.status.${String(status)}`)]),
  );
const slug = {
  name: "slug",
  in: "path",
  required: true,
  description: t("api.parameter.slug"),
  schema: { type: "string" },
} as const;
const query = (name: string, choices?: readonly string[]) => ({
  name,
  in: "query" as const,
  required: false,
  description: t(`api.parameter.${name}`),
  schema: { type: "string" as const, ...(choices === undefined ? {} : { enum: [...choices] }) },
});
const staff = [{ token: [] }];

export const getSurveys = describeRoute({
  tags: [t("api.tag.surveys")],
  summary: t("api.surveys.list"),
  responses: { 200: json("api.status.200", z.object({ surveys: z.array(surveySummarySchema) })) },
});

export const getSurvey = describeRoute({
  tags: [t("api.tag.surveys")],
  summary: t("api.surveys.get"),
  parameters: [slug, query("lang")],
  responses: {
    200: json(
      "api.status.200",
      surveySummarySchema.extend({
        definition: z.record(z.string(), z.unknown()),
        language: z.string(),
        pack: z.object({ sha256: z.string(), texts: z.record(z.string(), z.unknown()) }).nullable(),
      }),
    ),
    ...problems(404),
  },
});

export const postResponse = describeRoute({
  tags: [t("api.tag.responses")],
  summary: t("api.responses.post"),
  description: t("api.responses.post_about"),
  parameters: [slug],
  requestBody: {
    required: true,
    content: { "application/json": { schema: resolver(submissionSchema) } },
  },
  responses: {
    201: json("api.status.201", receiptSchema),
    200: json("api.status.repeated", receiptSchema),
    ...problems(400, 401, 403, 404, 409, 410, 413, 415, 422, 503),
  },
});

export const getResults = describeRoute({
  tags: [t("api.tag.results")],
  summary: t("api.results.get"),
  description: t("api.results.get_about"),
  parameters: [slug, query("round")],
  responses: { 200: json("api.status.200", countsSchema), ...problems(403, 404) },
});

const textCountsSchema = z.object({
  total: z.int(),
  approved: z.int(),
  reviewed: z.int(),
  drafts_by_people: z.int(),
  drafts_by_program: z.int(),
  spanish: z.int(),
  voiced: z.int(),
  inherited: z.int(),
});

export const getCoverage = describeRoute({
  tags: [t("api.tag.surveys")],
  summary: t("api.coverage.get"),
  description: t("api.coverage.get_about"),
  parameters: [slug],
  responses: {
    200: json(
      "api.status.200",
      z.object({
        survey: z.string(),
        version: z.int(),
        languages: z.array(
          z.object({
            language: z.string(),
            pack: z.string().nullable(),
            texts: textCountsSchema,
            names: textCountsSchema,
          }),
        ),
      }),
    ),
    ...problems(404),
  },
});

export const getTallies = describeRoute({
  tags: [t("api.tag.results")],
  summary: t("api.tallies.get"),
  security: staff,
  parameters: [slug, query("round")],
  responses: { 200: json("api.status.200", countsSchema), ...problems(401, 403, 404) },
});

export const getExport = describeRoute({
  tags: [t("api.tag.results")],
  summary: t("api.export.get"),
  description: t("api.export.get_about"),
  security: staff,
  parameters: [
    slug,
    query("round"),
    query("format", EXPORT_FORMATS),
    query("repeat"),
    query("bom", ["0", "1"]),
  ],
  responses: {
    200: {
      description: t("api.status.200"),
      content: { "text/csv": { schema: { type: "string" } } },
    },
    ...problems(400, 401, 403, 404),
  },
});

/** What an upload may call itself; what it is, its content says. */
export const IMPORT_TYPES = [
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  "text/markdown",
  "application/octet-stream",
  "application/vnd.ms-excel",
] as const;

const importSchema = z.object({
  slug: z.string(),
  version: z.int(),
  revision: z.int().nullable(),
  unchanged: z.boolean(),
  report: z.object({
    counts: z.object({
      sections: z.int(),
      questions: z.record(z.string(), z.int()),
      choices: z.int(),
      languages: z.array(z.string()),
      expressions: z.int(),
    }),
    entries: z.array(
      z.object({
        sheet: z.string(),
        row: z.int(),
        column: z.string(),
        kind: z.enum(["left_out", "changed", "warning", "fault"]),
        code: z.string(),
        message: z.string(),
      }),
    ),
    untold: z.int(),
  }),
});

export const postImport = describeRoute({
  tags: [t("api.tag.surveys")],
  summary: t("api.import.post"),
  description: t("api.import.post_about"),
  security: staff,
  parameters: [query("name"), query("replace", ["0", "1"]), query("dry", ["0", "1"])],
  requestBody: {
    required: true,
    content: Object.fromEntries(
      IMPORT_TYPES.map((type) => [type, { schema: { type: "string" as const, format: "binary" } }]),
    ),
  },
  responses: {
    201: json("api.status.imported", importSchema),
    200: json("api.status.import_unchanged", importSchema),
    ...problems(401, 403, 413, 415, 503),
    409: problem("api.status.draft_exists"),
    422: problem("api.status.file_refused"),
  },
});

export const getXlsform = describeRoute({
  tags: [t("api.tag.surveys")],
  summary: t("api.xlsform.get"),
  description: t("api.xlsform.get_about"),
  security: staff,
  parameters: [slug, query("version")],
  responses: {
    200: {
      description: t("api.status.200"),
      content: { [IMPORT_TYPES[0]]: { schema: { type: "string", format: "binary" } } },
    },
    ...problems(401, 403, 404),
  },
});
