import type { Statement } from "../../../db/atomic.ts";
import { insertDraftPack } from "../../../db/queries/draft-packs.ts";
import { insertPack } from "../../../db/queries/language-packs.ts";
import { copyTextEvents } from "../../../db/queries/text-events.ts";
import { digestOf, type PackText } from "../../../surveys/core/index.ts";
import type { Deps } from "../../deps.ts";
import { settledPacks, type Settling } from "./settle-packs.ts";

/**
 * The texts of a survey for another one that begins as it: the same words for the same Spanish, with
 * the story of who wrote and approved them. Recordings stay where their speakers gave them.
 */
export async function copiedTexts(
  deps: Deps,
  from: Settling,
  { survey, draft }: { readonly survey: string; readonly draft: string },
): Promise<readonly Statement[]> {
  const packs = [...(await settledPacks(deps, from)).values()];
  const rows = packs.flatMap(({ pack: { language, texts } }) => {
    const pack = { survey, language, texts: silent(texts) };
    const sha256 = digestOf(pack);
    const row = { sha256, survey, language, pack: JSON.stringify(pack) };
    return [
      insertPack({ ...row, createdOn: deps.clock.today(), isCurrent: false, edited: true }),
      insertDraftPack({ draft, language, sha256 }),
    ];
  });
  return [...rows, copyTextEvents(from.definition.slug, survey)];
}

function silent(texts: Readonly<Record<string, PackText>>): Readonly<Record<string, PackText>> {
  const entries = Object.entries(texts).map(([key, text]) => [key, unheard(text)] as const);
  return Object.fromEntries(entries);
}

function unheard({ audio: _, behind, ...text }: PackText): PackText {
  return behind === undefined ? text : { ...text, behind: unheard(behind) };
}
