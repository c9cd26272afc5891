import type { IncomingMessage, Server } from "node:http";
import { selectTexts } from "../../locales/select-texts.ts";
import { createTranslator } from "../../locales/translator.ts";
import { PanelDocument } from "../pages/panel/panel-document.tsx";
import type { TextUnit } from "../../surveys/core/index.ts";
import type { WorkbenchData } from "../pages/panel/translation/workbench-data.ts";
import { WorkbenchShell } from "../pages/panel/translation/workbench-page.tsx";
import { WORKBENCH_TEXTS } from "../pages/panel/translation/workbench-texts.ts";
import { renderPage } from "../pages/render-page.ts";
import { LIVE_TEXTS } from "../pages/survey-data.ts";
import { type JsonAnswer, servePage, textOf } from "./serve-page.ts";

const PLACE = "/mesa";

type Content = Omit<WorkbenchData, "person" | "phone" | "texts" | "words">;

/** The texts as they are stored, and how the server answers for now. */
export interface StoredTexts {
  readonly content: Content;
  readonly texts: Map<string, TextUnit>;
  /** Status of every act; undefined does it. */
  failing: number | undefined;
  /** Acts that were done, in order. */
  readonly done: string[];
}

export function storedTexts(content: Content, texts: readonly TextUnit[]): StoredTexts {
  const byKey = new Map(texts.map((text) => [text.key, text]));
  return { content, texts: byKey, failing: undefined, done: [] };
}

function pageOf({ content }: StoredTexts): string {
  const translator = createTranslator("es");
  const frame = { translator, institution: null, stylesheets: ["/workbench.css"], rooms: [] };
  return renderPage(
    <PanelDocument frame={frame} title={content.title} script="/workbench.js" isWide>
      <WorkbenchShell title={content.title} languageName="tseltal" href={PLACE} backHref="/" />
    </PanelDocument>,
  );
}

function dataFor({ content, texts }: StoredTexts, id: string): WorkbenchData {
  return {
    ...content,
    texts: [...texts.values()],
    person: { id, mayWrite: true, mayApprove: true },
    words: selectTexts("es", WORKBENCH_TEXTS).spanish,
    phone: selectTexts(content.language, LIVE_TEXTS),
  };
}

interface Body {
  readonly base: number;
  readonly text?: string;
  readonly act?: string;
  readonly variant?: string;
}

/** Safe: the page under test sent it. */
function readBody(text: string): Body {
  return JSON.parse(text) as Body;
}

/** Who is signed in: each browser of a test has the cookie of its person. */
function personOf({ headers }: IncomingMessage): string {
  return /quien=(\w+)/.exec(headers.cookie ?? "")?.[1] ?? "ana";
}

function changed(text: TextUnit, id: string, body: Body): TextUnit {
  const sequence = text.sequence + 1;
  if (body.text !== undefined) {
    const author = { id, name: id };
    const words = { text: body.text, approvals: [], state: "draft_human" } as const;
    return { ...text, ...words, author, sequence };
  }
  if (body.act !== "approve") return { ...text, sequence, state: "reviewed" };
  const approvals = [...text.approvals, { id, name: id, variant: body.variant ?? "" }];
  const state = approvals.length >= text.approvalsNeeded ? "approved" : "reviewed";
  return { ...text, sequence, state, approvals };
}

function act(
  stored: StoredTexts,
  id: string,
  { key, body }: { readonly key: string; readonly body: Body },
): JsonAnswer {
  const text = stored.texts.get(key);
  if (stored.failing !== undefined) return [stored.failing, { detail: "No." }];
  if (text === undefined) return [404, { detail: "No está." }];
  if (body.base !== text.sequence) return [409, { text }];
  const next = changed(text, id, body);
  stored.texts.set(key, next);
  stored.done.push(`${id} ${body.act ?? "write"} ${key}`);
  return [200, { text: next }];
}

/** The page of the workbench and a store of its texts, in memory. */
export function serveTexts(folder: string, stored: StoredTexts): Server {
  return servePage({
    folder,
    page: () => pageOf(stored),
    answer: async (request, path) => {
      const id = personOf(request);
      const key = decodeURIComponent(/\/textos\/([^/]+)/.exec(path)?.[1] ?? "");
      if (path === `${PLACE}/textos`) return [200, dataFor(stored, id)];
      if (path.endsWith("/historia")) return [200, { events: [], comments: [] }];
      if (key === "") return undefined;
      return act(stored, id, { key, body: readBody(await textOf(request)) });
    },
  });
}
