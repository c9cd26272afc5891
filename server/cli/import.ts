import { readFileSync, statSync } from "node:fs";
import { basename } from "node:path";
import { createTranslator } from "../../locales/translator.ts";
import { problemMessage } from "../../locales/problem-message.ts";
import { MAX_FILE_BYTES } from "../../surveys/interchange/workbook/limits.ts";
import { type ReadImport, readImport } from "../services/import/read-import.ts";
import { storeImport } from "../services/import/store-import.ts";
import { tellEntry } from "../services/import/tell-entry.ts";
import { COMMAND_LINE } from "../services/record-act.ts";
import type { Refusal } from "../services/surveys/outcome.ts";
import type { Call, Command } from "./command.ts";
import { CommandFailure } from "./failure.ts";
import { withDatabase } from "./open-database.ts";
import type { Shell } from "./shell.ts";

const translator = createTranslator("es");
const { t } = translator;
const MEGABYTE = 1024 * 1024;

export const importCommand: Command = {
  name: "import",
  operands: ["ARCHIVO"],
  options: { replace: {} },
  run: importFile,
};

async function importFile(call: Call): Promise<0> {
  const { args, shell } = call;
  const file = readFile(args.operands[0] ?? "");
  await withDatabase(call, "create", async ({ deps }) => {
    const read = await readImport(deps, file);
    if (!read.ok) throw refusal(read.problem);
    tellReport(shell, read.value);
    const { definition, packs } = read.value;
    if (definition === undefined) throw refusal({ code: "import.nothing_to_store" });
    const content = { definition, packs, replaceDraft: args.switches.has("replace") };
    const stored = await storeImport(deps, COMMAND_LINE, content);
    if (!stored.ok) throw refusal(stored.problem);
    const { survey, version, isUnchanged } = stored.value;
    const key = isUnchanged ? "cli.import.unchanged" : "cli.import.stored";
    shell.err(`${t(key, { survey, version })}\n`);
    await shell.out(`${survey}\n`);
  });
  return 0;
}

function readFile(path: string) {
  const stats = statSync(path);
  if (stats.isDirectory()) throw new CommandFailure("cli.error.file_is_folder", { file: path });
  if (stats.size > MAX_FILE_BYTES) {
    const parameters = { max: MAX_FILE_BYTES / MEGABYTE };
    throw refusal({ code: "import.file_too_large", parameters });
  }
  return { name: basename(path), bytes: new Uint8Array(readFileSync(path)) };
}

function refusal(problem: Refusal): CommandFailure {
  if (problem.code === "draft.exists") return new CommandFailure("cli.import.draft_exists");
  const reason = problemMessage(translator, problem);
  return new CommandFailure("cli.import.refused", { reason });
}

/** One line per entry, as `survey!12 label: …`. */
function tellReport(shell: Shell, { report }: ReadImport): void {
  const { counts, entries, untold } = report;
  for (const { sheet, row, column, kind, message } of entries.map(tellEntry)) {
    const place = row === 0 ? sheet : `${sheet}!${row}`;
    shell.err(`${`${place} ${column}`.trim()}: ${t(`panel.import.kind.${kind}`)}. ${message}\n`);
  }
  if (untold > 0) shell.err(`${t("panel.import.untold", { count: untold })}\n`);
  const questions = Object.values(counts.questions).reduce((sum, n) => sum + n, 0);
  const { sections, choices, languages } = counts;
  const read = { sections, questions, choices, languages: languages.join(", ") };
  shell.err(`${t("cli.import.read", read)}\n`);
}
