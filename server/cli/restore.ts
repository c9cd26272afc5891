import { existsSync, mkdirSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { MIGRATIONS } from "../../db/migrations.ts";
import { createTranslator } from "../../locales/translator.ts";
import { createClock } from "../clock.ts";
import type { Call, Command } from "./command.ts";
import { copyDatabase } from "./copy-database.ts";
import { countAlteredResponses, countAlteredVersions, migrationsOf } from "./database-file.ts";
import { CommandFailure, wrongUse } from "./failure.ts";
import { databasePath } from "./open-database.ts";
import { createProgress } from "./progress.ts";
import { discard, putInPlace } from "./replace-database.ts";

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
  const kept = takeCopy(copy, target, createClock(config.timeZone).now());
  if (kept !== undefined) shell.err(`${t("cli.restore.kept", { file: kept })}\n`);
  const responses = content.find(({ table }) => table === "responses")?.rows ?? 0;
  await shell.out(`${t("cli.restore.done", { file: target, responses: number(responses) })}\n`);
  return 0;
}

/** Checks what was copied and puts it in place; gives where the database before it is kept. */
function takeCopy(copy: string, target: string, now: string): string | undefined {
  try {
    assertOurs(copy);
    return putInPlace(copy, target, now);
  } catch (error) {
    discard(copy);
    throw error;
  }
}

function assertOurs(copy: string): void {
  const connection = new DatabaseSync(copy, { readOnly: true });
  try {
    const migrations = migrationsOf(connection);
    if (migrations === undefined || migrations.length === 0) {
      throw new CommandFailure("cli.error.not_a_backup");
    }
    const known = new Set(MIGRATIONS.map(({ name }) => name));
    const unknown = migrations.find((name) => !known.has(name));
    if (unknown !== undefined)
      throw new CommandFailure("cli.error.newer_backup", { name: unknown });
    const altered = countAlteredResponses(connection);
    if (altered > 0) throw new CommandFailure("cli.error.altered_backup", { count: altered });
    if (countAlteredVersions(connection) > 0)
      throw new CommandFailure("cli.error.altered_versions");
  } finally {
    connection.close();
  }
}
