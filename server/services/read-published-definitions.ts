import { listVersions } from "../../db/queries/versions.ts";
import type { Definition } from "../../surveys/core/index.ts";
import type { Deps } from "../deps.ts";
import { storedDefinition } from "./load-version.ts";
import { strictDefinitions } from "./surveys/strict-definition.ts";

/** The published versions of a survey, all that its responses can name, as strict as they are now. */
export async function readPublishedDefinitions(
  deps: Pick<Deps, "db">,
  survey: string,
): Promise<readonly Definition[]> {
  const versions = await listVersions(deps.db, survey);
  const published = versions.filter(({ state }) => state === "published");
  const definitions = published.map(({ definition }) => storedDefinition(definition));
  return await strictDefinitions(deps, survey, definitions);
}
