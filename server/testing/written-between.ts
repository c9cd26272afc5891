import type { Deps } from "../deps.ts";

/** The same deps, but right before the first list is stored something else happens. */
export function writtenBetween(deps: Deps, happens: () => Promise<unknown>): Deps {
  let isOver = false;
  return {
    ...deps,
    db: {
      ...deps.db,
      atomic: async (list) => {
        if (!isOver) {
          isOver = true;
          await happens();
        }
        await deps.db.atomic(list);
      },
    },
  };
}
