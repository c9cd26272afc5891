import { existsSync, renameSync, rmSync, statSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { createTranslator } from "../../locales/translator.ts";
import { filesFolder } from "../files-folder.ts";
import type { Call, Command } from "./command.ts";
import { packFiles } from "./copied-files.ts";
import { copyDatabase } from "./copy-database.ts";
import { syncToDisk } from "./sync-to-disk.ts";
import { countAlteredResponses } from "./altered-rows.ts";
import { CommandFailure, wrongUse } from "./failure.ts";
import { filesPath, requireDatabaseFile } from "./open-database.ts";
import { createProgress } from "./progress.ts";
import { requireFolder } from "./require-folder.ts";
import { lostFileLines } from "./verify-lines.ts";

const { t, number } = createTranslator("es");

export const backupCommand: Command = {
  name: "backup",
  operands: ["ARCHIVO"],
  options: { incomplete: {} },
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
  const recordings = await withFiles(call, partial, () => assertFree(file));
  renameSync(partial, file);
  syncToDisk(file);
  warnOfAltered(call, file);
  const responses = content.find(({ table }) => table === "responses")?.rows ?? 0;
  const bytes = statSync(file).size;
  await shell.out(
    `${t("cli.backup.done", { file, responses: number(responses), bytes: number(bytes) })}\n`,
  );
  if (recordings > 0) await shell.out(`${t("cli.backup.recordings", { count: recordings })}\n`);
  return 0;
}

/** A copy that lacks recordings is made only for whoever asks for it: it may be the last one. */
async function withFiles(call: Call, partial: string, check: () => void): Promise<number> {
  const { shell, args, config } = call;
  const progress = createProgress(shell, "cli.progress.recordings");
  try {
    const packed = await packFiles(partial, filesFolder(filesPath(config)), progress.report);
    progress.end();
    shell.err(
      lostFileLines(packed.lost)
        .map((line) => `${line}\n`)
        .join(""),
    );
    if (packed.lost.length > 0 && !args.switches.has("incomplete")) {
      throw new CommandFailure("cli.error.recordings_lost", { count: packed.lost.length });
    }
    check();
    return packed.files;
  } catch (error) {
    rmSync(partial, { force: true });
    throw error;
  }
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
