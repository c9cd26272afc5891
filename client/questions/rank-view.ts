import type { Choice } from "../../surveys/core/index.ts";
import { fieldId } from "./form-fields.ts";
import type { RankButton } from "./rank-order.ts";

/** What every part of a ranking is shown from. */
export interface Rank {
  /** Names of the choices that have a place, first place first. */
  readonly order: readonly string[];
  readonly offered: readonly Choice[];
  /** Name of the choice that was moved last. */
  readonly done: string | undefined;
  readonly act: (button: RankButton) => void;
}

export function buttonId(path: string, { act, name }: RankButton): string {
  return fieldId(path, `${act}-${name}`);
}
