import { DatabaseSync } from "node:sqlite";
import { engineProblems } from "./database-file.ts";
import { contentOf, type TableContent } from "./table-content.ts";
import { CommandFailure } from "./failure.ts";

export function checkCopy(copy: string, expected: readonly TableContent[]): void {
  const connection = new DatabaseSync(copy);
  try {
    connection.exec("PRAGMA journal_mode = DELETE");
    const [problem] = engineProblems(connection);
    if (problem !== undefined) throw new CommandFailure("cli.error.not_sound", { problem });
    const content = contentOf(connection);
    const differing = expected.find(({ table, rows, digest }) => {
      const found = content.find((candidate) => candidate.table === table);
      return found?.rows !== rows || found.digest !== digest;
    });
    if (differing === undefined && content.length === expected.length) return;
    throw new CommandFailure("cli.error.copy_differs", { table: differing?.table ?? "" });
  } finally {
    connection.close();
  }
}
