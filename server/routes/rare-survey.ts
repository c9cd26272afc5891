import { type CompiledDefinition, needsAll } from "../../surveys/core/index.ts";
import type { Visit } from "./visit.ts";

const known = new WeakMap<CompiledDefinition, boolean>();

/** Whether a visit takes types, functions or voices that few surveys have. */
export function isRareSurvey({ compiled, pack }: Pick<Visit, "compiled" | "pack">): boolean {
  const isRare = known.get(compiled) ?? needsAll(compiled);
  known.set(compiled, isRare);
  return isRare || Object.values(pack?.pack.texts ?? {}).some(({ audio }) => audio !== undefined);
}
