import type { Deps } from "../../deps.ts";
import type { Person } from "../access.ts";

/** Something that waits for a person: its words are `panel.attention.KIND`. */
export interface Attention {
  readonly kind: string;
  readonly parameters: Readonly<Record<string, string | number>>;
  /** Where to do what is to be done. */
  readonly href: string;
}

/** One source of what needs attention; it knows itself who may do something about it. */
export type AttentionSource = (deps: Deps, person: Person) => Promise<readonly Attention[]>;
