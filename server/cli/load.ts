import { createTranslator } from "../../locales/translator.ts";
import { loadShipped } from "../services/load-shipped.ts";
import type { Call, Command } from "./command.ts";
import { withDatabase } from "./open-database.ts";

const { t } = createTranslator("es");

/** A file migrates when it is opened; D1 was migrated by `wrangler d1 migrations apply`. */
export const loadCommand: Command = { name: "load", operands: [], options: {}, run: load };

async function load(call: Call): Promise<0> {
  await withDatabase(call, "create", ({ deps }) => loadShipped(deps));
  call.shell.err(`${t("cli.load.done")}\n`);
  return 0;
}
