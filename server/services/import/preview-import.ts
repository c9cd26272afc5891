import type { Deps } from "../../deps.ts";
import type { Actor } from "../access.ts";
import { done, type Outcome } from "../surveys/outcome.ts";
import { keepPending } from "./pending-import.ts";
import { readImport } from "./read-import.ts";

/** Reads a file and keeps what it says for its preview; no survey is touched. */
export async function previewImport(
  deps: Deps,
  actor: Actor,
  file: { readonly name: string; readonly bytes: Uint8Array },
): Promise<Outcome<string>> {
  const read = await readImport(deps, file);
  return read.ok ? done(await keepPending(deps, actor.id, read.value)) : read;
}
