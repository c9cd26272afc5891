import { createTranslator } from "../../locales/translator.ts";
import { verifyDatabase, type VerifyReport } from "../services/verify-database.ts";
import { type RecordingsReport, verifyRecordings } from "../services/verify-recordings.ts";
import { rebuildTallies } from "../services/rebuild-tallies.ts";
import { type Anchor, type ChainReport, verifyChain } from "../services/audit/verify-chain.ts";
import type { Call, Command } from "./command.ts";
import { engineProblems } from "./database-file.ts";
import { CommandFailure, wrongUse } from "./failure.ts";
import { withDatabase } from "./open-database.ts";
import { inSnapshot } from "./in-snapshot.ts";
import type { OpenedDatabase } from "./opened-database.ts";
import { createProgress } from "./progress.ts";
import { linesOf, lostFileLines } from "./verify-lines.ts";

const { t, number } = createTranslator("es");

export const verifyCommand: Command = {
  name: "verify",
  operands: [],
  options: { rebuild: {}, anchor: { value: "N:HASH" } },
  run: (call) => withDatabase(call, "fail", (database) => verify(call, database)),
};

interface Finding {
  readonly report: VerifyReport;
  readonly chain: ChainReport;
  readonly recordings: RecordingsReport;
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
  const told = t(isSound ? "cli.verify.sound" : "cli.verify.differs", counts);
  await say(call, [told, ...recordingsLine(finding.recordings), ...headLine(finding.chain)]);
  return isSound ? 0 : 1;
}

async function examine(call: Call, database: OpenedDatabase): Promise<Finding> {
  const anchor = anchorOf(call.args.values["anchor"]);
  const progress = createProgress(call.shell, "cli.progress.verify");
  const { connection, deps } = database;
  return await inSnapshot(database, async () => {
    const problems = connection === undefined ? [] : engineProblems(connection);
    const report = await verifyDatabase(deps, progress.report);
    progress.end();
    if (report === undefined) throw new CommandFailure("cli.error.not_at_rest");
    const chain = await verifyChain(deps, anchor);
    const recordings = await verifyRecordings(deps);
    const lines = [
      ...[...problems.map(engineLine), ...chainLines(chain), ...linesOf(report)],
      ...lostFileLines(recordings.lost),
    ];
    return { report, chain, recordings, lines };
  });
}

function anchorOf(text: string | undefined): Anchor | undefined {
  if (text === undefined) return undefined;
  const [, sequence, hash = ""] = /^(\d{1,15}):([0-9a-f]{64})$/.exec(text) ?? [];
  if (sequence === undefined) throw wrongUse("cli.verify.not_an_anchor");
  return { sequence: Number(sequence), hash };
}

function chainLines({ fault }: ChainReport): readonly string[] {
  if (fault === undefined) return [];
  return [t(`cli.verify.chain.${fault.reason}`, { sequence: fault.sequence })];
}

/** What to note down outside, for `--anchor`. */
function headLine({ acts, head, fault }: ChainReport): readonly string[] {
  if (head === undefined || fault !== undefined) return [];
  const anchor = `${String(head.sequence)}:${head.hash}`;
  return [t("cli.verify.head", { acts: number(acts), anchor })];
}

function recordingsLine({ files, lost }: RecordingsReport): readonly string[] {
  if (files === 0) return [];
  const sound = files - lost.length;
  return [t("cli.verify.recordings", { sound: number(sound), files: number(files) })];
}

function engineLine(problem: string): string {
  return t("cli.verify.engine", { problem });
}

async function say({ shell }: Call, lines: readonly string[]): Promise<void> {
  await shell.out(lines.map((line) => `${line}\n`).join(""));
}
