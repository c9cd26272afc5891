import type { Config } from "../config.ts";
import type { Arguments, Syntax } from "./parse-arguments.ts";
import type { Shell } from "./shell.ts";

export interface Call {
  readonly shell: Shell;
  readonly config: Config;
  readonly args: Arguments;
}

export interface Command extends Syntax {
  /** Gives the exit code; a CommandFailure says why nothing was done. */
  readonly run: (call: Call) => Promise<0 | 1>;
}

/** The part of a locale key that stands for a command, e.g. `key_add`. */
export function keyOf(command: Pick<Command, "name">): string {
  return command.name.replaceAll(" ", "_");
}
