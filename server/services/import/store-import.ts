import type { Deps } from "../../deps.ts";
import type { ActorName } from "../record-act.ts";
import { done, type Outcome } from "../surveys/outcome.ts";
import { storeImportedDraft } from "../surveys/store-imported.ts";
import { findTarget, type ImportContent } from "./find-target.ts";

export interface StoredFile {
  readonly survey: string;
  readonly version: number;
  /** Of the draft; null when the published version says the same already. */
  readonly revision: number | null;
  readonly isUnchanged: boolean;
}

/**
 * Takes in a file that was read: a new survey, or a draft of the next version. The same file again
 * changes nothing, however many send it at once.
 */
export async function storeImport(
  deps: Deps,
  actor: ActorName,
  content: ImportContent & { readonly replaceDraft: boolean },
): Promise<Outcome<StoredFile>> {
  const before = await storedAlready(deps, content);
  if (before !== undefined) return done(before);
  const stored = await storeImportedDraft(deps, actor, content);
  if (stored.ok) {
    const { survey, version } = stored.value;
    return done({ survey, version, revision: 1, isUnchanged: false });
  }
  const meanwhile = await storedAlready(deps, content);
  return meanwhile === undefined ? stored : done(meanwhile);
}

async function storedAlready(deps: Deps, content: ImportContent): Promise<StoredFile | undefined> {
  const { slug, same } = await findTarget(deps, content);
  return same === undefined ? undefined : { survey: slug, ...same, isUnchanged: true };
}
