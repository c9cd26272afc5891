// The unit of translation: one text of a survey or of the interface in one language or variant.

import { type Recording, TEXT_STATES } from "../language-pack.ts";

export const UNIT_STATES = ["missing", "stale", ...TEXT_STATES] as const;
/** `missing`: no text. `stale`: one that translates other Spanish than today's; not shown. */
export type UnitState = (typeof UNIT_STATES)[number];

export const TEXT_KINDS = [
  "plain",
  "consent",
  "rights",
  "choice",
  "scale",
  "sensitive",
  "name",
] as const;
/** What a text is for decides how many people approve it. */
export type TextKind = (typeof TEXT_KINDS)[number];

/** Consent, rights, choices, scales and sensitive questions take two people. */
export function approvalsNeeded(kind: TextKind): 1 | 2 {
  return kind === "plain" || kind === "name" ? 1 : 2;
}

/** As the workbench has it. */
export interface TextUnit {
  readonly key: string;
  readonly spanish: string;
  /** Title of the section it stands in, or area of the interface; "" for none. */
  readonly section: string;
  /** The author's remark for translators. */
  readonly note?: string;
  readonly kind: TextKind;
  readonly approvalsNeeded: 1 | 2;
  /** "" while it is missing. */
  readonly text: string;
  readonly state: UnitState;
  /** What the Spanish said when the text was written; only on a stale one whose story is known. */
  readonly formerSpanish?: string;
  readonly origin: string;
  readonly ground?: string;
  readonly source?: string;
  /** The language it is taken from where a variant has no text of its own. */
  readonly inheritedFrom?: string;
  /** Where the story of the text stands: sent back as `base` with every act. */
  readonly sequence: number;
  readonly author: NamedPerson | null;
  readonly approvals: readonly (NamedPerson & { readonly variant: string })[];
  /** By the speaker whose voice is in use, or whom the page asks for. */
  readonly recording: (Recording & { readonly isStale: boolean }) | null;
  readonly openComments: number;
}

interface NamedPerson {
  readonly id: string;
  readonly name: string;
}
