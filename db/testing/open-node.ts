import { connectNode } from "../connect-node.ts";
import type { Database } from "../database.ts";

/** A fresh, migrated database for one test. */
export async function openTestDatabase(): Promise<Database> {
  return connectNode(":memory:");
}
