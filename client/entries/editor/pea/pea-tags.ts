import type { PeaTags } from "../../../../surveys/core/index.ts";
import type { PeaCatalogue } from "./pea-catalogue.ts";
import type { PeaLevel } from "./pea-tree.ts";

const PEA_LEVELS = ["axes", "objectives", "priorities"] as const satisfies PeaLevel[];

/** A tag that a question has; its name is missing where the catalogue does not know the code. */
export interface PeaChip {
  readonly level: PeaLevel;
  readonly code: string;
  readonly name: string | undefined;
}

/** The tags of a question in the order of the catalogue's levels, unknown codes kept. */
export function chipsOf(value: PeaTags | undefined, catalogue: PeaCatalogue): readonly PeaChip[] {
  return PEA_LEVELS.flatMap((level) =>
    (value?.[level] ?? []).map((code) => ({
      level,
      code,
      name: catalogue[level].find((entry) => entry.code === code)?.name,
    })),
  );
}

export function hasTag(value: PeaTags | undefined, { level, code }: TagPlace): boolean {
  return value?.[level]?.includes(code) === true;
}

type TagPlace = Pick<PeaChip, "level" | "code">;

/** The tags with one put in or taken out; undefined when none is left. */
export function withTag(
  value: PeaTags | undefined,
  { level, code }: TagPlace,
  isTagged: boolean,
): PeaTags | undefined {
  const others = (value?.[level] ?? []).filter((other) => other !== code);
  const changed = { ...value, [level]: isTagged ? [...others, code] : others };
  const kept = PEA_LEVELS.flatMap((one) => {
    const codes = changed[one] ?? [];
    return codes.length === 0 ? [] : [[one, codes] as const];
  });
  return kept.length === 0 ? undefined : Object.fromEntries(kept);
}
