import type { TextUnit } from "../../../../surveys/core/index.ts";
import { OPENER_HEADER, OTHER_PERSON } from "../../../pages/panel/translation/page-opener.ts";
import type { KeptTake } from "../../../offline/kept-takes.ts";
import type { Marks } from "./marks.ts";

export type StoredRecording = NonNullable<TextUnit["recording"]>;
export type RecordingsByKey = Readonly<Record<string, StoredRecording>>;

/** What came of something sent. */
export type VoiceReply =
  | { readonly kind: "done"; readonly text: TextUnit }
  | { readonly kind: "signed_out" }
  /** Sending it again would give the same. */
  | { readonly kind: "refused"; readonly detail: string }
  | { readonly kind: "failed" };

export function placeOf(survey: string, language: string): string {
  return `/panel/traducciones/${survey}/${language}`;
}

function recordingHref(place: string, key: string): string {
  return `${place}/textos/${encodeURIComponent(key)}/grabacion`;
}

/** What a speaker has recorded, and whose voice is in use. */
interface Listed {
  readonly recordings: RecordingsByKey;
  readonly voice: string | null;
}

/** Undefined when it cannot be had now. */
export async function loadRecordings(place: string, speaker: string): Promise<Listed | undefined> {
  try {
    const href = `${place}/voz/${speaker}/grabaciones`;
    const response = await fetch(href, { redirect: "manual", cache: "no-store" });
    return response.ok ? await readListed(response) : undefined;
  } catch {
    return undefined;
  }
}

export async function putTake(take: KeptTake): Promise<VoiceReply> {
  const { place, key, speaker, says, start, end, duration, bytes, mediaType } = take;
  const query = new URLSearchParams({ speaker, says, ...asTexts({ start, end, duration }) });
  return await send(`${recordingHref(place, key)}?${query.toString()}`, {
    ...{ method: "PUT", body: bytes },
    headers: { "Content-Type": mediaType, [OPENER_HEADER]: take.person },
  });
}

/** Which recording of a place is meant, and who opened the page. */
export interface RecordingOf {
  readonly person: string;
  readonly place: string;
  readonly key: string;
  readonly speaker: string;
}

/** The same in a format of old phones. */
export async function putOlder(of: RecordingOf, file: Blob): Promise<VoiceReply> {
  const query = new URLSearchParams({ speaker: of.speaker });
  return await send(`${recordingHref(of.place, of.key)}/otra?${query.toString()}`, {
    ...{ method: "PUT", body: file },
    headers: { "Content-Type": soundType(file.type), [OPENER_HEADER]: of.person },
  });
}

export async function postMarks(of: RecordingOf, marks: Marks): Promise<VoiceReply> {
  return await postJson(of, "marcas", {
    ...{ speaker: of.speaker, start: marks.start, end: marks.end },
  });
}

export async function postRemoval(of: RecordingOf): Promise<VoiceReply> {
  return await postJson(of, "retirar", { speaker: of.speaker });
}

/** The server looks at the bytes; it only asks for any kind of sound. */
export function soundType(type: string): string {
  return type.startsWith("audio/") ? type : "audio/mp4";
}

async function postJson(of: RecordingOf, act: string, body: object): Promise<VoiceReply> {
  const headers = { "Content-Type": "application/json", [OPENER_HEADER]: of.person };
  const href = `${recordingHref(of.place, of.key)}/${act}`;
  return await send(href, { method: "POST", headers, body: JSON.stringify(body) });
}

async function send(href: string, init: RequestInit): Promise<VoiceReply> {
  try {
    return await replyOf(await fetch(href, { ...init, redirect: "manual" }));
  } catch {
    return { kind: "failed" };
  }
}

async function replyOf(response: Response): Promise<VoiceReply> {
  const { status, type, ok } = response;
  if (status === 401 || type === "opaqueredirect") return { kind: "signed_out" };
  if (ok) return { kind: "done", ...(await readDone(response)) };
  const isLasting = status >= 400 && status < 500 && status !== 429;
  if (!isLasting) return { kind: "failed" };
  const { code, detail = "" } = await readRefusal(response);
  return code === OTHER_PERSON ? { kind: "signed_out" } : { kind: "refused", detail };
}

function asTexts(numbers: Readonly<Record<string, number>>): Record<string, string> {
  return Object.fromEntries(Object.entries(numbers).map(([name, n]) => [name, String(n)]));
}

/** Safe: our server writes it for the same release of this script. */
async function readDone(response: Response): Promise<{ readonly text: TextUnit }> {
  return (await response.json()) as { readonly text: TextUnit };
}

/** Safe: our server writes it for the same release of this script. */
async function readListed(response: Response): Promise<Listed> {
  return (await response.json()) as Listed;
}

/** What stands between may refuse with a page of its own. */
async function readRefusal(response: Response): Promise<Problem> {
  try {
    return await readProblem(response);
  } catch {
    return {};
  }
}

interface Problem {
  readonly code?: string;
  readonly detail?: string;
}

/** Safe: every error of our server is a problem document, whose parts may be absent. */
async function readProblem(response: Response): Promise<Problem> {
  return (await response.json()) as Problem;
}
