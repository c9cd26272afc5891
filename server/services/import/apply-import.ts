import { markImportStored } from "../../../db/queries/pending-imports.ts";
import type { Deps } from "../../deps.ts";
import type { Actor } from "../access.ts";
import { done, type Outcome, refused } from "../surveys/outcome.ts";
import { findTarget, isSlug } from "./find-target.ts";
import type { PendingImport } from "./pending-import.ts";
import type { ReadImport } from "./read-import.ts";
import { storeImport } from "./store-import.ts";

export interface Applying {
  readonly pending: PendingImport;
  readonly slug: string;
  /** What the preview said was there. */
  readonly seen: string;
  readonly replaceDraft: boolean;
}

/** Stores a previewed file, if what it goes to is still what its preview showed. Gives the slug. */
export async function applyImport(
  deps: Deps,
  actor: Actor,
  { pending, slug, seen, replaceDraft }: Applying,
): Promise<Outcome<string>> {
  if (pending.storedAs !== null) return done(pending.storedAs);
  const content = contentFor(pending.read, slug);
  if (content === undefined) return refused("import.nothing_to_store");
  if (!isSlug(slug)) return refused("draft.bad_slug");
  const target = await findTarget(deps, content);
  if (target.problem !== undefined) return { ok: false, problem: target.problem };
  if (target.same === undefined) {
    if (target.seen !== seen) return refused("import.changed_meanwhile");
    if (target.draft !== undefined && !replaceDraft) return refused("import.replace_unconfirmed");
  }
  const stored = await storeImport(deps, actor, { ...content, replaceDraft });
  if (!stored.ok) return stored;
  await deps.db.atomic({ statements: markImportStored(pending.id, slug) });
  return done(slug);
}

/** What was read, under a slug; nothing when the file held no questionnaire. */
export function contentFor(read: ReadImport | undefined, slug: string) {
  if (read?.definition === undefined) return undefined;
  return { definition: { ...read.definition, slug }, packs: read.packs };
}
