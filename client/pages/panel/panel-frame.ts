import type { Translator } from "../../../locales/translator.ts";

/** The rooms of the panel, in the order of its menu. */
export const PANEL_ROOMS = [
  { name: "overview", href: "/panel" },
  { name: "surveys", href: "/panel/encuestas" },
  { name: "translations", href: "/panel/traducciones" },
  { name: "catalogues", href: "/panel/catalogos" },
  { name: "institution", href: "/panel/institucion" },
  { name: "people", href: "/panel/personas" },
  { name: "tokens", href: "/panel/llaves" },
  { name: "audit", href: "/panel/bitacora" },
  { name: "trash", href: "/panel/papelera" },
] as const;
export type PanelRoom = (typeof PANEL_ROOMS)[number]["name"];

/** What every page of the panel needs besides its own content. */
export interface PanelFrame {
  readonly translator: Translator;
  readonly institution: string | null;
  readonly stylesheets: readonly string[];
  readonly script?: string;
  /** Who is signed in; absent on the pages before that. */
  readonly person?: { readonly name: string; readonly role: string };
  readonly rooms: readonly PanelRoom[];
}
