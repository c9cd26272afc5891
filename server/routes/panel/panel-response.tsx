import type { Context } from "hono";
import {
  PanelDocument,
  type PanelDocumentProps,
} from "../../../client/pages/panel/panel-document.tsx";
import {
  PANEL_ROOMS,
  type PanelFrame,
  type PanelRoom,
} from "../../../client/pages/panel/panel-frame.ts";
import { renderPanelPage } from "../../../client/pages/panel/render-panel-page.tsx";
import { createTranslator } from "../../../locales/translator.ts";
import type { Deps } from "../../deps.ts";
import { type Action, mayDo, type Role } from "../../services/access.ts";
import { readInstitution } from "../../services/institution.ts";
import { PANEL_STYLESHEET_HREF, SCRIPTS, STYLESHEET_HREF } from "../assets.ts";

/** What opens each room of the panel. */
const ROOM_ACTIONS: Readonly<Record<PanelRoom, Action>> = {
  overview: "panel.open",
  surveys: "surveys.read",
  translations: "texts.read",
  catalogues: "catalogues.manage",
  institution: "institution.manage",
  people: "accounts.manage",
  tokens: "tokens.manage",
  audit: "audit.read",
  trash: "surveys.edit",
};

export interface PanelContent {
  /** In words. */
  readonly title: string;
  readonly room?: PanelRoom;
  readonly isWide?: boolean;
  /** Stylesheet and module script of this page alone. */
  readonly stylesheet?: string;
  readonly script?: string | undefined;
  readonly content: PanelDocumentProps["children"];
  readonly status?: 200 | 400 | 401 | 403 | 404 | 409 | 410 | 413 | 422 | 429 | 500 | 503;
}

/** A page of the panel, with the menu of who is signed in and what the last act told. */
export async function panelPage(deps: Deps, c: Context, page: PanelContent): Promise<Response> {
  const notice = noticeOf(c);
  const html = renderPanelPage(
    <PanelDocument
      frame={await panelFrame(deps, c, page.stylesheet)}
      title={page.title}
      isWide={page.isWide === true}
      {...(page.room === undefined ? {} : { room: page.room })}
      {...(page.script === undefined ? {} : { script: page.script })}
      {...(notice === undefined ? {} : { notice })}
    >
      {page.content}
    </PanelDocument>,
  );
  c.header("Cache-Control", "no-store");
  return c.html(html, page.status ?? 200);
}

async function panelFrame(deps: Deps, c: Context, stylesheet?: string): Promise<PanelFrame> {
  const { actor, level } = c.var.visitor;
  const person = actor?.kind === "person" && level === "full" ? actor : undefined;
  const institution = await readInstitution(deps);
  return {
    translator: createTranslator("es"),
    institution: institution.name,
    stylesheets: [
      ...[STYLESHEET_HREF, PANEL_STYLESHEET_HREF],
      ...(stylesheet === undefined ? [] : [stylesheet]),
    ],
    ...(SCRIPTS.panel === undefined ? {} : { script: SCRIPTS.panel }),
    ...(person === undefined ? {} : { person: { name: person.name, role: person.role } }),
    rooms: person === undefined ? [] : roomsOf(person.role),
  };
}

function roomsOf(role: Role): readonly PanelRoom[] {
  return PANEL_ROOMS.flatMap(({ name }) => (mayDo(role, ROOM_ACTIONS[name]) ? [name] : []));
}

/** `?aviso=CODE` after a redirect; only a text that exists is ever shown. */
function noticeOf(c: Context): string | undefined {
  const { has, t } = createTranslator("es");
  const key = `panel.notice.${c.req.query("aviso") ?? ""}`;
  return has(key) ? t(key) : undefined;
}

/** After a POST: to a page that may be loaded again, with what was done. */
export function doneAt(c: Context, href: string, notice?: string): Response {
  const [path = href, fragment] = href.split("#", 2);
  const mark = path.includes("?") ? "&" : "?";
  const told = notice === undefined ? path : `${path}${mark}aviso=${notice}`;
  return c.redirect(fragment === undefined ? told : `${told}#${fragment}`, 303);
}
