import { createTranslator } from "../../locales/translator.ts";
import {
  type CellDifference,
  rebuildTallies,
  verifyDatabase,
  type VerifyReport,
} from "../services/verify-database.ts";
import type { RowDifference } from "../services/recount-responses.ts";
import type { Call, Command } from "./command.ts";
import { engineProblems } from "./database-file.ts";
import { CommandFailure } from "./failure.ts";
import { inSnapshot, withDatabase } from "./open-database.ts";
import type { OpenedDatabase } from "./opened-database.ts";
import { createProgress } from "./progress.ts";

const { t, number } = createTranslator("es");
const MOST_LINES = 50;

export const verifyCommand: Command = {
  name: "verify",
  operands: [],
  options: { rebuild: {} },
  run: (call) => withDatabase(call, "fail", (database) => verify(call, database)),
};

interface Finding {
  readonly report: VerifyReport;
  readonly lines: readonly string[];
}

async function verify(call: Call, database: OpenedDatabase): Promise<0 | 1> {
  let finding = await examine(call, database);
  await say(call, finding.lines);
  if (call.args.switches.has("rebuild") && finding.report.cells.length > 0) {
    await rebuildTallies(database.deps, finding.report.cells);
    const mended = t("cli.verify.rebuilt", { count: finding.report.cells.length });
    finding = await examine(call, database);
    await say(call, [mended, ...finding.lines]);
  }
  const { responses, rounds } = finding.report;
  const counts = { responses: number(responses), rounds: number(rounds) };
  const isSound = finding.lines.length === 0;
  await say(call, [t(isSound ? "cli.verify.sound" : "cli.verify.differs", counts)]);
  return isSound ? 0 : 1;
}

async function examine(call: Call, database: OpenedDatabase): Promise<Finding> {
  const progress = createProgress(call.shell, "cli.progress.verify");
  const { connection, deps } = database;
  return await inSnapshot(database, async () => {
    const problems = connection === undefined ? [] : engineProblems(connection);
    const report = await verifyDatabase(deps, progress.report);
    progress.end();
    if (report === undefined) throw new CommandFailure("cli.error.not_at_rest");
    return { report, lines: [...problems.map(engineLine), ...linesOf(report)] };
  });
}

function engineLine(problem: string): string {
  return t("cli.verify.engine", { problem });
}

function linesOf({ versions, rows, rowsDiffering, cells }: VerifyReport): readonly string[] {
  return [
    ...versions.map((version) => t("cli.verify.version", { ...version })),
    ...shortened(rows.map(rowLine), rowsDiffering),
    ...shortened(cells.map(cellLine), cells.length),
  ];
}

function rowLine({ id, round, reason }: RowDifference): string {
  return t(`cli.verify.row.${reason}`, { id, round });
}

function cellLine({
  round,
  split,
  group,
  question,
  choice,
  stored,
  recounted,
}: CellDifference): string {
  const place = [
    t("cli.verify.round", { round }),
    ...(question === "" ? [t("cli.verify.responses")] : [t("cli.verify.question", { question })]),
    ...(choice === "" ? [] : [t("cli.verify.choice", { choice })]),
    ...(split === "all" ? [] : [`${t(`cli.verify.split.${split}`)} ${group}`]),
  ].join(", ");
  return t("cli.verify.cell", { place, stored: number(stored), recounted: number(recounted) });
}

function shortened(lines: readonly string[], total: number): readonly string[] {
  const shown = lines.slice(0, MOST_LINES);
  const left = total - shown.length;
  return left > 0 ? [...shown, t("cli.verify.more", { count: left })] : shown;
}

async function say({ shell }: Call, lines: readonly string[]): Promise<void> {
  await shell.out(lines.map((line) => `${line}\n`).join(""));
}
