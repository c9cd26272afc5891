import { existsSync, mkdirSync } from "node:fs";
import { createTranslator } from "../../locales/translator.ts";
import { createClock } from "../clock.ts";
import { filesFolder } from "../files-folder.ts";
import type { Call, Command } from "./command.ts";
import { unpackFiles } from "./copied-files.ts";
import { copyDatabase } from "./copy-database.ts";
import { CommandFailure, wrongUse } from "./failure.ts";
import { databasePath, filesPath } from "./open-database.ts";
import { createProgress } from "./progress.ts";
import { takeCopy } from "./take-copy.ts";

const { t, number } = createTranslator("es");

export const restoreCommand: Command = {
  name: "restore",
  operands: ["ARCHIVO"],
  options: { replace: {} },
  run: restore,
};

async function restore({ shell, args, config }: Call): Promise<0> {
  if (args.target !== "file") throw wrongUse("cli.usage.backup_on_d1");
  const [file = ""] = args.operands;
  if (!existsSync(file)) throw new CommandFailure("cli.error.file_missing", { file });
  const target = databasePath(config);
  if (existsSync(target) && !args.switches.has("replace")) {
    throw new CommandFailure("cli.error.database_exists", { file: target });
  }
  mkdirSync(config.dataDir, { recursive: true });
  const progress = createProgress(shell, "cli.progress.restore");
  const copy = `${target}.${String(process.pid)}.partial`;
  const content = await copyDatabase(file, copy, progress.report);
  progress.end();
  let files = 0;
  const beforehand = async () => {
    const unpacking = createProgress(shell, "cli.progress.recordings");
    files = await unpackFiles(copy, filesFolder(filesPath(config)), unpacking.report);
    unpacking.end();
  };
  const now = createClock(config.timeZone).now();
  const kept = await takeCopy(copy, { target, now, beforehand });
  if (kept !== undefined) shell.err(`${t("cli.restore.kept", { file: kept })}\n`);
  const responses = content.find(({ table }) => table === "responses")?.rows ?? 0;
  await shell.out(`${t("cli.restore.done", { file: target, responses: number(responses) })}\n`);
  if (files > 0) await shell.out(`${t("cli.restore.recordings", { count: files })}\n`);
  return 0;
}
