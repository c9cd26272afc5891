import {
  decideTextAct,
  INTERFACE,
  type TextAct,
  type TextDecision,
  type TextUnit,
} from "../../../surveys/core/index.ts";
import type { Deps } from "../../deps.ts";
import type { Actor } from "../access.ts";
import { done, type Outcome, type Refusal, refused } from "../surveys/outcome.ts";
import { changeTexts, type TextsDecision } from "./change-texts.ts";
import { readUnit } from "./read-units.ts";
import type { StandingTexts } from "./standing-texts.ts";
import type { TextsOf } from "./text-place.ts";
import { worksOn } from "./works-on.ts";

export interface ActOnText extends TextsOf {
  readonly key: string;
  /** Where the story of the text stood when the act was begun. */
  readonly base: number;
  readonly act: TextAct;
}

export type TextOutcome =
  | { readonly kind: "done"; readonly text: TextUnit }
  /** Somebody was faster: how it stands now. */
  | { readonly kind: "conflict"; readonly text: TextUnit }
  | { readonly kind: "missing" }
  | { readonly kind: "refused"; readonly problem: Refusal };

/** Writes, keeps, reviews, approves, returns a text, or takes an approval back. */
export async function actOnText(deps: Deps, actor: Actor, asked: ActOnText): Promise<TextOutcome> {
  const { survey, language, key } = asked;
  if (!worksOn(actor, language)) return told(NOT_YOURS);
  const outcome = await changeTexts(deps, {
    ...{ survey, language, key, actor },
    decide: async (standing) => await Promise.resolve(decide(standing, actor, asked)),
  });
  if (!outcome.ok && !TOLD_BY_TEXT.includes(outcome.problem.code)) return told(outcome);
  const text = await readUnit(deps, asked, key);
  if (text === undefined) return { kind: "missing" };
  return { kind: outcome.ok ? "done" : "conflict", text };
}

export const NOT_YOURS = refused("text.language_not_yours");
const CHANGED = refused("text.changed_meanwhile");
const UNKNOWN = refused("text.unknown");
const TOLD_BY_TEXT = ["text.changed_meanwhile", "text.unknown", "text.unknown_place"];

function told({ problem }: { readonly problem: Refusal }): TextOutcome {
  return { kind: "refused", problem };
}

function decide(
  standing: StandingTexts,
  actor: Actor,
  { key, base, act }: ActOnText,
): Outcome<TextsDecision> {
  const text = standing.textOf(key);
  if (text === undefined) return UNKNOWN;
  if (standing.sequenceOf(key) !== base) return CHANGED;
  if (removesShipped(standing, key, act)) return refused("text.shipped");
  const decision = decideTextAct(text, act, actor);
  if (decision.kind === "refused") return refused(decision.code, decision.parameters);
  if (decision.kind === "unchanged") return done({ action: "", texts: [] });
  return done({
    ...{ action: `text.${decision.event.act}`, texts: [{ ...decision, key }] },
    details: { key, ...variantOf(decision) },
  });
}

function variantOf({ event: { variant } }: Extract<TextDecision, { kind: "changed" }>) {
  return variant === null ? {} : { variant };
}

/** What stands in a file of the release cannot be taken away, only said otherwise. */
function removesShipped({ place }: StandingTexts, key: string, act: TextAct): boolean {
  if (place.survey !== INTERFACE || act.act !== "write" || act.text.trim() !== "") return false;
  return place.shipped[key] !== undefined && place.current?.pack.texts[key] === undefined;
}
