import type { TextUnit } from "../../../../surveys/core/index.ts";

/** A text of the workbench that a program drafted, with what a test says of it. */
export function aText(key: string, changes: Partial<TextUnit> = {}): TextUnit {
  return {
    key,
    spanish: `¿Qué opina de ${key}?`,
    section: "Sobre usted",
    kind: "plain",
    approvalsNeeded: 1,
    text: `Bi xawal ta ${key}`,
    state: "draft_machine",
    origin: "program and dictionaries",
    sequence: 0,
    author: null,
    approvals: [],
    recording: null,
    openComments: 0,
    ...changes,
  };
}
