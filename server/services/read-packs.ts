import type { LanguagePack } from "../../surveys/core/index.ts";
import type { Deps } from "../deps.ts";
import { readPack } from "./load-pack.ts";

/** Language packs by their hash. */
export type Packs = ReadonlyMap<string, LanguagePack>;

/** The same pages, each after the packs that its responses name have been put into `packs`. */
export async function* readingPacks<Row extends { readonly pack: string | null }>(
  deps: Pick<Deps, "db">,
  pages: AsyncIterable<readonly Row[]>,
  packs: Map<string, LanguagePack>,
): AsyncGenerator<readonly Row[], void, void> {
  for await (const page of pages) {
    for (const { pack: sha256 } of page) {
      if (sha256 === null || packs.has(sha256)) continue;
      const pack = await readPack(deps, sha256);
      if (pack !== undefined) packs.set(sha256, pack);
    }
    yield page;
  }
}
