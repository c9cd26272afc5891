import type { OpenedDatabase } from "./opened-database.ts";

/**
 * Reads under one snapshot, so that what a running server stores meanwhile does not show. D1 has
 * none; nothing may be written inside.
 */
export async function inSnapshot<Value>(
  { connection }: OpenedDatabase,
  read: () => Promise<Value>,
): Promise<Value> {
  connection?.exec("BEGIN");
  try {
    return await read();
  } finally {
    connection?.exec("COMMIT");
  }
}
