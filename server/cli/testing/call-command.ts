import { readConfig } from "../../config.ts";
import type { Command } from "../command.ts";
import { describeFailure } from "../describe-failure.ts";
import { parseArguments } from "../parse-arguments.ts";
import type { Ended } from "./command-line.ts";

/** Runs one command on the database of a data folder. */
export async function callCommand(
  command: Command,
  folder: string,
  argv: readonly string[],
): Promise<Ended> {
  let [out, err] = ["", ""];
  const environment = { DATA_DIR: folder };
  const shell = {
    environment,
    out: async (text: string) => void (out += text),
    err: (text: string) => void (err += text),
    isTerminal: false,
  };
  try {
    const args = parseArguments(command, argv);
    const code = await command.run({ shell, args, config: readConfig(environment) });
    return { code, out, err };
  } catch (error) {
    const { message, exitCode } = describeFailure(error);
    return { code: exitCode, out, err: err + message };
  }
}
