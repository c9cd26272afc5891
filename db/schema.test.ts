import { getTableColumns, getTableName, is } from "drizzle-orm";
import { SQLiteTable } from "drizzle-orm/sqlite-core";
import { describe, expect, it } from "vitest";
import { connectNode } from "./connect-node.ts";

const { connection } = connectNode(":memory:");
const files = import.meta.glob<object>("./schema/*.ts", { eager: true });
const tables = Object.values(files)
  .flatMap((file): unknown[] => Object.values(file))
  .filter((value): value is SQLiteTable => is(value, SQLiteTable));
const rows = (sql: string) => connection.prepare(sql).all();

const listTables = () =>
  rows(
    "select name, strict, wr from pragma_table_list where schema = 'main' and type = 'table'",
  ).filter(({ name }) => !/^(sqlite_|d1_)/.test(String(name)));

describe("the migrations", () => {
  it.each(tables.map((table) => [getTableName(table), table] as const))(
    "give %s the columns that the schema names",
    (name, table) => {
      const stored = rows(`select name, "notnull" as required from pragma_table_info('${name}')`);
      const described = Object.values(getTableColumns(table));
      expect(stored.map((column) => column["name"]).toSorted()).toEqual(
        described.map((column) => column.name).toSorted(),
      );
      for (const column of described) {
        const required = stored.find((s) => s["name"] === column.name)?.["required"];
        expect(Boolean(required), `${name}.${column.name}`).toBe(column.notNull);
      }
    },
  );

  it("make every table STRICT", () => {
    const listed = listTables();
    expect(listed.map(({ name }) => name).toSorted()).toEqual(tables.map(getTableName).toSorted());
    expect(listed.filter(({ strict }) => strict !== 1)).toEqual([]);
  });

  it("give the tables of respondents no rowid, so that no order of arrival is kept", () => {
    const anonymous = listTables().filter(({ name }) => /^(responses|tallies)$/.test(String(name)));
    expect(anonymous.map(({ wr }) => wr)).toEqual([1, 1]);
  });

  it("freeze a version once it is published", () => {
    connection.exec(`insert into surveys (slug, created_on) values ('s', '2026-11-20');
      insert into versions values ('s', 1, 'x', 'published', '{}', '2026-11-20', '2026-11-20');`);
    expect(() => {
      connection.exec("update versions set definition = '{\"a\":1}' where survey = 's'");
    }).toThrow("frozen");
  });
});
