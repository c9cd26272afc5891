import type { Definition } from "../../../../surveys/core/index.ts";

/** What was written and not yet saved, and what it was written on. */
export interface UnsavedCopy {
  readonly revision: number;
  readonly base: Definition;
  readonly definition: Definition;
  readonly at: string;
}

const PREFIX = "consulta-editor ";

/** Outlives a reload of this tab, not the tab. A browser that keeps nothing is no reason to stop. */
export function keepCopy(slug: string, copy: UnsavedCopy): void {
  try {
    sessionStorage.setItem(PREFIX + slug, JSON.stringify(copy));
  } catch {
    // Full or forbidden: what is typed is still being sent.
  }
}

export function forgetCopy(slug: string): void {
  try {
    sessionStorage.removeItem(PREFIX + slug);
  } catch {
    // Forbidden: then nothing was kept either.
  }
}

export function findCopy(slug: string): UnsavedCopy | undefined {
  try {
    const text = sessionStorage.getItem(PREFIX + slug);
    return text === null ? undefined : readCopy(text);
  } catch {
    return undefined;
  }
}

/** Safe: this tab wrote it as `UnsavedCopy`; no other site can. */
function readCopy(text: string): UnsavedCopy {
  return JSON.parse(text) as UnsavedCopy;
}
