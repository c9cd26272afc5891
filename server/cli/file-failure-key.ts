const FILE_FAILURES: Readonly<Record<string, string>> = {
  ENOENT: "cli.error.file_missing",
  ENOTDIR: "cli.error.file_missing",
  EISDIR: "cli.error.file_is_folder",
  EEXIST: "cli.error.file_exists",
  EACCES: "cli.error.file_forbidden",
  EPERM: "cli.error.file_forbidden",
  EROFS: "cli.error.file_forbidden",
  ENOSPC: "cli.error.disk_full",
  EADDRINUSE: "cli.error.port_taken",
};
// sqlite.org/rescode.html
const SQLITE_FAILURES: Readonly<Record<number, string>> = {
  5: "cli.error.storage",
  8: "cli.error.file_forbidden",
  11: "cli.error.file_damaged",
  13: "cli.error.disk_full",
  14: "cli.error.file_forbidden",
  26: "cli.error.file_damaged",
};

export function fileFailureKey(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  if ("errcode" in error) return SQLITE_FAILURES[Number(error.errcode) & 0xff];
  return "code" in error ? FILE_FAILURES[String(error.code)] : undefined;
}
