import { sampleBody } from "../services/sample-responses.ts";
import type { Call, Command } from "./command.ts";
import { CommandFailure } from "./failure.ts";
import { withDatabase } from "./open-database.ts";
import { wholeNumber } from "./parse-arguments.ts";
import { createProgress } from "./progress.ts";
import { requireSurvey } from "./require-survey.ts";

const MOST = 10_000_000;
const LINES_PER_WRITE = 100;

export const sampleCommand: Command = {
  name: "sample",
  operands: ["ENCUESTA"],
  options: { n: { value: "N", isRequired: true }, seed: { value: "S" } },
  run: sample,
};

async function sample(call: Call): Promise<0> {
  const { shell, args } = call;
  const [survey = ""] = args.operands;
  const n = wholeNumber(args, "n", { least: 1, most: MOST, otherwise: 1 });
  const source = await withDatabase(call, "create", async ({ deps }) => {
    const { compiled, round } = await requireSurvey(deps, survey);
    if (round?.stateToday !== "open")
      throw new CommandFailure("cli.error.no_open_round", { survey });
    return { compiled, round: round.id, clock: deps.clock, seed: args.values["seed"] ?? "1" };
  });
  const progress = createProgress(shell, "cli.progress.sample");
  for (let start = 0; start < n; start += LINES_PER_WRITE) {
    let lines = "";
    const end = Math.min(n, start + LINES_PER_WRITE);
    for (let at = start; at < end; at += 1) lines += `${JSON.stringify(sampleBody(source, at))}\n`;
    await shell.out(lines);
    progress.report(end, n);
  }
  progress.end();
  return 0;
}
