import { sql } from "drizzle-orm";
import { beforeEach, expect, it } from "vitest";
import { findAudioFile } from "../../db/queries/audio-files.ts";
import { listActsAfter } from "../../db/queries/audit.ts";
import { findSpeaker } from "../../db/queries/speakers.ts";
import { purgeSurvey } from "../../db/queries/purge.ts";
import type { Deps } from "../deps.ts";
import { runTimedWork } from "../jobs/run-timed-work.ts";
import { everyTable } from "../testing/every-table.ts";
import { openTestDeps } from "../testing/open-test-deps.ts";
import { putRecording } from "../testing/put-recording.ts";
import { keepAudioFile } from "./keep-audio-file.ts";
import { purgeAudioFiles, removeAudioFiles } from "./remove-audio-files.ts";

const bytesOf = (text: string) => new TextEncoder().encode(text);

let deps: Deps;
beforeEach(async () => {
  ({ deps } = await openTestDeps());
});

const keep = async (text: string) =>
  (await keepAudioFile(deps, { bytes: bytesOf(text), mediaType: "audio/mp4" })).sha256;

/** At eight minutes past, unless told. */
const on = (day: string, time = "18:08:00"): Deps => ({
  ...deps,
  clock: { ...deps.clock, today: () => day, now: () => `${day}T${time}.000Z` },
});

async function isKept(file: string): Promise<boolean> {
  const [row, bytes] = [await findAudioFile(deps.db, file), await deps.files.read(file)];
  expect(row === undefined).toBe(bytes === undefined);
  return row !== undefined;
}

it("keeps a file until no recording has named it for 30 days", async () => {
  const loose = await keep("loose");
  const older = bytesOf("named, old");
  const named = await putRecording(deps, { bytes: bytesOf("named"), older, isCurrent: false });
  await purgeAudioFiles(on("2026-12-20"));
  expect(await isKept(loose)).toBe(true);
  await purgeAudioFiles(on("2026-12-21"));
  await purgeAudioFiles(on("2026-12-21"));
  expect(await isKept(loose)).toBe(false);
  expect(await isKept(named)).toBe(true);
  expect(await isKept(await keep("named, old"))).toBe(true);
});

it("counts from the last time that a file was stored", async () => {
  const loose = await keep("loose");
  await keepAudioFile(on("2026-12-10"), { bytes: bytesOf("loose"), mediaType: "audio/mp4" });
  await purgeAudioFiles(on("2026-12-30"));
  expect(await isKept(loose)).toBe(true);
});

it("takes the recordings of a purged survey, and the story and voices of its texts", async () => {
  const [mine, theirs] = [
    await putRecording(deps, { bytes: bytesOf("mine"), survey: "mine" }),
    await putRecording(deps, { bytes: bytesOf("theirs"), survey: "theirs" }),
  ];
  const insert = ["mine", "theirs"].flatMap((survey) => [
    `insert into voices values ('${survey}', 'tzh', 'H01')`,
    `insert into text_comments values ('${survey}', '${survey}', 'tzh', 'k', '', '', '', '', null, null)`,
    `insert into text_events values
      ('${survey}', 'tzh', 'k', 1, '', '', '', '', 'kept', '', '', '', '', '', null, null)`,
  ]);
  await deps.db.atomic({ statements: insert.map((sql) => ({ sql, params: [] })) });
  await deps.db.atomic({ statements: purgeSurvey("mine") });
  await purgeAudioFiles(on("2026-12-21"));
  expect([await isKept(mine), await isKept(theirs)]).toEqual([false, true]);
  for (const table of ["voices", "text_comments", "text_events", "recordings"]) {
    await expect(tableOf(table)).resolves.toEqual(["theirs"]);
  }
});

async function tableOf(table: string): Promise<readonly string[]> {
  const rows = await deps.db.orm.select({ survey: sql<string>`survey` }).from(sql.raw(table));
  return rows.map(({ survey }) => survey);
}

it("takes what somebody said, and who it was, once the consent cannot be given back", async () => {
  const said = await putRecording(deps, { bytes: bytesOf("said") });
  const withdraw = { sql: "update speakers set withdrawn_on = '2026-11-25'", params: [] };
  await deps.db.atomic({ statements: [withdraw] });
  const choose = { sql: "insert into voices values ('percepcion', 'tzh', 'H01')", params: [] };
  await deps.db.atomic({ statements: [choose] });
  await runTimedWork(on("2026-12-25", "18:00:59"));
  expect(await isKept(said)).toBe(true);
  expect(await everyTable(deps.db)).toContain("Voz de prueba");
  await runTimedWork(on("2026-12-26", "18:00:59"));
  expect(await isKept(said)).toBe(false);
  expect([await tableOf("recordings"), await tableOf("voices")]).toEqual([[], []]);
  expect(await everyTable(deps.db)).not.toMatch(/Voz de prueba|firmado/);
  expect(await findSpeaker(deps.db, "H01")).toMatchObject({ name: "", withdrawnOn: "2026-11-25" });
  const acts = async () => (await listActsAfter(deps.db, 0, 100)).map(({ action }) => action);
  expect(await acts()).toEqual(["speaker.erased"]);
  await runTimedWork(on("2026-12-27", "18:00:59"));
  expect(await acts()).toHaveLength(1);
});

it("removes files at once when asked, but none that a recording names", async () => {
  const [loose, other] = [await keep("loose"), await keep("other")];
  const named = await putRecording(deps, { bytes: bytesOf("named") });
  await removeAudioFiles(deps, [loose, named, "0".repeat(64)]);
  expect(await isKept(loose)).toBe(false);
  expect([await isKept(other), await isKept(named)]).toEqual([true, true]);
});

it("goes on where a run was stopped between bytes and row", async () => {
  const loose = await keep("loose");
  await deps.files.remove(loose);
  await purgeAudioFiles(on("2026-12-21"));
  expect(await isKept(loose)).toBe(false);
});

it("leaves a file that is recorded again while it is taken away", async () => {
  const loose = await keep("loose");
  const files: Deps["files"] = {
    ...deps.files,
    remove: async (file) => {
      await deps.files.remove(file);
      await putRecording(
        { ...deps, files: { ...deps.files, store: async () => undefined } },
        {
          bytes: bytesOf("loose"),
        },
      );
    },
  };
  await purgeAudioFiles({ ...on("2026-12-21"), files });
  expect(await isKept(loose)).toBe(true);
});

it("happens with the timed work of the first minute of an hour", async () => {
  const loose = await keep("loose");
  await runTimedWork(on("2026-12-21"));
  expect(await isKept(loose)).toBe(true);
  await runTimedWork(on("2026-12-21", "18:00:59"));
  expect(await isKept(loose)).toBe(false);
});
