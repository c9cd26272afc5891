import { type CompiledDefinition, needsAll } from "../../surveys/core/index.ts";
import type { Visit } from "./visit.ts";

const known = new WeakMap<CompiledDefinition, boolean>();

/** Whether a visit takes types or functions that few surveys have. */
export function isRareSurvey({ compiled }: Pick<Visit, "compiled">): boolean {
  const isRare = known.get(compiled) ?? needsAll(compiled);
  known.set(compiled, isRare);
  return isRare;
}
