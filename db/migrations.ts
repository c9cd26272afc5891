export interface Migration {
  readonly name: string;
  readonly sql: string;
}

const files = import.meta.glob<string>("./migrations/*.sql", {
  eager: true,
  query: "?raw",
  import: "default",
});

/** The migrations in order of name, built in as text. */
export const MIGRATIONS: readonly Migration[] = Object.entries(files)
  .map(([path, sql]) => ({ name: path.replace("./migrations/", ""), sql }))
  .toSorted((a, b) => (a.name < b.name ? -1 : 1));
