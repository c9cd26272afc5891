import type { Statement } from "../../../db/atomic.ts";
import { type Draft, insertDraft } from "../../../db/queries/drafts.ts";
import { saveRevision } from "../../../db/queries/draft-revisions.ts";
import { type Definition, digestOf } from "../../../surveys/core/index.ts";
import type { Deps } from "../../deps.ts";
import type { ActorName } from "../record-act.ts";

interface NewDraft {
  readonly actor: Pick<ActorName, "id" | "name">;
  readonly definition: Definition;
  readonly basedOn: number | null;
  readonly state?: "draft" | "offered";
}

/** The statements of a new draft with its first revision. */
export function newDraft(
  deps: Deps,
  { actor, definition, basedOn, state = "draft" }: NewDraft,
): { readonly id: string; readonly statements: readonly Statement[] } {
  const id = deps.newId();
  const now = deps.clock.now();
  const insert = insertDraft({
    ...{ id, survey: definition.slug, state, revision: 0, basedOn },
    ...{ authorId: actor.id, authorName: actor.name, createdAt: now },
    ...{ updatedAt: now, updatedById: actor.id, updatedByName: actor.name },
  });
  return {
    id,
    statements: [insert, ...revisionOf(deps, { id, revision: 0 }, { actor, definition })],
  };
}

/** The statements that save a definition after the revision of a draft that was seen. */
export function revisionOf(
  { clock }: Deps,
  { id, revision }: Pick<Draft, "id" | "revision">,
  { actor, definition }: Pick<NewDraft, "actor" | "definition">,
): readonly Statement[] {
  return saveRevision({
    ...{ draft: id, revision: revision + 1, sha256: digestOf(definition) },
    definition: JSON.stringify(definition),
    ...{ savedAt: clock.now(), savedById: actor.id, savedByName: actor.name },
  });
}
