import { type Context, Hono } from "hono";
import { z } from "zod";
import type { Deps } from "../../deps.ts";
import { readBytes, readJson } from "../../middleware/read-body.ts";
import { problemResponse, RequestProblem } from "../../problem-response.ts";
import type { Outcome } from "../../services/surveys/outcome.ts";
import { removeRecording, setMarks, storeOlder } from "../../services/voices/change-recording.ts";
import { readSpokenUnit } from "../../services/voices/read-recordings.ts";
import { MAX_RECORDING_BYTES } from "../../services/voices/recording-input.ts";
import { type RecordingOf, storeRecording } from "../../services/voices/store-recording.ts";
import { requireOpener } from "./page-opener.ts";
import { requirePerson } from "./require-person.ts";
import { textsOf, WORKBENCH } from "./translation-place.ts";

const RECORDING = `${WORKBENCH}/textos/:key/grabacion`;

const markSchema = z.object({ start: z.int(), end: z.int(), speaker: z.string().max(10) });
const removalSchema = z.object({ speaker: z.string().max(10) });

/** What the recorder of the workbench sends for one text and speaker. */
export function recordingRoutes(deps: Deps): Hono {
  const app = new Hono();
  app.put(RECORDING, async (c) => {
    const of = recordingOf(c, c.req.query("speaker"));
    const [start, end, duration] = ["start", "end", "duration"].map((name) => wholeNumber(c, name));
    const bytes = await readSound(c);
    const says = c.req.query("says");
    const marks = { start: start ?? NaN, end: end ?? NaN, duration: duration ?? NaN, says };
    const stored = await storeRecording(deps, requirePerson(c), { ...of, ...marks, bytes });
    return await told(deps, of, stored);
  });
  app.put(`${RECORDING}/otra`, async (c) => {
    const of = recordingOf(c, c.req.query("speaker"));
    const bytes = await readSound(c);
    return await told(deps, of, await storeOlder(deps, requirePerson(c), { ...of, bytes }));
  });
  app.post(`${RECORDING}/marcas`, async (c) => {
    const { speaker, ...marks } = await readBody(c, markSchema);
    const of = recordingOf(c, speaker);
    return await told(deps, of, await setMarks(deps, requirePerson(c), { ...of, ...marks }));
  });
  app.post(`${RECORDING}/retirar`, async (c) => {
    const of = recordingOf(c, (await readBody(c, removalSchema)).speaker);
    return await told(deps, of, await removeRecording(deps, requirePerson(c), of));
  });
  return app;
}

function recordingOf(c: Context, speaker = ""): RecordingOf {
  requireOpener(c);
  return { ...textsOf(c), key: c.req.param("key") ?? "", speaker };
}

/** Not a number for anything else. */
function wholeNumber(c: Context, name: string): number {
  const text = c.req.query(name) ?? "";
  return /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
}

/** The kind of sound is read from the bytes; a page cannot send this type to another site. */
async function readSound(c: Context): Promise<Uint8Array<ArrayBuffer>> {
  if (!/^audio\/[\w.+-]+(\s*;.*)?$/i.test(c.req.header("Content-Type") ?? "")) {
    const parameters = { expected: "audio/webm" };
    throw new RequestProblem({ status: 415, code: "body.wrong_type", parameters });
  }
  if ((c.req.header("Content-Encoding") ?? "identity") !== "identity") {
    throw new RequestProblem({ status: 415, code: "body.compressed" });
  }
  return new Uint8Array(await readBytes(c, MAX_RECORDING_BYTES));
}

async function readBody<Value>(c: Context, schema: z.ZodType<Value>): Promise<Value> {
  const body = schema.safeParse(await readJson(c));
  if (body.success) return body.data;
  throw new RequestProblem({ status: 422, code: "voice.bad_body" });
}

const GONE = ["text.unknown_place", "voice.no_recording"];
const STATUSES: Readonly<Record<string, number>> = {
  "text.language_not_yours": 403,
  "text.busy": 503,
};

/** The text as it is now, or why not. */
async function told(deps: Deps, of: RecordingOf, outcome: Outcome): Promise<Response> {
  if (!outcome.ok) {
    const { code, parameters } = outcome.problem;
    const status = GONE.includes(code) ? 404 : (STATUSES[code] ?? 422);
    return problemResponse({ status, code, ...(parameters === undefined ? {} : { parameters }) });
  }
  const text = await readSpokenUnit(deps, of);
  if (text === undefined) return problemResponse({ status: 404, code: "request.not_found" });
  return Response.json({ text }, { headers: { "Cache-Control": "no-store" } });
}
