// The door for every definition from outside (YAML, panel, XLSForm): only the shape of
// surveys/core/definition.ts passes. Whether names, lists and expressions are sound is decided by
// `compileDefinition`.

import { z } from "zod";
import type {
  Choice,
  Definition,
  DefinitionProblem,
  Group,
  Item,
  Question,
  Repeat,
  Result,
} from "../core/index.ts";
import {
  CHOICE_ICONS,
  FACETS,
  isLanguageTag,
  LONGEST_NOTICE,
  QUESTION_TYPES,
} from "../core/index.ts";
import { problemsOf } from "./schema-problems.ts";

/** The slug stands in URLs. */
const SLUG = /^[a-z0-9]+([_-][a-z0-9]+)*$/;
/** Beyond what any form in the field holds; `compileDefinition` has the finer rules. */
const MAX_NAME = 200;
const MAX_TEXT = 10_000;
const MAX_CHOICES = 20_000;
const MAX_DEPTH = 100;

const text = z.string().max(MAX_TEXT);
const name = z.string().max(MAX_NAME);
const texts = z.record(name, text);
const flag = z.boolean();
const flagOrExpression = z.union([flag, text]);
const codes = z.array(name);

const media = z.strictObject({
  image: text.exactOptional(),
  audio: text.exactOptional(),
  video: text.exactOptional(),
  bigImage: text.exactOptional(),
});

const itemBase = {
  name,
  label: text.exactOptional(),
  hint: text.exactOptional(),
  guidance: text.exactOptional(),
  media: media.exactOptional(),
  relevant: text.exactOptional(),
  appearance: text.exactOptional(),
  notes: text.exactOptional(),
  extra: texts.exactOptional(),
};

const question = z.strictObject({
  ...itemBase,
  kind: z.literal("question"),
  type: z.enum(QUESTION_TYPES),
  list: name.exactOptional(),
  orOther: flag.exactOptional(),
  required: flagOrExpression.exactOptional(),
  requiredMessage: text.exactOptional(),
  constraint: text.exactOptional(),
  constraintMessage: text.exactOptional(),
  calculation: text.exactOptional(),
  choiceFilter: text.exactOptional(),
  default: text.exactOptional(),
  readOnly: flagOrExpression.exactOptional(),
  trigger: text.exactOptional(),
  parameters: texts.exactOptional(),
  autoplay: text.exactOptional(),
  rows: text.exactOptional(),
  refusable: flag.exactOptional(),
  sensitive: flag.exactOptional(),
  publish: flag.exactOptional(),
  facet: z.enum(FACETS).exactOptional(),
  pea: z
    .strictObject({
      axes: codes.exactOptional(),
      objectives: codes.exactOptional(),
      priorities: codes.exactOptional(),
    })
    .exactOptional(),
}) satisfies z.ZodType<Question>;

const items: z.ZodType<readonly Item[]> = z.lazy(() =>
  z.array(z.discriminatedUnion("kind", [question, group, repeat])),
);

const group = z.strictObject({
  ...itemBase,
  kind: z.literal("group"),
  matrix: flag.exactOptional(),
  readOnly: flagOrExpression.exactOptional(),
  items,
}) satisfies z.ZodType<Group>;

const repeat = z.strictObject({
  ...itemBase,
  kind: z.literal("repeat"),
  repeatCount: text.exactOptional(),
  items,
}) satisfies z.ZodType<Repeat>;

const choice = z.strictObject({
  name,
  label: text,
  icon: z.enum(CHOICE_ICONS).exactOptional(),
  media: media.exactOptional(),
  geometry: text.exactOptional(),
  attributes: texts.exactOptional(),
}) satisfies z.ZodType<Choice>;

const definitionSchema: z.ZodType<Definition> = z.strictObject({
  slug: name.regex(SLUG),
  version: z.int().min(1),
  title: text.min(1),
  description: text.exactOptional(),
  languages: z.array(z.string().refine(isLanguageTag)).min(1),
  textPolicy: z.enum(["drafts_beside_spanish", "approved_only"]),
  regionQuestion: name.exactOptional(),
  privacyNotice: z.string().max(LONGEST_NOTICE).exactOptional(),
  settings: texts.exactOptional(),
  lists: z.record(name, z.array(choice).max(MAX_CHOICES)),
  items: z.array(z.discriminatedUnion("kind", [question, group, repeat])).min(1),
});

/**
 * A definition from data of unknown origin.
 * @param data parsed JSON or YAML
 * @returns the definition, or every place where its shape differs
 */
export function readDefinition(data: unknown): Result<Definition, DefinitionProblem> {
  if (isDeeperThan(data, MAX_DEPTH)) {
    const parameters = { path: "", max: MAX_DEPTH };
    return {
      ok: false,
      problems: [{ code: "definition.too_deep", parameters }],
    };
  }
  const result = definitionSchema.safeParse(data);
  if (result.success) return { ok: true, value: result.data };
  return { ok: false, problems: problemsOf(result.error.issues, data) };
}

/** Guards the recursive schema: depth without end, or a cycle made by a YAML anchor. */
function isDeeperThan(data: unknown, depth: number): boolean {
  if (typeof data !== "object" || data === null) return false;
  return depth === 0 || Object.values(data).some((value) => isDeeperThan(value, depth - 1));
}
