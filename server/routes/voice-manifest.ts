import { createHash } from "node:crypto";
import { Hono } from "hono";
import { unmarked, unmarkedLanguage } from "../../client/pages/page-content.ts";
import { LIVE_TEXTS } from "../../client/pages/survey-data.ts";
import {
  SPOKEN_AREAS,
  type VoiceManifest,
  type VoicePieces,
  type VoiceRecordings,
  type VoiceWords,
  WORDS_OF_VOICE,
} from "../../client/pages/voice-manifest.ts";
import { findText } from "../../locales/interface-texts.ts";
import { selectTexts } from "../../locales/select-texts.ts";
import { type PackText, type Recording, showText, spanishTexts } from "../../surveys/core/index.ts";
import type { Deps } from "../deps.ts";
import { RequestProblem } from "../problem-response.ts";
import { FOREVER } from "./assets.ts";
import { type CachedText, cachedText } from "./cached-text.ts";
import { openVisit, type Visit } from "./visit.ts";
import { VOICE_FOLDER, VOICE_SCRIPT, VOICE_STYLESHEET } from "./voice-pieces.ts";

const PATH = /^\/assets\/voz\/([A-Za-z0-9_-]+)\.([a-z0-9-]+)\.[0-9a-f]{16}\.json$/;
const MAX_KNOWN = 100;

/** Manifests by address, and what pages name by what made it. */
const documents = new Map<string, CachedText>();
const voices = new Map<string, VoicePieces>();

type Spoken = Pick<Visit, "compiled" | "language" | "overlay" | "pack">;

/** What a page names to let the survey be heard; undefined where nobody has spoken it. */
export function voiceOf(deps: Deps, visit: Spoken): VoicePieces | undefined {
  const { compiled, language, overlay, pack } = visit;
  if (VOICE_SCRIPT === undefined || pack === undefined) return undefined;
  const { slug, textPolicy, version } = compiled.definition;
  const key = JSON.stringify([slug, version, textPolicy, language, pack.sha256, overlay?.sha256]);
  const known = voices.get(key);
  if (known !== undefined && documents.has(known.manifest)) return known;
  const manifest = manifestOf(visit);
  if (Object.keys(manifest.texts).length === 0) return undefined;
  const text = JSON.stringify(manifest);
  const digest = createHash("sha256").update(text).digest("hex").slice(0, 16);
  const pieces: VoicePieces = {
    script: VOICE_SCRIPT.href,
    manifest: `${VOICE_FOLDER}${slug}.${language}.${digest}.json`,
    bytes: bytesOf(manifest),
  };
  if (voices.size >= MAX_KNOWN) voices.clear();
  if (documents.size >= MAX_KNOWN) documents.clear();
  voices.set(key, pieces);
  documents.set(pieces.manifest, cachedText(deps, text));
  return pieces;
}

/** Only of what is shown in the language: a text that falls back to Spanish is not said in another. */
function manifestOf({ compiled, language, overlay, pack }: Spoken): VoiceManifest {
  const { definition } = compiled;
  const source = { pack: pack?.shown, policy: definition.textPolicy };
  const shown = [...spanishTexts(definition)].flatMap(([key, spanish]) => {
    const { audio } = showText(source, key, spanish);
    const entry = pack?.pack.texts[key];
    return audio === undefined || entry === undefined ? [] : [[key, entry] as const];
  });
  return {
    texts: recordingsOf(shown),
    interface: recordingsOf(Object.entries(overlay?.pack.texts ?? {}).filter(isOfSurvey)),
    words: wordsOf(language, overlay),
    stylesheet: VOICE_STYLESHEET.href,
  };
}

function recordingsOf(entries: readonly (readonly [string, PackText])[]): VoiceRecordings {
  return Object.fromEntries(
    entries.flatMap(([key, { audio, text }]) =>
      audio === undefined ? [] : [[key, { ...withoutSpeaker(audio), text }]],
    ),
  );
}

/** The results and other pages have no voice: theirs would only be kept in vain. */
function isOfSurvey([key]: readonly [string, PackText]): boolean {
  return [...LIVE_TEXTS, ...SPOKEN_AREAS].some((beginning) => key.startsWith(beginning));
}

/** Who listens need not know by whom. */
function withoutSpeaker({ speaker: _, ...recording }: Recording) {
  return recording;
}

/** Words on buttons that the script makes: of a draft the Spanish, since no mark stands beside it. */
function wordsOf(language: string, overlay: Visit["overlay"]): VoiceWords {
  const texts = selectTexts(language, WORDS_OF_VOICE, { overlay });
  return Object.fromEntries(
    Object.keys(texts.spanish).flatMap((key) => {
      const found = findText(texts, key);
      if (found === undefined) return [];
      return [[key, { text: unmarked(found), language: unmarkedLanguage(found) }]];
    }),
  );
}

function bytesOf({ interface: words, texts }: VoiceManifest): number {
  const all = [...Object.values(texts), ...Object.values(words)];
  const byFile = new Map(all.map(({ bytes, file }) => [file, bytes]));
  return [...byFile.values()].reduce((total, bytes) => total + bytes, 0);
}

/** The script, the stylesheet and the manifest of each voice, which load once somebody listens. */
export function voiceRoutes(deps: Deps): Hono {
  const app = new Hono();
  const pieces = [VOICE_SCRIPT, VOICE_STYLESHEET].flatMap((piece) => piece ?? []);
  const fixed = new Map(
    pieces.map(({ href, text, type }) => [href, { type, send: cachedText(deps, text) }]),
  );
  app.get(`${VOICE_FOLDER}:file`, async (c) => {
    const { path } = c.req;
    const piece = fixed.get(path);
    const send = piece?.send ?? documents.get(path) ?? (await remade(deps, path));
    if (send === undefined) throw new RequestProblem({ status: 404, code: "request.not_found" });
    c.header("Cache-Control", FOREVER);
    return send(c, piece?.type ?? "application/json");
  });
  return app;
}

/** After a restart, or in another isolate, the address alone says what to make. */
async function remade(deps: Deps, path: string): Promise<CachedText | undefined> {
  const [, slug = "", language = ""] = PATH.exec(path) ?? [];
  if (slug === "") return undefined;
  voiceOf(deps, await openVisit(deps, { language, slug, version: undefined }));
  return documents.get(path);
}
