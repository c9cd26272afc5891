import type { Deps } from "../deps.ts";

/** Whoever works with these is overtaken: the other act happens when they are about to write. */
export function overtakenBy(deps: Deps, other: () => Promise<unknown>): Deps {
  let isFirst = true;
  const atomic: Deps["db"]["atomic"] = async (list) => {
    if (isFirst) {
      isFirst = false;
      await other();
    }
    await deps.db.atomic(list);
  };
  return { ...deps, db: { ...deps.db, atomic } };
}
