import { existsSync, renameSync, statSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { createTranslator } from "../../locales/translator.ts";
import type { Call, Command } from "./command.ts";
import { copyDatabase } from "./copy-database.ts";
import { syncToDisk } from "./sync-to-disk.ts";
import { countAlteredResponses } from "./altered-rows.ts";
import { CommandFailure, wrongUse } from "./failure.ts";
import { requireDatabaseFile } from "./open-database.ts";
import { createProgress } from "./progress.ts";
import { requireFolder } from "./require-folder.ts";

const { t, number } = createTranslator("es");

export const backupCommand: Command = {
  name: "backup",
  operands: ["ARCHIVO"],
  options: {},
  run: backUp,
};

async function backUp(call: Call): Promise<0> {
  const { shell, args, config } = call;
  if (args.target !== "file") throw wrongUse("cli.usage.backup_on_d1");
  const [file = ""] = args.operands;
  const source = requireDatabaseFile(config);
  requireFolder(file);
  assertFree(file);
  const progress = createProgress(shell, "cli.progress.backup");
  const partial = `${file}.${String(process.pid)}.partial`;
  const content = await copyDatabase(source, partial, progress.report);
  progress.end();
  assertFree(file);
  renameSync(partial, file);
  syncToDisk(file);
  warnOfAltered(call, file);
  const responses = content.find(({ table }) => table === "responses")?.rows ?? 0;
  const bytes = statSync(file).size;
  await shell.out(
    `${t("cli.backup.done", { file, responses: number(responses), bytes: number(bytes) })}\n`,
  );
  return 0;
}

function assertFree(file: string): void {
  if (existsSync(file)) throw new CommandFailure("cli.error.file_exists", { file });
}

/** A row that was altered before is copied as it is; `restore` will not take it, so say it now. */
function warnOfAltered({ shell }: Call, file: string): void {
  const connection = new DatabaseSync(file, { readOnly: true });
  const altered = countAlteredResponses(connection);
  connection.close();
  if (altered > 0) shell.err(`${t("cli.backup.altered", { count: altered })}\n`);
}
