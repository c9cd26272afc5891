import { backupCommand } from "./backup.ts";
import type { Command } from "./command.ts";
import { coverageCommand } from "./coverage.ts";
import { demoCommand } from "./demo.ts";
import { exportCommand } from "./export.ts";
import { keyAddCommand } from "./key-add.ts";
import { loadCommand } from "./load.ts";
import { restoreCommand } from "./restore.ts";
import { sampleCommand } from "./sample.ts";
import { verifyCommand } from "./verify.ts";

export const COMMANDS: readonly Command[] = [
  demoCommand,
  sampleCommand,
  keyAddCommand,
  exportCommand,
  coverageCommand,
  backupCommand,
  restoreCommand,
  verifyCommand,
  loadCommand,
];
