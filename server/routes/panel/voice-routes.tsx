import { type Context, Hono } from "hono";
import { VoicePage } from "../../../client/pages/panel/translation/voice-page.tsx";
import { languageName } from "../../../locales/language-name.ts";
import { createTranslator } from "../../../locales/translator.ts";
import { isVariant } from "../../../surveys/core/index.ts";
import type { Deps } from "../../deps.ts";
import { storedZip } from "../../exports/stored-zip.ts";
import { byteStream } from "../../exports/byte-stream.ts";
import { RequestProblem } from "../../problem-response.ts";
import { worksOn } from "../../services/translation/works-on.ts";
import { chooseVoice } from "../../services/voices/choose-voice.ts";
import {
  manifestText,
  readVoicePack,
  type VoicePack,
  voicePackFiles,
} from "../../services/voices/read-voice-pack.ts";
import { readRecordings } from "../../services/voices/read-recordings.ts";
import { readVoices, type VoicesOfPlace } from "../../services/voices/read-voices.ts";
import { TRANSLATION_STYLESHEET_HREF } from "../assets.ts";
import { doneAt, panelPage } from "./panel-response.tsx";
import { fieldText, readFields } from "./read-form.ts";
import { requirePerson } from "./require-person.ts";
import { assertDone, found } from "./survey-place.ts";
import { textsOf, WORKBENCH, workbenchHref } from "./translation-place.ts";

const VOICE = `${WORKBENCH}/voz`;
const ONE = `${VOICE}/:speaker`;
const translator = createTranslator("es");

/** The voices of a survey in a language: who has recorded what, whose is heard, packages. */
export function voiceRoutes(deps: Deps): Hono {
  const app = new Hono();
  app.get(VOICE, async (c) => await voicePage(deps, c));
  app.post(VOICE, async (c) => {
    await requireVoices(deps, c);
    const speaker = fieldText(await readFields(c), "hablante");
    const of = { ...textsOf(c), speaker };
    assertDone(await chooseVoice(deps, requirePerson(c), of));
    return doneAt(c, hrefOf(c), "voice_chosen");
  });
  app.get(`${ONE}/grabaciones`, async (c) => {
    c.header("Cache-Control", "no-store");
    const read = found(await readRecordings(deps, speakerOf(c)));
    requireOwn(c);
    return c.json(read);
  });
  app.get(`${ONE}/manifiesto.json`, async (c) => {
    const pack = await requirePack(deps, c);
    const name = `voz-${fileName(pack)}.json`;
    return new Response(manifestText(pack), { headers: attached("application/json", name) });
  });
  app.get(`${ONE}/paquete.zip`, async (c) => {
    const pack = await requirePack(deps, c);
    const parts = storedZip(voicePackFiles(deps, pack));
    const body = byteStream(parts, () => deps.log.error("the voice package broke off"));
    return new Response(body, {
      headers: attached("application/zip", `voz-${fileName(pack)}.zip`),
    });
  });
  return app;
}

function speakerOf(c: Context) {
  return { ...textsOf(c), speaker: c.req.param("speaker") ?? "" };
}

function hrefOf(c: Context): string {
  return `${workbenchHref(textsOf(c))}/voz`;
}

/** Voices are for those who work on their language. */
function requireOwn(c: Context): void {
  if (worksOn(requirePerson(c), textsOf(c).language)) return;
  throw new RequestProblem({ status: 403, code: "text.language_not_yours" });
}

async function requireVoices(deps: Deps, c: Context): Promise<VoicesOfPlace> {
  const read = found(await readVoices(deps, textsOf(c)));
  requireOwn(c);
  return read;
}

async function requirePack(deps: Deps, c: Context): Promise<VoicePack> {
  const pack = found(await readVoicePack(deps, speakerOf(c)));
  requireOwn(c);
  return pack;
}

function fileName({ survey, language, speaker }: VoicePack): string {
  return [survey.replace(/[^\w-]/g, ""), language, speaker].join("-");
}

function attached(type: string, name: string): Readonly<Record<string, string>> {
  return {
    "Content-Type": type,
    "Content-Disposition": `attachment; filename="${name}"`,
    "Cache-Control": "no-store",
  };
}

async function voicePage(deps: Deps, c: Context): Promise<Response> {
  const read = await requireVoices(deps, c);
  return await panelPage(deps, c, {
    title: translator.t("panel.voice.page_title", { title: read.title }),
    room: "translations",
    isWide: true,
    stylesheet: TRANSLATION_STYLESHEET_HREF,
    content: (
      <VoicePage
        {...{ ...read, translator, href: hrefOf(c), workbenchHref: workbenchHref(textsOf(c)) }}
        languageName={languageName(textsOf(c).language)}
        isOfVariant={isVariant(textsOf(c).language)}
        voices={read.voices.map((voice) => ({
          ...voice,
          variantName: languageName(voice.variant),
        }))}
      />
    ),
  });
}
