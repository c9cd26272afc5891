import { adminLinkCommand } from "./admin-link.ts";
import { backupCommand } from "./backup.ts";
import type { Command } from "./command.ts";
import { coverageCommand } from "./coverage.ts";
import { demoCommand } from "./demo.ts";
import { exportCommand } from "./export.ts";
import { importCommand } from "./import.ts";
import { keyAddCommand } from "./key-add.ts";
import { loadCommand } from "./load.ts";
import { publishCommand } from "./publish.ts";
import { restoreCommand } from "./restore.ts";
import { sampleCommand } from "./sample.ts";
import { verifyCommand } from "./verify.ts";

export const COMMANDS: readonly Command[] = [
  demoCommand,
  importCommand,
  publishCommand,
  sampleCommand,
  adminLinkCommand,
  keyAddCommand,
  exportCommand,
  coverageCommand,
  backupCommand,
  restoreCommand,
  verifyCommand,
  loadCommand,
];
