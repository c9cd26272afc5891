/** What is done to one choice of a ranking. */
export type RankAct = "place" | "up" | "down" | "out";

/** The names that have a place, first place first, after an act on one of them. */
export function rankAfter(order: readonly string[], act: RankAct, name: string): readonly string[] {
  const others = order.filter((other) => other !== name);
  const at = order.indexOf(name);
  if (act === "out") return others;
  if (at === -1) return act === "place" ? [...order, name] : order;
  if (act === "up") return others.toSpliced(Math.max(0, at - 1), 0, name);
  return act === "down" ? others.toSpliced(at + 1, 0, name) : order;
}

/** Acts that change something for a choice in this place (0 is the first) among so many. */
export function possibleActs(place: number, count: number): readonly RankAct[] {
  if (place === -1) return ["place"];
  return [
    ...(place > 0 ? (["up"] as const) : []),
    ...(place < count - 1 ? (["down"] as const) : []),
    "out",
  ];
}

export interface RankButton {
  readonly act: RankAct;
  readonly name: string;
}

/**
 * The button to go on from after an act: the next choice to place, else the same button again,
 * or its neighbour where it is gone.
 */
export function buttonAfter(
  done: RankButton,
  order: readonly string[],
  offered: readonly string[],
): RankButton {
  const next = offered.find((name) => !order.includes(name));
  if (done.act === "place" && next !== undefined) return { act: "place", name: next };
  const [first = "out", ...rest] = possibleActs(order.indexOf(done.name), order.length);
  return { act: [first, ...rest].includes(done.act) ? done.act : first, name: done.name };
}
