import { and, desc, eq, lt } from "drizzle-orm";
import type { Database } from "../database.ts";
import type { Statement } from "../atomic.ts";
import { catalogueBackups } from "../schema/catalogues.ts";
import { builder, statement } from "./statement.ts";

export type CatalogueBackup = typeof catalogueBackups.$inferSelect;

/** Newest first, without what they hold. */
export async function listBackups(
  db: Database,
  catalogue: string,
): Promise<readonly Omit<CatalogueBackup, "cells">[]> {
  const { number, sha256, edited, loadedOn, replacedOn } = catalogueBackups;
  return await db.orm
    .select({
      catalogue: catalogueBackups.catalogue,
      ...{ number, sha256, edited, loadedOn, replacedOn },
    })
    .from(catalogueBackups)
    .where(eq(catalogueBackups.catalogue, catalogue))
    .orderBy(desc(catalogueBackups.number));
}

export async function findBackup(
  db: Database,
  catalogue: string,
  number: number,
): Promise<CatalogueBackup | undefined> {
  const [row] = await db.orm
    .select()
    .from(catalogueBackups)
    .where(and(eq(catalogueBackups.catalogue, catalogue), eq(catalogueBackups.number, number)));
  return row;
}

/** Fails with a conflict on `catalogue_backups.catalogue` when the number is taken. */
export function insertBackup(row: CatalogueBackup): Statement {
  return statement(builder.insert(catalogueBackups).values(row));
}

export function removeBackupsBefore(day: string): Statement {
  return statement(builder.delete(catalogueBackups).where(lt(catalogueBackups.replacedOn, day)));
}
