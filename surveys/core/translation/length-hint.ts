// How a translation compares in length with the Spanish: a hint for whoever writes, never a refusal.

import type { TextKind } from "./text-unit.ts";

export interface LengthHint {
  readonly fit: "fits" | "long" | "very_long";
  /** Length of the translation by that of the Spanish, to two decimals; 0 for no Spanish. */
  readonly ratio: number;
}

interface Room {
  readonly times: number;
  /** A few letters more always fit: «No» is «Maʼuk». */
  readonly more: number;
}
interface Rooms {
  readonly fits: Room;
  readonly long: Room;
}

/** Translations are usually up to 1.6 times as long; a choice stands on a button. */
const ROOMS: Rooms = { fits: { times: 1.6, more: 12 }, long: { times: 2.4, more: 24 } };
const CHOICE_ROOMS: Rooms = { fits: { times: 1.4, more: 8 }, long: { times: 2, more: 16 } };

export function lengthHint(spanish: string, text: string, kind: TextKind = "plain"): LengthHint {
  const rooms = kind === "choice" || kind === "scale" ? CHOICE_ROOMS : ROOMS;
  const [of, written] = [spanish.trim().length, text.trim().length];
  const within = ({ times, more }: Room) => written <= of * times + more;
  const ratio = of === 0 ? 0 : Math.round((written / of) * 100) / 100;
  if (within(rooms.fits)) return { fit: "fits", ratio };
  return { fit: within(rooms.long) ? "long" : "very_long", ratio };
}
