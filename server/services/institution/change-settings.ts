import { ConflictError, type Statement } from "../../../db/atomic.ts";
import { removeSetting, storeSetting } from "../../../db/queries/institution.ts";
import {
  insertSettingsBackup,
  lastSettingsBackup,
  removeSettingsBackupsBefore,
} from "../../../db/queries/settings-history.ts";
import { digestOf, type Institution } from "../../../surveys/core/index.ts";
import type { Deps } from "../../deps.ts";
import type { Person } from "../access.ts";
import { readInstitution } from "../institution.ts";
import { recordAct } from "../record-act.ts";
import { undoLimit } from "../surveys/undo-days.ts";

/** Everything but the notices, which have versions of their own. */
export type Settings = Omit<Institution, `privacy${string}`>;

export interface SettingsChange {
  readonly person: Person;
  /** `settingsMark` of what the person saw. */
  readonly base: string;
  readonly values: Partial<Settings>;
  /** Puts back what an earlier change replaced. */
  readonly isUndo?: boolean;
}
export type SettingsOutcome = "done" | "same" | "conflict";

/** Stands for the settings as somebody saw them. */
export function settingsMark(institution: Institution): string {
  return digestOf(institution).slice(0, 32);
}

/** `conflict`: somebody changed the settings since they were shown; nothing is stored. */
export async function changeSettings(
  deps: Deps,
  { person, base, values, isUndo = false }: SettingsChange,
): Promise<SettingsOutcome> {
  // Before the settings: a change between the two readings takes this number.
  const number = 1 + (await lastSettingsBackup(deps.db));
  const stored = await readInstitution(deps);
  if (settingsMark(stored) !== base) return "conflict";
  const changed = Object.entries(values).filter(
    ([key, value]) => digestOf(value) !== digestOf(valueOf(stored, key)),
  );
  if (changed.length === 0) return "same";
  const today = deps.clock.today();
  const act = {
    actor: person,
    action: isUndo ? "institution.restored" : "institution.changed",
    subject: "institution",
    details: { fields: changed.map(([key]) => key).join(", ") },
  };
  const previous = Object.fromEntries(changed.map(([key]) => [key, valueOf(stored, key)]));
  const statements = [
    removeSettingsBackupsBefore(undoLimit(deps)),
    insertSettingsBackup({ number, previous, replacedOn: today }),
    ...changed.map(([key, value]) => settingStatement(key, value, today)),
  ];
  return await doneOrConflict(recordAct(deps, act, { statements }));
}

async function doneOrConflict(storing: Promise<unknown>): Promise<SettingsOutcome> {
  try {
    await storing;
    return "done";
  } catch (error) {
    const isTaken = error instanceof ConflictError && error.key === "settings_backups.number";
    if (isTaken) return "conflict";
    throw error;
  }
}

function valueOf(institution: Institution, key: string): unknown {
  return Object.entries(institution).find(([name]) => name === key)?.[1];
}

/** What is null or an empty list is unset again. */
export function settingStatement(key: string, value: unknown, today: string): Statement {
  const isUnset = value === null || (Array.isArray(value) && value.length === 0);
  if (isUnset) return removeSetting(key);
  return storeSetting({ key, value: JSON.stringify(value), source: "panel", updatedOn: today });
}
