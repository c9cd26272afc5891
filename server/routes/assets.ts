import { createHash } from "node:crypto";
import { Hono } from "hono";
import dataCss from "../../client/styles/data.css?inline";
import editorCss from "../../client/styles/editor.css?inline";
import panelCss from "../../client/styles/panel.css?inline";
import siteCss from "../../client/styles/site.css?inline";
import translationCss from "../../client/styles/translation.css?inline";
import type { Deps } from "../deps.ts";
import { cachedText } from "./cached-text.ts";

// What `vite build --mode survey` and its siblings made. Without it the pages work as plain forms.
const built = import.meta.glob<string>("../../.build/client/*.js", {
  query: "?raw",
  import: "default",
  eager: true,
});

interface Asset {
  readonly href: string;
  readonly text: string;
  readonly type: string;
}

/** Under the name of its hash: once in a cache it is never asked for again. */
function asset(name: string, text: string, type: string): Asset {
  const digest = createHash("sha256").update(text).digest("hex").slice(0, 16);
  const [stem = "", extension = ""] = name.split(".");
  return { href: `/assets/${stem}-${digest}.${extension}`, text, type };
}

function script(name: string): Asset | undefined {
  const text = built[`../../.build/client/${name}.js`];
  return text === undefined ? undefined : asset(`${name}.js`, text, "text/javascript");
}

const CSS = "text/css; charset=utf-8";
const STYLESHEET = asset("site.css", siteCss, CSS);
const DATA_STYLESHEET = asset("data.css", dataCss, CSS);
const PANEL_STYLESHEET = asset("panel.css", panelCss, CSS);
const EDITOR_STYLESHEET = asset("editor.css", editorCss, CSS);
const TRANSLATION_STYLESHEET = asset("translation.css", translationCss, CSS);
const SURVEY = script("survey");
const RARE_SURVEY = script("rare-survey");
const RESULTS = script("results");
const PANEL = script("panel");
const EDITOR = script("editor");
const TRANSLATION = script("translation");
const WORKER_HREF = "/sw.js";
const ASSETS = [
  ...[STYLESHEET, DATA_STYLESHEET, PANEL_STYLESHEET, EDITOR_STYLESHEET],
  TRANSLATION_STYLESHEET,
  ...[SURVEY, RARE_SURVEY, RESULTS, PANEL, EDITOR, TRANSLATION],
];
const WORKER = built["../../.build/client/sw.js"];
/** Addresses of what pages load. */
export const ASSET_HREFS = [
  ...ASSETS.flatMap((known) => (known === undefined ? [] : [known.href])),
  ...(WORKER === undefined ? [] : [WORKER_HREF]),
];

export const STYLESHEET_HREF = STYLESHEET.href;
/** For pages full of numbers, besides the first. */
export const DATA_STYLESHEET_HREF = DATA_STYLESHEET.href;
/** For the staff's pages, besides the first. */
export const PANEL_STYLESHEET_HREF = PANEL_STYLESHEET.href;
/** For the editor, besides those. */
export const EDITOR_STYLESHEET_HREF = EDITOR_STYLESHEET.href;
/** For the translators' workbench, besides the first two. */
export const TRANSLATION_STYLESHEET_HREF = TRANSLATION_STYLESHEET.href;
/** Module scripts by page; `rareSurvey` is for surveys that need all that a survey may have. */
export const SCRIPTS = {
  survey: SURVEY?.href,
  rareSurvey: RARE_SURVEY?.href,
  results: RESULTS?.href,
  panel: PANEL?.href,
  editor: EDITOR?.href,
  translation: TRANSLATION?.href,
};
export const FOREVER = "public, max-age=31536000, immutable";

export function assetRoutes(deps: Deps): Hono {
  const app = new Hono();
  for (const known of ASSETS) {
    if (known === undefined) continue;
    const cached = cachedText(deps, known.text);
    app.get(known.href, (c) => {
      c.header("Cache-Control", FOREVER);
      return cached(c, known.type);
    });
  }
  if (WORKER !== undefined) {
    const cached = cachedText(deps, WORKER);
    app.get(WORKER_HREF, (c) => {
      c.header("Cache-Control", "no-cache");
      return cached(c, "text/javascript");
    });
  }
  return app;
}
