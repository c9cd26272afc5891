import type { TextUnit } from "../../../../surveys/core/index.ts";
import type { TextAct } from "../protocol.ts";

/** An act that a person sees: with a reason it waits for what the reason says. */
export interface OfferedAct {
  readonly act: TextAct;
  /** Locale key of why it cannot be done now. */
  readonly reason: string | undefined;
}

interface Asking {
  readonly person: {
    readonly id: string;
    readonly mayWrite: boolean;
    readonly mayApprove: boolean;
  };
  /** Whether what stands in the field is not what the server has. */
  readonly isEdited: boolean;
}

type Rule = (text: TextUnit, asking: Asking) => OfferedAct | undefined;

function hasOwnWords({ author }: TextUnit, { person }: Asking): boolean {
  return author?.id === person.id;
}

function hasOwnApproval({ approvals }: TextUnit, { person }: Asking): boolean {
  return approvals.some(({ id }) => id === person.id);
}

/** Words that stand for today's Spanish, and are of this language or variant. */
function isCurrent({ state, inheritedFrom }: TextUnit): boolean {
  return state !== "missing" && state !== "stale" && inheritedFrom === undefined;
}

/** What reviewing and approving need alike. */
function checkingReason(text: TextUnit, asking: Asking): string | undefined {
  if (hasOwnWords(text, asking)) return "panel.translation.why.own_words";
  return asking.isEdited ? "panel.translation.why.unsaved" : undefined;
}

const keep: Rule = (text, { isEdited, person }) => {
  const isOffered = text.state === "stale" || text.inheritedFrom !== undefined;
  if (!isOffered || !person.mayWrite) return undefined;
  return { act: "keep", reason: isEdited ? "panel.translation.why.unsaved" : undefined };
};

const review: Rule = (text, asking) => {
  const isDraft = text.state === "draft_machine" || text.state === "draft_human";
  if (!isDraft || !isCurrent(text) || !asking.person.mayApprove) return undefined;
  return { act: "review", reason: checkingReason(text, asking) };
};

const approve: Rule = (text, asking) => {
  if (!isCurrent(text) || !asking.person.mayApprove) return undefined;
  if (text.state === "approved" || hasOwnApproval(text, asking)) return undefined;
  return { act: "approve", reason: checkingReason(text, asking) };
};

const giveBack: Rule = (text, { person }) => {
  const isChecked = text.state !== "draft_machine" && isCurrent(text);
  return isChecked && person.mayApprove ? { act: "return", reason: undefined } : undefined;
};

const withdraw: Rule = (text, asking) =>
  hasOwnApproval(text, asking) ? { act: "withdraw", reason: undefined } : undefined;

/** What a person may do with a text besides writing it, the most usual first. */
export function offeredActs(text: TextUnit, asking: Asking): readonly OfferedAct[] {
  return [keep, approve, review, giveBack, withdraw].flatMap((rule) => rule(text, asking) ?? []);
}
