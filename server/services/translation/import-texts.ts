import { decideTextAct, type ProblemParameters } from "../../../surveys/core/index.ts";
import type { Deps } from "../../deps.ts";
import type { Actor } from "../access.ts";
import { done, type Outcome } from "../surveys/outcome.ts";
import { NOT_YOURS } from "./act-on-text.ts";
import { changeTexts, type DecidedText } from "./change-texts.ts";
import type { StandingTexts } from "./standing-texts.ts";
import type { TextsOf } from "./text-place.ts";
import { worksOn } from "./works-on.ts";

export interface ImportedText {
  readonly key: string;
  /** Empty changes nothing: a file takes no text away. */
  readonly text: string;
  /** Where the story of the text stood when the file was compared; another place is left alone. */
  readonly base?: number;
}

export interface RefusedText {
  readonly key: string;
  readonly code: string;
  readonly parameters: ProblemParameters;
}

export interface ImportedTexts {
  /** Keys of the texts that changed. */
  readonly imported: readonly string[];
  readonly unchanged: readonly string[];
  readonly refused: readonly RefusedText[];
}

/** Takes in texts that somebody wrote elsewhere, as drafts: one pack, one act in the log. */
export async function importTexts(
  deps: Deps,
  actor: Actor,
  { survey, language, texts }: TextsOf & { readonly texts: readonly ImportedText[] },
): Promise<Outcome<ImportedTexts>> {
  if (!worksOn(actor, language)) return NOT_YOURS;
  const given = [...new Map(texts.map((text) => [text.key, text])).values()];
  let seen: ReturnType<typeof decideAll> = { texts: [], unchanged: [], refused: [] };
  const outcome = await changeTexts(deps, {
    ...{ survey, language, actor },
    decide: async (standing) => {
      seen = await Promise.resolve(decideAll(standing, actor, given));
      const details = { texts: seen.texts.length };
      return done({ action: "text.imported", texts: seen.texts, details });
    },
  });
  if (!outcome.ok) return outcome;
  return done({ ...seen, imported: seen.texts.map(({ key }) => key) });
}

function decideAll(standing: StandingTexts, actor: Actor, given: readonly ImportedText[]) {
  const texts: DecidedText[] = [];
  const unchanged: string[] = [];
  const refused: RefusedText[] = [];
  for (const each of given) {
    const decision = decideOne(standing, actor, each);
    if (decision.kind === "changed") texts.push({ ...decision, key: each.key });
    else if (decision.kind === "unchanged") unchanged.push(each.key);
    else refused.push({ key: each.key, code: decision.code, parameters: decision.parameters });
  }
  return { texts, unchanged, refused };
}

function decideOne(standing: StandingTexts, actor: Actor, { key, text, base }: ImportedText) {
  const standingText = standing.textOf(key);
  const no = (code: string) => ({ kind: "refused", code, parameters: {} }) as const;
  if (standingText === undefined) return no("text.unknown");
  if (base !== undefined && base !== standing.sequenceOf(key)) return no("text.changed_meanwhile");
  if (text.trim() === "") return { kind: "unchanged" } as const;
  return decideTextAct(standingText, { act: "import", text }, actor);
}
