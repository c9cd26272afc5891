import { join } from "node:path";
import type { ResponseBody } from "../../surveys/core/index.ts";
import type { BenchSize } from "./bench-size.ts";
import type { LoadResult } from "./load.ts";
import { type LoadRequest, runLoad } from "./run-load.ts";
import { openFolder, PAGE_PATH, RESPONSES_PATH, sampleBodies, withFolder } from "./sampled.ts";
import { type RunningServer, startCeiling, startServer } from "./servers.ts";
import { holds, milliseconds, percent, perSecond, type Row } from "./table.ts";

const JSON_HEADERS = { "Content-Type": "application/json" };
const FORM_HEADERS = { "Content-Type": "application/x-www-form-urlencoded" };
const BROWSER_HEADERS = { "Accept-Encoding": "gzip, deflate, br" };

/** Accepted responses over HTTP beside the two ceilings, and page + last form post. */
export async function measureIntake(size: BenchSize): Promise<readonly Row[]> {
  return await withFolder(async (folder) => {
    const seeded = await openFolder(join(folder, "seed"));
    const bodies = await sampleBodies(seeded, size.responses * 2);
    await seeded.close();
    const posts = bodies.slice(0, size.responses).map(asPost);
    const visits = bodies.slice(size.responses).flatMap((body) => [FIRST_VIEW, asLastForm(body)]);
    const against = async (start: () => Promise<RunningServer>, requests: readonly LoadRequest[]) =>
      await underLoad(start, folder, requests);
    const bare = await against(() => startCeiling("bare", folder), posts);
    const ceiling = await against(
      () => startCeiling("group-commit", join(folder, "ceiling")),
      posts,
    );
    const intake = await against(() => startServer(join(folder, "intake")), posts);
    const pages = await against(() => startServer(join(folder, "pages")), visits);
    return rows({ bare, ceiling, intake, pages });
  });
}

async function underLoad(
  start: () => Promise<RunningServer>,
  folder: string,
  requests: readonly LoadRequest[],
): Promise<LoadResult> {
  const server = await start();
  try {
    const result = await runLoad(server.url, folder, requests);
    if (result.errors > 0) throw new Error(`${String(result.errors)} requests failed`);
    return result;
  } finally {
    await server.stop();
  }
}

const asPost = (body: ResponseBody): LoadRequest => ({
  method: "POST",
  path: RESPONSES_PATH,
  headers: JSON_HEADERS,
  body: JSON.stringify(body),
});

const FIRST_VIEW: LoadRequest = { method: "GET", path: PAGE_PATH, headers: BROWSER_HEADERS };

/** The form of the page that lists the answers, as a browser posts it. */
function asLastForm({ channel: _, ...named }: ResponseBody): LoadRequest {
  const state = {
    ...named,
    language: "es",
    typed: {},
    entries: {},
    cleared: [],
    pending: [],
    reviewed: true,
  };
  const fields = new URLSearchParams({ estado: JSON.stringify(state), pantalla: "revision" });
  return {
    method: "POST",
    path: PAGE_PATH,
    headers: { ...FORM_HEADERS, ...BROWSER_HEADERS },
    body: fields.toString(),
  };
}

type Results = Readonly<Record<"bare" | "ceiling" | "intake" | "pages", LoadResult>>;

function rows({ bare, ceiling, intake, pages }: Results): readonly Row[] {
  const share = intake.perSecond / ceiling.perSecond;
  const visits = pages.perSecond / 2;
  return [
    {
      what: "Ceiling: bare Hono handler",
      value: perSecond(bare.perSecond),
      beside: `p99 ${milliseconds(bare.p99)}`,
      ratio: "",
    },
    {
      what: "Ceiling: validate + insert, group commit",
      value: perSecond(ceiling.perSecond),
      beside: `p99 ${milliseconds(ceiling.p99)}`,
      ratio: percent(ceiling.perSecond / bare.perSecond),
    },
    {
      what: "Responses accepted, 50 connections",
      value: perSecond(intake.perSecond),
      beside: perSecond(ceiling.perSecond),
      ratio: `${percent(share)} ${holds(share >= 0.5, "≥ 50 %")}`,
    },
    {
      what: "p99 of the same",
      value: milliseconds(intake.p99),
      beside: milliseconds(ceiling.p99),
      ratio: holds(intake.p99 <= 30, "≤ 30 ms"),
    },
    {
      what: "Page + submit (plain forms)",
      value: perSecond(visits),
      beside: `p99 ${milliseconds(pages.p99)}`,
      ratio: holds(visits >= 1000, "≥ 1,000/s"),
    },
  ];
}
