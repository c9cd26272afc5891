import { runCommand } from "./cli/run-command.ts";
import { processShell } from "./cli/shell.ts";

process.exitCode = await runCommand(process.argv.slice(2), processShell());
