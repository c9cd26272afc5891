import type { DeskStore } from "./desk-store.ts";
import { FIELD_ID } from "./desk-store.ts";
import type { OfferedAct } from "./offered-acts.ts";

export const VARIANT_ID = "text-variant";

const NOT_NOW = {
  approve: "panel.translation.why.cannot_approve",
  review: "panel.translation.why.cannot_review",
} as const;

function isFree(
  offered: readonly OfferedAct[],
  act: keyof typeof NOT_NOW,
  store: DeskStore,
): boolean {
  const found = offered.find((one) => one.act === act);
  if (found?.reason !== undefined) store.say(found.reason);
  else if (found === undefined) store.say(NOT_NOW[act]);
  return found !== undefined && found.reason === undefined;
}

/** Approves and goes on to the next text; who has not said what they speak is asked first. */
export function approveHere(store: DeskStore, offered: readonly OfferedAct[]): void {
  if (!isFree(offered, "approve", store)) return;
  const { selected, variant } = store.state;
  if (variant === "") {
    store.say("panel.translation.why.no_variant");
    return store.focus(VARIANT_ID);
  }
  void store.act({ act: "approve", variant }).then((isDone) => {
    // Whoever is at another text by now stays there.
    if (store.state.selected !== selected) return;
    if (!isDone || !store.step(1)) store.focus(FIELD_ID);
  });
}

/** Says that somebody other than the author read the words and finds them good. */
export function reviewHere(store: DeskStore, offered: readonly OfferedAct[]): void {
  if (!isFree(offered, "review", store)) return;
  const { selected, variant } = store.state;
  const asked = variant === "" ? {} : { variant };
  void store.act({ act: "review", ...asked }).then(() => {
    if (store.state.selected === selected) store.focus(FIELD_ID);
  });
}
