import { findVersion } from "../../db/queries/versions.ts";
import {
  type CompiledDefinition,
  compileDefinition,
  type Definition,
} from "../../surveys/core/index.ts";
import type { Deps } from "../deps.ts";

// Versions are immutable and keyed by their hash, so what is compiled once stays right.
const compiled = new Map<string, CompiledDefinition>();
const MAX_COMPILED = 200;

/** The compiled definition of a version, kept by hash. */
export async function loadVersion(
  deps: Deps,
  key: { survey: string; version: number; sha256: string },
): Promise<CompiledDefinition> {
  const known = compiled.get(key.sha256);
  if (known !== undefined) return known;
  const row = await findVersion(deps.db, key.survey, key.version);
  if (row?.sha256 !== key.sha256) throw new Error("version changed while it was read");
  const result = compileDefinition(storedDefinition(row.definition));
  if (!result.ok) throw new Error("a stored version does not compile");
  if (compiled.size >= MAX_COMPILED) compiled.clear();
  compiled.set(key.sha256, result.value);
  return result.value;
}

/** What stands in `versions` was checked by the schema before it was written. */
export function storedDefinition(json: string): Definition {
  return JSON.parse(json) as Definition;
}
