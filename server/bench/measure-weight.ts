import type { Living } from "../../client/e2e/measure-living.ts";
import {
  bytesOf,
  startMeter,
  type Transfer,
  type TransferMeter,
} from "../../client/e2e/transfer-meter.ts";
import { PAGE_PATH, withFolder } from "./sampled.ts";
import { startServer } from "./servers.ts";
import { holds, milliseconds, type Row } from "./table.ts";

const KIB = 1024;
const MOST_REQUESTS = 6;
const MOST_MILLISECONDS = 3_000;
const PATHS = [PAGE_PATH, PAGE_PATH.replace("/es/", "/tzh/")];

/** What the survey weighs on the wire, and how soon it lives on a poor phone. */
export async function measureWeight(): Promise<readonly Row[]> {
  return await withFolder(async (folder) => {
    const server = await startServer(folder);
    const meter = await startMeter(server.url);
    try {
      const living = await measured(meter, `${folder}/browser`);
      return living === undefined ? [noBrowser()] : living.flatMap(rowsOf);
    } finally {
      meter.stop();
      await server.stop();
    }
  });
}

/** Undefined without a browser, which is among the development packages. */
async function measured(
  meter: TransferMeter,
  folder: string,
): Promise<readonly Living[] | undefined> {
  try {
    const { measureLiving } = await import("../../client/e2e/measure-living.ts");
    return await measureLiving(meter, PATHS, folder);
  } catch (error) {
    process.stderr.write(`${String(error)}\n`);
    return undefined;
  }
}

function noBrowser(): Row {
  return {
    what: "Weight of the survey in a browser",
    value: "not measured",
    beside: "no browser: npm ci with development packages, or CHROMIUM_PATH",
    ratio: "",
  };
}

function rowsOf({ path, plain, whole, again, interactive }: Living): readonly Row[] {
  const codeAgain = again.filter(({ path: piece }) => /^\/assets\/|\.js$/.test(piece));
  return [
    {
      what: `First view of ${path} without JavaScript`,
      value: kibibytes(plain),
      beside: requests(plain),
      ratio: holds(bytesOf(plain) <= 20 * KIB, "≤ 20 KiB"),
    },
    {
      what: "The whole of it with JavaScript",
      value: kibibytes(whole),
      beside: requests(whole),
      ratio: holds(bytesOf(whole) <= 60 * KIB && whole.length <= MOST_REQUESTS, "≤ 60 KiB, ≤ 6"),
    },
    {
      what: "Code and data of a second visit",
      value: kibibytes(codeAgain),
      beside: requests(codeAgain),
      ratio: holds(codeAgain.length === 0, "0"),
    },
    {
      what: "Time to interactive, 400 kbit/s, 400 ms, CPU ÷ 4",
      value: milliseconds(interactive),
      beside: "median of 3",
      ratio: holds(interactive <= MOST_MILLISECONDS, "≤ 3 s"),
    },
  ];
}

function kibibytes(transfers: readonly Transfer[]): string {
  return `${(bytesOf(transfers) / KIB).toFixed(1)} KiB`;
}

function requests({ length }: readonly Transfer[]): string {
  return `${String(length)} request${length === 1 ? "" : "s"}`;
}
