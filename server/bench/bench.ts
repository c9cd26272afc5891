import { parseArgs } from "node:util";
import { cpus, totalmem } from "node:os";
import { load } from "./load.ts";
import { measureEngine } from "./measure-engine.ts";
import { measureGrowth } from "./measure-growth.ts";
import { measureIntake } from "./measure-intake.ts";
import { measureWeight } from "./measure-weight.ts";
import { measureWriting } from "./measure-writing.ts";
import { serveCeiling } from "./serve-ceiling.ts";
import type { BenchSize } from "./bench-size.ts";
import { formatTable, type Row } from "./table.ts";

const FULL: BenchSize = {
  responses: 20_000,
  steps: [1_000, 100_000, 250_000, 1_000_000],
  exports: [100_000, 250_000],
};
const QUICK: BenchSize = { responses: 10_000, steps: [1_000, 20_000], exports: [20_000] };

async function run(): Promise<void> {
  const { values } = parseArgs({
    options: {
      quick: { type: "boolean", default: false },
      load: { type: "string" },
      serve: { type: "string" },
    },
  });
  if (values.load !== undefined) await load(values.load);
  else if (values.serve !== undefined) await serveCeiling(values.serve);
  else await measureAll(values.quick ? QUICK : FULL);
}

async function measureAll(size: BenchSize): Promise<void> {
  const rows: Row[] = [];
  for (const measure of [
    measureEngine,
    measureWeight,
    measureWriting,
    measureIntake,
    measureGrowth,
  ]) {
    rows.push(...(await measure(size)));
  }
  const machine = `${cpus()[0]?.model ?? "?"} × ${String(cpus().length)}, ${gibibytes(totalmem())} GiB, Node ${process.version}`;
  process.stdout.write(`${machine}\n\n${formatTable(rows)}\n`);
}

const gibibytes = (bytes: number) => String(Math.round(bytes / 2 ** 30));

await run();
