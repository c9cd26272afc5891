import { OPENER_HEADER } from "../../client/pages/panel/translation/page-opener.ts";
import type { LanguagePack, PackText, TextUnit } from "../../surveys/core/index.ts";
import { findCurrentPack } from "../../db/queries/language-packs.ts";
import type { Role } from "../services/access.ts";
import { loadShippedPack } from "../services/load-shipped-pack.ts";
import { readPack } from "../services/load-pack.ts";
import { aPack } from "./a-pack.ts";
import { approvalEvents } from "./approval-events.ts";
import { ALL_TYPES } from "./all-types-definition.ts";
import { openTestApp, type TestApp } from "./open-app.ts";
import { signIn } from "./sign-in.ts";

interface Asked {
  readonly survey?: string;
  readonly language?: string;
}

interface Sent extends Asked {
  readonly body?: object;
}

export interface Reply {
  readonly status: number;
  /** Of a problem. */
  readonly code?: string;
  readonly text?: TextUnit;
}

/** Somebody at the workbench, through HTTP. */
export interface Translator {
  readonly id: string;
  readonly send: (method: string, rest: string, sent?: Sent) => Promise<Response>;
  /** From a page that was opened for some account. */
  readonly sendAs: (opener: string, request: OpenedRequest) => Promise<Response>;
  readonly unit: (key: string, asked?: Asked) => Promise<TextUnit>;
  /** Without a base the text is looked up first. */
  readonly write: (key: string, text: string, asked?: Asked & Based) => Promise<Reply>;
  readonly act: (key: string, act: object, asked?: Asked & Based) => Promise<Reply>;
}
interface OpenedRequest {
  readonly method: string;
  readonly rest: string;
  readonly body: string | Uint8Array<ArrayBuffer>;
  readonly type: string;
}
interface Based {
  readonly base?: number;
}

export interface TranslationDesk {
  readonly test: TestApp;
  readonly as: (role: Role, languages?: readonly string[]) => Promise<Translator>;
  readonly program: (role: Role) => Promise<Translator>;
  /** What is shown now. */
  readonly pack: (language?: string, survey?: string) => Promise<LanguagePack>;
}

const PLACE = { survey: ALL_TYPES.slug, language: "tzh" };

/** The survey of all types with a shipped pack in Tseltal that has the texts given. */
export async function openTranslationDesk(
  texts: Readonly<Record<string, Partial<PackText>>> = {},
): Promise<TranslationDesk> {
  const test = await openTestApp();
  await loadShippedPack(test.deps, aPack(texts));
  const statements = await approvalEvents(test.deps.db, aPack(texts));
  if (statements.length > 0) await test.deps.db.atomic({ statements });
  return {
    test,
    as: async (role, languages = []) => {
      const { id, cookie } = await signIn(test.deps, role, { languages });
      return translator(test, id, { Cookie: cookie });
    },
    program: async (role) =>
      translator(test, "program", { Authorization: `Bearer ${await test.token(role)}` }),
    pack: async (language = "tzh", survey = ALL_TYPES.slug) => {
      const current = await findCurrentPack(test.deps.db, survey, language);
      const pack = current && (await readPack(test.deps, current.sha256));
      return pack ?? { survey, language, texts: {} };
    },
  };
}

function translator(test: TestApp, id: string, who: Readonly<Record<string, string>>): Translator {
  const send: Translator["send"] = async (method, rest, { body, ...asked } = {}) => {
    const { survey, language } = { ...PLACE, ...asked };
    const headers = { "Sec-Fetch-Site": "same-origin", "Sec-Fetch-Dest": "empty", ...who };
    return await test.app.request(`/panel/traducciones/${survey}/${language}${rest}`, {
      method,
      headers: body === undefined ? headers : { ...headers, "Content-Type": "application/json" },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  };
  const sendAs: Translator["sendAs"] = async (opener, { method, rest, body, type }) => {
    const opened = { [OPENER_HEADER]: opener, "Content-Type": type };
    const headers = {
      "Sec-Fetch-Site": "same-origin",
      "Sec-Fetch-Dest": "empty",
      ...who,
      ...opened,
    };
    const href = `/panel/traducciones/${PLACE.survey}/${PLACE.language}${rest}`;
    return await test.app.request(href, { method, headers, body });
  };
  const unit: Translator["unit"] = async (key, asked = {}) => {
    const { texts } = await read<{ texts: readonly TextUnit[] }>(
      await send("GET", "/textos", asked),
    );
    const found = texts.find((text) => text.key === key);
    if (found === undefined) throw new Error(`no text ${key}`);
    return found;
  };
  const based = async (key: string, asked: (Asked & Based) | undefined) =>
    asked?.base ?? (await unit(key, placeOf(asked))).sequence;
  return {
    ...{ id, send, sendAs, unit },
    write: async (key, text, asked) => {
      const body = { text, base: await based(key, asked) };
      return await replyOf(await send("PUT", `/textos/${key}`, { ...placeOf(asked), body }));
    },
    act: async (key, act, asked) => {
      const body = { ...act, base: await based(key, asked) };
      return await replyOf(await send("POST", `/textos/${key}/actos`, { ...placeOf(asked), body }));
    },
  };
}

function placeOf({ survey, language }: Asked & Based = {}): Asked {
  return {
    ...(survey === undefined ? {} : { survey }),
    ...(language === undefined ? {} : { language }),
  };
}

async function replyOf(response: Response): Promise<Reply> {
  return { ...(await read<Omit<Reply, "status">>(response)), status: response.status };
}

/** Safe: tests look at what came. */
async function read<Body>(response: Response): Promise<Body> {
  return await response.json();
}
