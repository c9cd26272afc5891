import { createTranslator } from "../../locales/translator.ts";
import type { Shell } from "./shell.ts";

export interface Progress {
  readonly report: (done: number, total: number) => void;
  /** Ends the line, if there is one. */
  readonly end: () => void;
}

/** Shows how far a command is, to a person only. */
export function createProgress(shell: Shell, key: string): Progress {
  const { t } = createTranslator("es");
  let shown = -1;
  const report = (done: number, total: number) => {
    const percent = total === 0 ? 100 : Math.floor((100 * done) / total);
    if (!shell.isTerminal || percent === shown) return;
    shown = percent;
    shell.err(`\r${t(key)} ${String(percent)} %`);
  };
  const end = () => {
    if (shown >= 0) shell.err("\n");
    shown = -1;
  };
  return { report, end };
}

const MEGABYTE = 1_000_000;

/** Shows how much was written, to a person only: nobody knows beforehand how much it will be. */
export function createByteCount(
  shell: Shell,
  key: string,
): { readonly add: (bytes: number) => void; readonly end: () => void } {
  const { t, number } = createTranslator("es");
  let written = 0;
  let shown = -1;
  const add = (bytes: number) => {
    written += bytes;
    const megabytes = Math.floor(written / MEGABYTE);
    if (!shell.isTerminal || megabytes === shown) return;
    shown = megabytes;
    shell.err(`\r${t(key)} ${number(megabytes)} MB`);
  };
  const end = () => {
    if (shown >= 0) shell.err("\n");
  };
  return { add, end };
}
