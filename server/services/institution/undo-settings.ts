import { listSettingsBackups } from "../../../db/queries/settings-history.ts";
import { type Institution, UNSET_INSTITUTION } from "../../../surveys/core/index.ts";
import type { Deps } from "../../deps.ts";
import type { Person } from "../access.ts";
import { institutionOf } from "../institution.ts";
import { undoLimit } from "../surveys/undo-days.ts";
import { changeSettings, type Settings, type SettingsOutcome } from "./change-settings.ts";

export interface UndoableChange {
  readonly number: number;
  readonly replacedOn: string;
  readonly fields: readonly (keyof Settings)[];
  /** The settings with nothing set but what this change replaced. */
  readonly previous: Institution;
}

/** Changes of the settings that can be undone, newest first. */
export async function listUndoableChanges(deps: Deps): Promise<readonly UndoableChange[]> {
  const backups = await listSettingsBackups(deps.db, undoLimit(deps));
  return backups.map(({ number, replacedOn, previous }) => ({
    ...{ number, replacedOn },
    fields: fieldsOf(previous),
    previous: institutionOf(withoutNull(previous)),
  }));
}

/** Puts back what a change replaced; this can be undone as well. */
export async function undoSettings(
  deps: Deps,
  change: UndoableChange,
  { person, base }: { readonly person: Person; readonly base: string },
): Promise<SettingsOutcome> {
  const values: Partial<Settings> = Object.fromEntries(
    change.fields.map((field) => [field, change.previous[field]]),
  );
  return await changeSettings(deps, { person, base, values, isUndo: true });
}

function fieldsOf(previous: Readonly<Record<string, unknown>>): readonly (keyof Settings)[] {
  return Object.keys(previous).filter(isSetting);
}

function isSetting(key: string): key is keyof Settings {
  return key in UNSET_INSTITUTION && !key.startsWith("privacy");
}

function withoutNull(values: Readonly<Record<string, unknown>>): object {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null));
}
