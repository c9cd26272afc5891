import { createTranslator } from "../../locales/translator.ts";
import { problemMessage } from "../../locales/problem-message.ts";
import { StorageError } from "../../db/atomic.ts";
import { ConfigError } from "../config.ts";
import { VersionMismatchError } from "../services/load-definition.ts";
import { CommandFailure } from "./failure.ts";
import { fileFailureKey } from "./file-failure-key.ts";

const translator = createTranslator("es");
const { t } = translator;

export interface DescribedFailure {
  readonly message: string;
  readonly exitCode: 1 | 2;
}

/** What went wrong, in words; never a stack trace. */
export function describeFailure(error: unknown): DescribedFailure {
  if (error instanceof CommandFailure) {
    return { message: t(error.key, error.parameters), exitCode: error.exitCode };
  }
  return { message: messageOf(error), exitCode: 1 };
}

function messageOf(error: unknown): string {
  if (error instanceof ConfigError) {
    const { variable, code } = error;
    return t("cli.error.config", { variable, reason: problemMessage(translator, { code }) });
  }
  if (error instanceof VersionMismatchError) {
    return t("cli.error.version_mismatch", { version: error.message });
  }
  const cause = rootCause(error);
  if (error instanceof StorageError || cause instanceof StorageError) return t("cli.error.storage");
  const key = fileFailureKey(cause);
  if (key !== undefined) return t(key, { file: pathOf(cause) });
  const reason = cause instanceof Error ? cause.message : String(cause);
  if (/no such table/.test(reason)) return t("cli.error.not_migrated");
  return t("cli.error.unexpected", { reason });
}

/** drizzle's message holds the parameters of its query, which may be answers: only its cause is said. */
function rootCause(error: unknown): unknown {
  return error instanceof Error && error.cause instanceof Error ? rootCause(error.cause) : error;
}

function pathOf(error: unknown): string {
  return error instanceof Error && "path" in error ? String(error.path) : "DATA_DIR";
}
