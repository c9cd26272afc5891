import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runCommand } from "../run-command.ts";

export interface CommandLine {
  readonly folder: string;
  /** A path inside the folder, which is also DATA_DIR. */
  readonly path: (name: string) => string;
  readonly run: (...argv: readonly string[]) => Promise<Ended>;
  /** The same with a person looking on. */
  readonly runWatched: (...argv: readonly string[]) => Promise<Ended>;
}

export interface Ended {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** A command line with a data folder of its own. */
export function openCommandLine(environment: Readonly<Record<string, string>> = {}): CommandLine {
  const folder = mkdtempSync(join(tmpdir(), "consulta-test-"));
  const start = async (argv: readonly string[], isTerminal: boolean): Promise<Ended> => {
    let [out, err] = ["", ""];
    const code = await runCommand(argv, {
      environment: { DATA_DIR: folder, ...environment },
      out: async (text) => void (out += text),
      err: (text) => void (err += text),
      isTerminal,
    });
    return { code, out, err };
  };
  return {
    folder,
    path: (name) => join(folder, name),
    run: (...argv) => start(argv, false),
    runWatched: (...argv) => start(argv, true),
  };
}
