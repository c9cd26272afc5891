import { eq, lt } from "drizzle-orm";
import type { Database } from "../database.ts";
import type { Statement } from "../atomic.ts";
import { catalogueImports } from "../schema/catalogues.ts";
import { builder, statement } from "./statement.ts";

export type CatalogueImport = typeof catalogueImports.$inferSelect;

export async function findImport(db: Database, id: string): Promise<CatalogueImport | undefined> {
  const [row] = await db.orm.select().from(catalogueImports).where(eq(catalogueImports.id, id));
  return row;
}

export function insertImport(row: CatalogueImport): Statement {
  return statement(builder.insert(catalogueImports).values(row));
}

export function removeImport(id: string): Statement {
  return statement(builder.delete(catalogueImports).where(eq(catalogueImports.id, id)));
}

/** Files that nobody applied. */
export function removeImportsBefore(moment: string): Statement {
  return statement(builder.delete(catalogueImports).where(lt(catalogueImports.createdAt, moment)));
}
