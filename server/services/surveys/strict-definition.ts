import { listOverrides, type Override } from "../../../db/queries/overrides.ts";
import type {
  CompiledDefinition,
  Definition,
  Item,
  Question,
} from "../../../surveys/core/index.ts";
import type { Deps } from "../../deps.ts";

interface Strict {
  readonly key: string;
  readonly compiled: CompiledDefinition;
}

// What is kept of a version lives as long as the version itself is kept.
const known = new WeakMap<CompiledDefinition, Strict>();

/** A version as its results are told: with what the survey made stricter since. */
export async function withOverrides(
  deps: Pick<Deps, "db">,
  compiled: CompiledDefinition,
): Promise<CompiledDefinition> {
  const overrides = await listOverrides(deps.db, compiled.definition.slug);
  if (overrides.length === 0) return compiled;
  const key = overrides.map(({ question, property }) => `${question} ${property}`).join("\n");
  const last = known.get(compiled);
  if (last?.key === key) return last.compiled;
  const strict = { key, compiled: stricter(compiled, overrides) };
  known.set(compiled, strict);
  return strict.compiled;
}

/** The definitions with what the survey made stricter, for the codebook. */
export async function strictDefinitions(
  deps: Pick<Deps, "db">,
  survey: string,
  definitions: readonly Definition[],
): Promise<readonly Definition[]> {
  const overrides = await listOverrides(deps.db, survey);
  if (overrides.length === 0) return definitions;
  return definitions.map((definition) => strictDefinition(definition, overrides));
}

function strictDefinition(
  definition: Definition,
  overrides: readonly Pick<Override, "question" | "property">[],
): Definition {
  const strictItem = (item: Item): Item =>
    item.kind === "question"
      ? strictQuestion(item, overrides)
      : { ...item, items: item.items.map(strictItem) };
  return { ...definition, items: definition.items.map(strictItem) };
}

function strictQuestion(
  question: Question,
  overrides: readonly Pick<Override, "question" | "property">[],
): Question {
  const own = overrides.filter((override) => override.question === question.name);
  if (own.length === 0) return question;
  const has = (property: Override["property"]) => own.some((one) => one.property === property);
  return {
    ...question,
    ...(has("publish") ? { publish: false } : {}),
    ...(has("sensitive") ? { sensitive: true } : {}),
  };
}

function stricter(
  compiled: CompiledDefinition,
  overrides: readonly Override[],
): CompiledDefinition {
  const questions = compiled.questions.map((question) => strictQuestion(question, overrides));
  const byName = new Map(questions.map((question) => [question.name, question]));
  return {
    ...compiled,
    definition: strictDefinition(compiled.definition, overrides),
    questions,
    itemOf: (name) => byName.get(name) ?? compiled.itemOf(name),
  };
}
