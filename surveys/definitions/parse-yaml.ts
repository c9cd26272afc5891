import { parseDocument } from "yaml";
import type { DefinitionProblem, Result } from "../core/index.ts";

/** What a YAML text says, or the line of its first fault. */
export function parseYaml(text: string): Result<unknown, DefinitionProblem> {
  const document = parseDocument(text);
  const fault = document.errors[0];
  if (fault === undefined) return { ok: true, value: document.toJS() };
  const parameters = { line: fault.linePos?.[0].line ?? 1 };
  return { ok: false, problems: [{ code: "definition.invalid_yaml", parameters }] };
}
