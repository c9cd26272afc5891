import { createTranslator } from "../../locales/translator.ts";
import { readConfig } from "../config.ts";
import type { Command } from "./command.ts";
import { COMMANDS } from "./commands.ts";
import { describeFailure } from "./describe-failure.ts";
import { wrongUse } from "./failure.ts";
import { commandHelp, overallHelp } from "./help.ts";
import { parseArguments } from "./parse-arguments.ts";
import type { Shell } from "./shell.ts";

const { t } = createTranslator("es");
const HELP = new Set(["help", "--help", "-h"]);

/** Runs one command line. Gives the exit code: 0, 1 failed, 2 wrong use. */
export async function runCommand(argv: readonly string[], shell: Shell): Promise<0 | 1 | 2> {
  try {
    return await dispatch(argv, shell);
  } catch (error) {
    const { message, exitCode } = describeFailure(error);
    shell.err(`${message}\n`);
    if (exitCode === 2) shell.err(`${t("cli.help.hint")}\n`);
    return exitCode;
  }
}

async function dispatch(argv: readonly string[], shell: Shell): Promise<0 | 1 | 2> {
  if (argv.length === 0) {
    shell.err(overallHelp(COMMANDS));
    return 2;
  }
  const command = commandOf(argv.filter((word) => !HELP.has(word)));
  if (argv.some((word) => HELP.has(word))) {
    await shell.out(command === undefined ? overallHelp(COMMANDS) : commandHelp(command));
    return 0;
  }
  if (command === undefined)
    throw wrongUse("cli.usage.unknown_command", { command: argv[0] ?? "" });
  const args = parseArguments(command, argv.slice(command.name.split(" ").length));
  return await command.run({ shell, args, config: readConfig(shell.environment) });
}

function commandOf(words: readonly string[]): Command | undefined {
  return COMMANDS.find(({ name }) => name.split(" ").every((word, place) => word === words[place]));
}
