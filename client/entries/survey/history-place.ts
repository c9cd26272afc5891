import { screenName, type Shown } from "./shown.ts";

// An entry of the history holds the number of a screen and how deep it stands: never an answer.

function memberOf(state: unknown, name: string): unknown {
  if (typeof state !== "object" || state === null) return undefined;
  return Object.entries(state).find(([key]) => key === name)?.[1];
}

/** How many steps of this page stand in the history before the current one. */
export function depthInHistory(state: unknown): number {
  const depth = memberOf(state, "depth");
  return typeof depth === "number" ? depth : 0;
}

export function screenInHistory(state: unknown): string | undefined {
  const screen = memberOf(state, "screen");
  return typeof screen === "string" ? screen : undefined;
}

/** A page that came as the answer to a post: loaded again it must not post old answers. */
export function forgetPost(shown: Shown, address: string): void {
  rememberPlace(shown, "replace");
  history.replaceState(history.state, "", address);
}

export function rememberPlace(shown: Shown, how: "push" | "replace"): void {
  const depth = depthInHistory(history.state) + (how === "push" ? 1 : 0);
  const screen = screenName(shown);
  const place = { depth, ...(screen === undefined ? {} : { screen }) };
  if (how === "push") history.pushState(place, "");
  else history.replaceState(place, "");
}
