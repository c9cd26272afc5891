// What an act does to a text: the text it becomes with the line of its story, or why not.

import type { PackText } from "../language-pack.ts";
import { sha256Hex } from "../sha256.ts";
import { approve, giveBack, review, withdraw } from "./check-text.ts";
import { normalizeGlottalStops } from "./glottal-stop.ts";
import {
  changed,
  refused,
  type TextAct,
  type TextActor,
  type TextDecision,
  type TextToDecide,
} from "./text-decision.ts";
import { draftStateOf, originAfter } from "./text-origin.ts";
import { translationFaults } from "./translation-faults.ts";
import { translates } from "./unit-state.ts";

export function decideTextAct(text: TextToDecide, act: TextAct, actor: TextActor): TextDecision {
  switch (act.act) {
    case "write":
    case "import":
      return write(text, act, actor);
    case "keep":
      return keep(text, actor);
    case "review":
      return review(text, act, actor);
    case "approve":
      return approve(text, act, actor);
    case "return":
      return giveBack(text, act);
    case "withdraw":
      return withdraw(text, actor);
  }
}

/** What a text becomes once it has other words: nobody has checked them. */
function written(text: TextToDecide, words: string, actor: TextActor): PackText {
  const before = text.entry?.origin ?? text.story.at(-1)?.origin;
  const origin = originAfter(before, actor.kind === "person" ? "person" : "program");
  const sourceHash = sha256Hex(text.spanish);
  return { text: words, state: draftStateOf(origin), origin, sourceHash };
}

function write(
  text: TextToDecide,
  { act, text: typed }: Extract<TextAct, { readonly text: string }>,
  actor: TextActor,
): TextDecision {
  const { entry, spanish, kind } = text;
  const words = normalizeGlottalStops(typed.normalize("NFC")).trim();
  if (words === "") return removal(text, actor);
  const isSame = entry?.text === words && entry.language === undefined;
  if (isSame && translates(entry, spanish)) return { kind: "unchanged" };
  const [fault] = translationFaults(spanish, words, kind);
  if (fault !== undefined) return refused(fault.code, fault.parameters);
  if (isSame) return keep(text, actor);
  return changed(written(text, words, actor), act === "import" ? "imported" : "written");
}

/** A variant has nothing to take away where it shows what its base says. */
function removal(text: TextToDecide, actor: TextActor): TextDecision {
  const { entry } = text;
  if (entry === undefined || entry.language !== undefined) return { kind: "unchanged" };
  const { origin } = written(text, "", actor);
  return {
    ...{ kind: "changed", entry: undefined, origin },
    event: { act: "written", variant: null, note: null },
  };
}

/** The Spanish says something else now, or the base has it: the words hold all the same. */
function keep(text: TextToDecide, actor: TextActor): TextDecision {
  const { entry, spanish, kind } = text;
  if (entry === undefined) return refused("text.not_written");
  if (entry.language === undefined && translates(entry, spanish)) return refused("text.not_stale");
  const [fault] = translationFaults(spanish, entry.text, kind);
  if (fault !== undefined) return refused(fault.code, fault.parameters);
  const { audio: _, language: __, shipped: ___, ...words } = entry;
  return changed({ ...words, ...written(text, entry.text, actor) }, "kept");
}
