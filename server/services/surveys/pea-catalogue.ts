import { listCatalogueEntries } from "../../../db/queries/catalogues.ts";
import type { Deps } from "../../deps.ts";

interface PeaName {
  readonly code: string;
  readonly name: string;
}
interface PeaCatalogue {
  readonly axes: readonly PeaName[];
  readonly objectives: readonly (PeaName & { readonly parent: string })[];
  readonly priorities: readonly (PeaName & { readonly parent: string })[];
}

/** The PEA catalogue as questions are tagged with it. */
export async function readPeaCatalogue(deps: Deps): Promise<PeaCatalogue> {
  const entries = await listCatalogueEntries(deps.db, "pea");
  // Rows are named `LEVEL.CODE`, since codes repeat between levels.
  const ofLevel = (level: string) =>
    entries
      .filter(({ code }) => code.startsWith(`${level}.`))
      .map(({ code, name, parent }) => ({
        ...{ code: code.slice(level.length + 1), name, parent: parent ?? "" },
      }));
  return {
    axes: ofLevel("axis").map(({ code, name }) => ({ code, name })),
    objectives: ofLevel("objective"),
    priorities: ofLevel("priority"),
  };
}
