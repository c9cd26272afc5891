import { largeDefinition } from "../../client/entries/editor/testing/large-definition.ts";
import type { Keys } from "../../client/e2e/measure-keys.ts";
import { type Definition, type LanguagePack, sha256Hex } from "../../surveys/core/index.ts";
import { COMMAND_LINE } from "../services/record-act.ts";
import { storeImportedDraft } from "../services/surveys/store-imported.ts";
import { signIn } from "../testing/sign-in.ts";
import { openFolder, withFolder } from "./sampled.ts";
import { startServer } from "./servers.ts";
import { holds, milliseconds, type Row } from "./table.ts";

const MOST_MILLISECONDS = 100;
const ITEM = "p150";
const LANGUAGE = "tzh";
const LABEL = " Escriba lo que usted piensa de esto, con sus palabras.";
const CONDITION = " and ${p4} > 3 and ${p8} < 99";
const TRANSLATION = " te bin ya'wal, ta jujun tul te winik antsetik ta lum";

/** What a key costs in the editor and on the workbench of a long instrument. */
export async function measureWriting(): Promise<readonly Row[]> {
  return await withFolder(async (folder) => {
    const definition = { ...largeDefinition(), languages: ["es", LANGUAGE] };
    const opened = await openFolder(folder);
    const packs = [draftsOf(definition)];
    await storeImportedDraft(opened.deps, COMMAND_LINE, { definition, packs });
    const { cookie } = await signIn(opened.deps, "editor");
    await opened.close();
    const server = await startServer(folder);
    const { slug } = definition;
    const placeOf = (path: string): Place => {
      return { url: `${server.url}/panel/${path}`, cookie, folder: `${folder}/browser` };
    };
    try {
      return [
        ...(await inEditor(placeOf(`encuestas/${slug}/editor`))),
        await onWorkbench(placeOf(`traducciones/${slug}/${LANGUAGE}#${ITEM}.label`)),
      ];
    } catch (error) {
      process.stderr.write(`${String(error)}\n`);
      return [];
    } finally {
      await server.stop();
    }
  });
}

/** Every label of a question with a draft. */
function draftsOf({ slug, items }: Definition): LanguagePack {
  const questions = items.flatMap((item) => (item.kind === "question" ? [item] : item.items));
  const texts = questions.map(({ name, label = "" }) => {
    const draft = { text: `Jojkʼoyel ${name}`, state: "draft_machine", origin: "program" } as const;
    return [`${name}.label`, { ...draft, sourceHash: sha256Hex(label) }] as const;
  });
  return { survey: slug, language: LANGUAGE, texts: Object.fromEntries(texts) };
}

interface Place {
  readonly url: string;
  readonly cookie: string;
  readonly folder: string;
}

async function inEditor(place: Place): Promise<readonly Row[]> {
  const { measureKeys } = await import("../../client/e2e/measure-keys.ts");
  return await measureKeys(place, async (page, write) => {
    await page.locator(`[id="row-${ITEM}"]`).click();
    const label = await write(page.locator("#prop-label"), LABEL);
    await page.locator("summary", { hasText: "Lógica" }).click();
    const condition = await write(page.locator("#prop-relevant"), CONDITION);
    return [
      rowOf("Editor of 300 questions, writing a label", label),
      rowOf("Editor of 300 questions, writing a condition", condition),
    ];
  });
}

async function onWorkbench(place: Place): Promise<Row> {
  const { measureKeys } = await import("../../client/e2e/measure-keys.ts");
  return await measureKeys(place, async (page, write) => {
    await page.frameLocator(".phone-screen").locator("[data-marked]").waitFor();
    const keys = await write(page.locator("#text-target"), TRANSLATION);
    return rowOf("Workbench of 300 questions, writing a translation", keys);
  });
}

function rowOf(what: string, { pressed, slowest, median }: Keys): Row {
  return {
    what: `${what}: slowest key to picture`,
    value: milliseconds(slowest),
    beside: `median of ${String(pressed)} keys: ≤ ${milliseconds(median)}`,
    ratio: holds(slowest < MOST_MILLISECONDS, `< ${String(MOST_MILLISECONDS)} ms`),
  };
}
