import type { Person } from "../services/access.ts";

/** An editor, told apart by a name. */
export function aPerson(id: string): Person {
  return {
    ...{ kind: "person", id, name: `Persona ${id}`, role: "editor" },
    ...{ languages: [], regions: [] },
  };
}
