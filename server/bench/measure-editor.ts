import { largeDefinition } from "../../client/entries/editor/testing/large-definition.ts";
import type { Keys } from "../../client/e2e/measure-keys.ts";
import { COMMAND_LINE } from "../services/record-act.ts";
import { storeImportedDraft } from "../services/surveys/store-imported.ts";
import { signIn } from "../testing/sign-in.ts";
import { openFolder, withFolder } from "./sampled.ts";
import { startServer } from "./servers.ts";
import { holds, milliseconds, type Row } from "./table.ts";

const MOST_MILLISECONDS = 100;
const ITEM = "p150";

/** What a key costs in the editor of a long instrument. */
export async function measureEditor(): Promise<readonly Row[]> {
  return await withFolder(async (folder) => {
    const definition = largeDefinition();
    const opened = await openFolder(folder);
    await storeImportedDraft(opened.deps, COMMAND_LINE, { definition, packs: [] });
    const { cookie } = await signIn(opened.deps, "editor");
    await opened.close();
    const server = await startServer(folder);
    try {
      const url = `${server.url}/panel/encuestas/${definition.slug}/editor`;
      const { measureKeys } = await import("../../client/e2e/measure-keys.ts");
      const { label, condition } = await measureKeys(
        { url, cookie, item: ITEM },
        `${folder}/browser`,
      );
      return [rowOf("a label", label), rowOf("a condition", condition)];
    } catch (error) {
      process.stderr.write(`${String(error)}\n`);
      return [];
    } finally {
      await server.stop();
    }
  });
}

function rowOf(what: string, { pressed, slowest, median }: Keys): Row {
  return {
    what: `Editor of 300 questions, writing ${what}: slowest key to picture`,
    value: milliseconds(slowest),
    beside: `median of ${String(pressed)} keys: ≤ ${milliseconds(median)}`,
    ratio: holds(slowest < MOST_MILLISECONDS, `< ${String(MOST_MILLISECONDS)} ms`),
  };
}
