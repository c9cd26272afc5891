import type { Definition } from "../../../../surveys/core/index.ts";
import type { PeaCatalogue } from "../pea/pea-catalogue.ts";

/** What the editor starts from. */
export interface LoadedDraft {
  readonly definition: Definition;
  readonly revision: number;
  readonly savedAt: string | null;
  readonly savedBy: string | null;
  readonly pea: PeaCatalogue;
  /** Spanish interface texts by key. */
  readonly texts: Readonly<Record<string, string>>;
}

/** A draft as somebody else saved it. */
export interface OtherDraft {
  readonly definition: Definition;
  readonly revision: number;
  readonly savedAt: string | null;
  readonly savedBy: string | null;
}

/** What came of an attempt to save. */
export type SaveReply =
  | { readonly kind: "saved"; readonly revision: number; readonly savedAt: string }
  | { readonly kind: "conflict"; readonly theirs: OtherDraft }
  | { readonly kind: "signed_out" }
  /** Trying again would give the same. */
  | { readonly kind: "refused"; readonly code: string; readonly detail: string }
  | { readonly kind: "failed" };

/** The browser sends no more than 64 KiB with a page that goes. */
const MOST_KEPT_ALIVE = 60_000;

export async function loadDraft(href: string): Promise<LoadedDraft | "signed_out" | "failed"> {
  try {
    const response = await fetch(href, { redirect: "manual", cache: "no-store" });
    if (isSignedOut(response)) return "signed_out";
    return response.ok ? await readLoaded(response) : "failed";
  } catch {
    return "failed";
  }
}

export async function putDraft(
  href: string,
  draft: { readonly definition: Definition; readonly base: number },
  isLeaving: boolean,
): Promise<SaveReply> {
  const body = JSON.stringify(draft);
  try {
    const response = await fetch(href, {
      method: "PUT",
      headers: { "Content-Type": "application/json" },
      redirect: "manual",
      body,
      keepalive: isLeaving && body.length < MOST_KEPT_ALIVE,
    });
    return await replyOf(response);
  } catch {
    return { kind: "failed" };
  }
}

/** A page to sign in at comes as a redirection. */
function isSignedOut({ status, type }: Response): boolean {
  return status === 401 || status === 403 || type === "opaqueredirect";
}

async function replyOf(response: Response): Promise<SaveReply> {
  if (isSignedOut(response)) return { kind: "signed_out" };
  if (response.ok) return { kind: "saved", ...(await readSaved(response)) };
  if (response.status === 409) return { kind: "conflict", theirs: await readOther(response) };
  // What is busy or broken now may work later; what is wrong with the draft does not mend itself.
  const isLasting = response.status >= 400 && response.status < 500 && response.status !== 429;
  if (!isLasting) return { kind: "failed" };
  const { code = "", detail = "", errors = [] } = await readProblem(response);
  const said = [detail, ...errors.slice(0, 1).map(placed)].filter((part) => part !== "").join(" ");
  return { kind: "refused", code: response.status === 413 ? "too_large" : code, detail: said };
}

/** The first fault tells where to look; the next one comes when it is mended. */
function placed({ question, message }: RefusedPart): string {
  return question === "" ? message : `${question}: ${message}`;
}

interface RefusedPart {
  readonly question: string;
  readonly message: string;
}

interface RefusedSave {
  readonly code?: string;
  readonly detail?: string;
  readonly errors?: readonly RefusedPart[];
}

/** Safe: our server writes it as `LoadedDraft`, to the same release of the editor. */
async function readLoaded(response: Response): Promise<LoadedDraft> {
  return (await response.json()) as LoadedDraft;
}

/** Safe: our server writes it; a reply that is no JSON throws and counts as failed. */
async function readSaved(response: Response): Promise<{ revision: number; savedAt: string }> {
  return (await response.json()) as { revision: number; savedAt: string };
}

/** Safe: our server writes it beside every 409. */
async function readOther(response: Response): Promise<OtherDraft> {
  return (await response.json()) as OtherDraft;
}

/** Safe: every error of our server is a problem document, whose parts may be absent. */
async function readProblem(response: Response): Promise<RefusedSave> {
  return (await response.json()) as RefusedSave;
}
