import { DatabaseSync } from "node:sqlite";
import { MIGRATIONS } from "../../db/migrations.ts";
import { migrationsOf } from "./database-file.ts";
import { countAlteredResponses, countAlteredVersions } from "./altered-rows.ts";
import { CommandFailure } from "./failure.ts";
import { discard, putInPlace } from "./replace-database.ts";

interface Place {
  readonly target: string;
  readonly now: string;
  /** What is done with a copy that is ours before it takes its place. */
  readonly beforehand: () => Promise<void>;
}

/** Checks what was copied and puts it in place; gives where the database before it is kept. */
export async function takeCopy(copy: string, place: Place): Promise<string | undefined> {
  try {
    assertOurs(copy);
    await place.beforehand();
    return putInPlace(copy, place.target, place.now);
  } catch (error) {
    discard(copy);
    throw error;
  }
}

function assertOurs(copy: string): void {
  const connection = new DatabaseSync(copy, { readOnly: true });
  try {
    const migrations = migrationsOf(connection);
    if (migrations === undefined || migrations.length === 0) {
      throw new CommandFailure("cli.error.not_a_backup");
    }
    const known = new Set(MIGRATIONS.map(({ name }) => name));
    const unknown = migrations.find((name) => !known.has(name));
    if (unknown !== undefined)
      throw new CommandFailure("cli.error.newer_backup", { name: unknown });
    const altered = countAlteredResponses(connection);
    if (altered > 0) throw new CommandFailure("cli.error.altered_backup", { count: altered });
    if (countAlteredVersions(connection) > 0)
      throw new CommandFailure("cli.error.altered_versions");
  } finally {
    connection.close();
  }
}
