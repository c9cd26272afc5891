import { readFile } from "node:fs/promises";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { join } from "node:path";
import { renderPage } from "../pages/render-page.ts";
import { selectTexts } from "../../locales/select-texts.ts";
import { createTranslator } from "../../locales/translator.ts";
import type { Definition } from "../../surveys/core/index.ts";
import { EditorShell } from "../pages/panel/editor-page.tsx";
import { EDITOR_TEXTS } from "../pages/panel/editor-texts.ts";
import { PanelDocument } from "../pages/panel/panel-document.tsx";

/** As the server sends it with every page. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; " +
  "connect-src 'self'; worker-src 'self'; media-src 'self' blob:; form-action 'self'; " +
  "frame-ancestors 'none'; base-uri 'none'; require-trusted-types-for 'script'";
const DRAFT = "/borrador";
const TYPES: Readonly<Record<string, string>> = { css: "text/css", js: "text/javascript" };

/** The draft as it is stored, and how the server answers for now. */
export interface StoredDraft {
  definition: Definition;
  revision: number;
  savedAt: string | null;
  savedBy: string | null;
  /** Status of every attempt to save; undefined saves. */
  failing: number | undefined;
  saves: number;
}

export function newDraft(definition: Definition): StoredDraft {
  const saved = { savedAt: null, savedBy: null, failing: undefined, saves: 0 };
  return { definition, revision: 1, ...saved };
}

function pageOf({ definition }: StoredDraft): string {
  const translator = createTranslator("es");
  const frame = { translator, institution: null, stylesheets: ["/editor.css"], rooms: [] };
  const page = (
    <PanelDocument frame={frame} title={definition.title} script="/editor.js" isWide>
      <EditorShell
        title={definition.title}
        draftHref={DRAFT}
        backHref="/"
        definition={definition}
      />
    </PanelDocument>
  );
  return renderPage(page);
}

const PEA = {
  axes: [{ code: "1", name: "Combatir la corrupción" }],
  objectives: [{ code: "1", name: "Denuncias", parent: "1" }],
  priorities: [{ code: "1", name: "Proteger a quien denuncia", parent: "1" }],
};

function loaded({ definition, revision, savedAt, savedBy }: StoredDraft) {
  const texts = selectTexts("es", EDITOR_TEXTS).spanish;
  return { definition, revision, savedAt, savedBy, pea: PEA, texts };
}

interface SaveBody {
  readonly definition: Definition;
  readonly base: number;
}

/** Safe: the page under test sent it. */
function readBody(text: string): SaveBody {
  return JSON.parse(text) as SaveBody;
}

function save(draft: StoredDraft, { base, definition }: SaveBody): [number, object] {
  if (draft.failing !== undefined) return [draft.failing, { code: "x", detail: "No." }];
  if (base !== draft.revision) return [409, loaded(draft)];
  draft.saves += 1;
  draft.definition = definition;
  draft.revision += 1;
  draft.savedAt = "2026-11-20T16:32:00.000Z";
  draft.savedBy = "Ana Pérez";
  return [200, { revision: draft.revision, savedAt: draft.savedAt }];
}

async function textOf(request: IncomingMessage): Promise<string> {
  request.setEncoding("utf8");
  let text = "";
  for await (const piece of request) text += String(piece);
  return text;
}

function json(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { "Content-Type": "application/json" });
  response.end(JSON.stringify(body));
}

/** The page of the editor and a store of one draft, in memory. */
export function serveDraft(folder: string, draft: StoredDraft): Server {
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const path = request.url ?? "/";
    const type = TYPES[path.split(".").at(-1) ?? ""];
    if (path === DRAFT && request.method === "GET") json(response, 200, loaded(draft));
    else if (path === DRAFT) json(response, ...save(draft, readBody(await textOf(request))));
    else if (type !== undefined) {
      response.setHeader("Content-Type", type);
      response.end(await readFile(join(folder, path.slice(1))));
    } else {
      response.setHeader("Content-Security-Policy", POLICY);
      response.setHeader("Content-Type", "text/html; charset=utf-8");
      response.end(pageOf(draft));
    }
  };
  return createServer((request, response) => void answer(request, response));
}
