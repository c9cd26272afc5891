import type { BenchSize } from "./bench-size.ts";
import { fillTo } from "./fill.ts";
import { analystToken, openFolder, sampleBodies, SURVEY, withFolder } from "./sampled.ts";
import { type RunningServer, startServer } from "./servers.ts";
import { holds, megabytes, milliseconds, type Row } from "./table.ts";

const SAMPLED = 2_000;
const VISITS = 200;

/** Results and CSV as the round grows: the first must not notice, the second must stay flat. */
export async function measureGrowth(size: BenchSize): Promise<readonly Row[]> {
  return await withFolder(async (folder) => {
    const opened = await openFolder(folder);
    const token = await analystToken(opened);
    const bodies = await sampleBodies(opened, SAMPLED);
    const rows: Row[] = [];
    let smallest: number | undefined;
    for (const n of size.steps) {
      await fillTo(opened, bodies, n);
      const server = await startServer(folder);
      try {
        const times = await measureResults(server);
        smallest ??= times.median;
        rows.push(resultsRow(n, times, smallest));
        if (size.exports.includes(n)) rows.push(await measureCsv(server, token, n));
      } finally {
        await server.stop();
      }
    }
    await opened.close();
    return rows;
  });
}

interface Times {
  readonly median: number;
  readonly first: number;
}

async function measureResults({ url }: RunningServer): Promise<Times> {
  const times: number[] = [];
  for (let visit = 0; visit < VISITS; visit += 1) {
    const start = performance.now();
    const answer = await fetch(`${url}/api/v1/surveys/${SURVEY}/results`);
    await answer.arrayBuffer();
    if (!answer.ok) throw new Error(`results answered ${String(answer.status)}`);
    times.push(performance.now() - start);
  }
  const first = times[0] ?? 0;
  return { median: times.toSorted((a, b) => a - b)[VISITS / 2] ?? 0, first };
}

function resultsRow(n: number, { median, first }: Times, smallest: number): Row {
  const isFlat = median <= 10 && median <= Math.max(2 * smallest, 1);
  return {
    what: `Results page data at ${n.toLocaleString("en-US")} responses`,
    value: milliseconds(median),
    beside: `first, with renewal: ${milliseconds(first)}`,
    ratio: `×${(median / smallest).toFixed(1)} ${holds(isFlat, "≤ 10 ms, ≤ ×2")}`,
  };
}

async function measureCsv(server: RunningServer, token: string, n: number): Promise<Row> {
  const idle = server.memory().now;
  const start = performance.now();
  const answer = await fetch(`${server.url}/api/v1/surveys/${SURVEY}/export?format=csv`, {
    headers: { Authorization: `Bearer ${token}` },
  });
  let bytes = 0;
  for await (const part of answer.body ?? []) bytes += part.byteLength;
  const seconds = (performance.now() - start) / 1000;
  const extra = server.memory().peak - idle;
  const aim = n >= 250_000 ? 5 : 2;
  return {
    what: `CSV of ${n.toLocaleString("en-US")} responses (${megabytes(bytes)})`,
    value: `${seconds.toFixed(2)} s`,
    beside: `peak ${megabytes(extra)} above idle`,
    ratio: holds(seconds <= aim && extra <= 64e6, `≤ ${String(aim)} s, ≤ 64 MB`),
  };
}
