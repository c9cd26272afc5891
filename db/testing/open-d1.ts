import { applyD1Migrations, reset } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { connectD1 } from "../connect-d1.ts";
import type { Database } from "../database.ts";

/** A fresh, migrated database for one test. */
export async function openTestDatabase(): Promise<Database> {
  await reset();
  await applyD1Migrations(env.DB, env.TEST_MIGRATIONS);
  return connectD1(env.DB);
}
