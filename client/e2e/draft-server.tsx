import type { Server } from "node:http";
import { renderPage } from "../pages/render-page.ts";
import { selectTexts } from "../../locales/select-texts.ts";
import { createTranslator } from "../../locales/translator.ts";
import type { Definition } from "../../surveys/core/index.ts";
import { EditorShell } from "../pages/panel/editor-page.tsx";
import { EDITOR_TEXTS } from "../pages/panel/editor-texts.ts";
import { PanelDocument } from "../pages/panel/panel-document.tsx";
import { type JsonAnswer, servePage, textOf } from "./serve-page.ts";

const DRAFT = "/borrador";

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

function save(draft: StoredDraft, { base, definition }: SaveBody): JsonAnswer {
  if (draft.failing !== undefined) return [draft.failing, { code: "x", detail: "No." }];
  if (base !== draft.revision) return [409, loaded(draft)];
  draft.saves += 1;
  draft.definition = definition;
  draft.revision += 1;
  draft.savedAt = "2026-11-20T16:32:00.000Z";
  draft.savedBy = "Ana Pérez";
  return [200, { revision: draft.revision, savedAt: draft.savedAt }];
}

/** The page of the editor and a store of one draft, in memory. */
export function serveDraft(folder: string, draft: StoredDraft): Server {
  return servePage({
    folder,
    page: () => pageOf(draft),
    answer: async (request, path) => {
      if (path !== DRAFT) return undefined;
      if (request.method === "GET") return [200, loaded(draft)];
      return save(draft, readBody(await textOf(request)));
    },
  });
}
