import type { TextUnit } from "../../../surveys/core/index.ts";
import { OPENER_HEADER, OTHER_PERSON } from "../../pages/panel/translation/page-opener.ts";
import type {
  TextComment,
  TextStory,
  WorkbenchData,
} from "../../pages/panel/translation/workbench-data.ts";

/** What came of an act on a text. */
export type ActReply =
  | { readonly kind: "done"; readonly text: TextUnit }
  /** It stood elsewhere than where the act began: this is how it stands. */
  | { readonly kind: "conflict"; readonly text: TextUnit }
  | { readonly kind: "signed_out" }
  /** Trying again would give the same. */
  | { readonly kind: "refused"; readonly detail: string }
  | { readonly kind: "failed" };

export type TextAct = "keep" | "review" | "approve" | "return" | "withdraw";

/** An act as it is asked for. */
export interface AskedAct {
  readonly act: TextAct;
  readonly variant?: string;
  readonly note?: string;
}

type Based = { readonly base: number };

/** Below the address of the workbench. */
export class TextsProtocol {
  private readonly href: string;
  /** Whom the workbench was loaded for. */
  private opener = "";

  constructor(href: string) {
    this.href = href;
  }

  async load(): Promise<WorkbenchData | "signed_out" | "failed"> {
    try {
      const response = await ask(`${this.href}/textos`, "GET");
      if (isSignedOut(response)) return "signed_out";
      if (!response.ok) return "failed";
      const data = await readData(response);
      this.opener = data.person.id;
      return data;
    } catch {
      return "failed";
    }
  }

  write(key: string, body: Based & { readonly text: string }): Promise<ActReply> {
    return this.send(this.of(key), "PUT", body);
  }

  act(key: string, body: Based & AskedAct): Promise<ActReply> {
    return this.send(`${this.of(key)}/actos`, "POST", body);
  }

  comment(key: string, comment: string): Promise<ActReply> {
    return this.send(`${this.of(key)}/comentarios`, "POST", { comment });
  }

  resolve(key: string, comment: TextComment["id"], isResolved: boolean): Promise<ActReply> {
    const href = `${this.of(key)}/comentarios/${encodeURIComponent(comment)}`;
    return this.send(href, "POST", { isResolved });
  }

  async story(key: string): Promise<TextStory | undefined> {
    try {
      const response = await ask(`${this.of(key)}/historia`, "GET");
      return response.ok ? await readStory(response) : undefined;
    } catch {
      return undefined;
    }
  }

  /** Address of a text, below which its recordings stand too. */
  of(key: string): string {
    return `${this.href}/textos/${encodeURIComponent(key)}`;
  }

  private async send(href: string, method: string, body: object): Promise<ActReply> {
    const headers = { "Content-Type": "application/json", [OPENER_HEADER]: this.opener };
    try {
      return await replyOf(await ask(href, method, { headers, body: JSON.stringify(body) }));
    } catch {
      return { kind: "failed" };
    }
  }
}

function ask(href: string, method: string, init: RequestInit = {}): Promise<Response> {
  return fetch(href, { method, redirect: "manual", cache: "no-store", ...init });
}

/** A page to sign in at comes as a redirection. */
function isSignedOut({ status, type }: Response): boolean {
  return status === 401 || type === "opaqueredirect";
}

async function replyOf(response: Response): Promise<ActReply> {
  if (isSignedOut(response)) return { kind: "signed_out" };
  if (response.ok) return { kind: "done", ...(await readText(response)) };
  const isProblem = response.headers.get("Content-Type")?.includes("problem") === true;
  if (response.status === 409 && !isProblem) {
    return { kind: "conflict", ...(await readText(response)) };
  }
  // What is busy or broken now may work later; what is wrong with the text does not mend itself.
  const isLasting = response.status >= 400 && response.status < 500 && response.status !== 429;
  if (!isLasting) return { kind: "failed" };
  const problem = await readProblem(response);
  if (problem.code === OTHER_PERSON) return { kind: "signed_out" };
  return { kind: "refused", detail: detailOf(problem) };
}

interface Problem {
  readonly code?: string;
  readonly detail?: string;
  readonly errors?: readonly { readonly message?: string }[];
}

function detailOf({ detail = "", errors = [] }: Problem): string {
  return [detail, ...errors.map(({ message = "" }) => message)].filter(Boolean).join(" ");
}

/** Safe: our server writes it as `WorkbenchData`, to the same release of the workbench. */
async function readData(response: Response): Promise<WorkbenchData> {
  return (await response.json()) as WorkbenchData;
}

/** Safe: our server writes it so; a reply that is no JSON throws and counts as failed. */
async function readText(response: Response): Promise<{ text: TextUnit }> {
  return (await response.json()) as { text: TextUnit };
}

/** Safe: our server writes it as `TextStory`. */
async function readStory(response: Response): Promise<TextStory> {
  return (await response.json()) as TextStory;
}

/** Safe: every error of our server is a problem document, whose parts may be absent. */
async function readProblem(response: Response): Promise<Problem> {
  return (await response.json()) as Problem;
}
