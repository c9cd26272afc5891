import type { Definition } from "../../surveys/core/index.ts";
import type { Deps } from "../deps.ts";
import type { CurrentPacks } from "./current-packs.ts";
import type { PublishedSurvey } from "./find-survey.ts";
import { loadPackOf } from "./load-pack.ts";

export interface SurveyDescription {
  readonly definition: Definition;
  /** The language asked for, with its pack; null in Spanish or where nothing is translated yet. */
  readonly language: string;
  readonly pack: {
    readonly sha256: string;
    readonly texts: Readonly<Record<string, unknown>>;
  } | null;
}

/** Everything a client needs to show a survey in one language. */
export async function describeSurvey(
  deps: Deps,
  survey: PublishedSurvey,
  { language, packs }: { readonly language: string; readonly packs: CurrentPacks },
): Promise<SurveyDescription> {
  const { definition } = survey.compiled;
  const loaded = await loadPackOf(deps, definition, { language, packs });
  const pack = loaded === undefined ? null : { sha256: loaded.sha256, texts: loaded.pack.texts };
  return { definition, language, pack };
}
