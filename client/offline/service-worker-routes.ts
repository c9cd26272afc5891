import { LANGUAGE_CODES } from "../../locales/language-codes.ts";

/** What the service worker looks at before it decides: never more than the address and the kind. */
export interface AskedFor {
  readonly method: string;
  readonly mode: string;
  readonly url: string;
  /** A part of a file, as players of sound ask for. */
  readonly isPart: boolean;
}

/** `asset`: never changes under its name. `page`: carries no answer. The rest goes by untouched. */
export type Handling = "asset" | "page" | "untouched";

export function handlingOf({ method, mode, url, isPart }: AskedFor, origin: string): Handling {
  if (method !== "GET" || isPart) return "untouched";
  const kind = kindOfUrl(url, origin);
  return kind === "page" && mode !== "navigate" ? "untouched" : kind;
}

/** What a page may ask to keep is what would be handled anyway. */
export function kindOfUrl(url: string, origin: string): Handling {
  const parsed = parseUrl(url, origin);
  if (parsed?.origin !== origin) return "untouched";
  if (parsed.pathname.startsWith("/assets/")) return "asset";
  return isPagePath(parsed.pathname) ? "page" : "untouched";
}

function parseUrl(url: string, base: string): URL | undefined {
  try {
    return new URL(url, base);
  } catch {
    return undefined;
  }
}

/** Where the person goes who leaves at once; nothing on it is about surveys. */
const EXIT_PATH = "/receta";
const TAGS = LANGUAGE_CODES.join("|");
const SURVEY_PAGE = new RegExp(`^/(?:${TAGS})(?:-[a-z0-9-]+)?(?:/encuestas/[^/]+)?$`);

function isPagePath(path: string): boolean {
  return path === "/" || path === EXIT_PATH || SURVEY_PAGE.test(path);
}

export function isExit(url: string): boolean {
  return new URL(url).pathname === EXIT_PATH;
}

/** Under which address a copy is kept: without the query, which changes nothing on these pages. */
export function keptUnder(url: string, origin: string): string {
  const { pathname } = new URL(url, origin);
  return `${origin}${pathname}`;
}

type Seen = Pick<Response, "headers" | "redirected" | "status" | "type">;

/** Only a plain answer of our own server is worth keeping, and only if it allows it. */
export function mayKeep(kind: Handling, { headers, redirected, status, type }: Seen): boolean {
  if (kind === "untouched" || status !== 200 || type !== "basic" || redirected) return false;
  if (/\bno-store\b/i.test(headers.get("Cache-Control") ?? "")) return false;
  const isHtml = /^text\/html\b/i.test(headers.get("Content-Type") ?? "");
  return isHtml === (kind === "page");
}

/** The addresses of a `keep` message that may be kept, each once; none if it is not one. */
export function urlsToKeep(message: unknown, origin: string): readonly string[] {
  if (typeof message !== "object" || message === null) return [];
  const { kind, urls }: { kind?: unknown; urls?: unknown } = message;
  if (kind !== "keep" || !Array.isArray(urls)) return [];
  const wanted = urls.filter((url) => typeof url === "string");
  const allowed = wanted.filter((url) => kindOfUrl(url, origin) !== "untouched");
  return [...new Set(allowed)].slice(0, MAX_KEPT);
}

const MAX_KEPT = 50;
