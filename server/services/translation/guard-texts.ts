import type { Statement } from "../../../db/atomic.ts";
import { textsMark, unlessMarked } from "../../../db/queries/texts-mark.ts";
import { LANGUAGES } from "../../../locales/languages.ts";
import type { Deps } from "../../deps.ts";

/** First in a list: what was found of a survey's texts still holds then, no translator was faster. */
export async function guardTexts(
  deps: Pick<Deps, "db">,
  survey: string,
): Promise<readonly Statement[]> {
  const languages = LANGUAGES.map(({ code }) => code).filter((code) => code !== "es");
  return await Promise.all(
    languages.map(async (language) => {
      return unlessMarked(survey, language, await textsMark(deps.db, survey, language));
    }),
  );
}
