import type { AuditRow } from "../../../db/queries/audit.ts";
import { createTranslator, type Translator } from "../../../locales/translator.ts";

export interface Detail {
  readonly label: string;
  readonly value: string;
}

/** A row of the log as people read it; codes without words stay as they are. */
export interface ToldAct {
  readonly actor: string;
  readonly actorKind: string;
  readonly action: string;
  readonly subjectKind: string;
  /** Which one; empty where there is only one of its kind. */
  readonly subjectId: string;
  /** What it is called today, where that is known. */
  readonly subjectName: string | undefined;
  readonly details: readonly Detail[];
}

export function tellAct(row: AuditRow, names: ReadonlyMap<string, string>): ToldAct {
  const translator = createTranslator("es");
  const [kind = "", ...id] = row.subject.split(":");
  return {
    actor: row.actorName,
    actorKind: words(translator, `panel.audit.actor.${row.actorKind}`, row.actorKind),
    action: actionWords(row.action),
    subjectKind: words(translator, `panel.audit.subject.${kind}`, kind),
    subjectId: id.join(":"),
    subjectName: names.get(row.subject),
    details: detailsOf(translator, row.details),
  };
}

export function actionWords(action: string): string {
  return words(createTranslator("es"), `panel.act.${action}`, action);
}

/** Whoever altered a row may have left any JSON in it. */
function detailsOf(translator: Translator, json: string): readonly Detail[] {
  const details = parsed(json);
  if (typeof details !== "object" || details === null) {
    return [{ label: "", value: json }];
  }
  return Object.entries(details).map(([key, value]) => ({
    label: words(translator, `panel.audit.detail.${key}`, key),
    value: wordsOf(translator, key, value),
  }));
}

function wordsOf(translator: Translator, key: string, value: unknown): string {
  if (key === "fields") return fieldWords(translator, value);
  if (key === "resultsPolicy") {
    return words(translator, `panel.round.policy.${String(value)}`, String(value));
  }
  if (key === "role") return words(translator, `panel.role.${String(value)}`, String(value));
  return valueWords(translator, value);
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

/** Names of settings, written "name, address". */
function fieldWords(translator: Translator, value: unknown): string {
  const names = String(value).split(", ");
  return names.map((name) => words(translator, `panel.audit.field.${name}`, name)).join(", ");
}

function valueWords({ t }: Translator, value: unknown): string {
  if (typeof value === "boolean") return t(value ? "panel.audit.yes" : "panel.audit.no");
  return typeof value === "string" ? value : JSON.stringify(value);
}

function words({ has, t }: Translator, key: string, code: string): string {
  return has(key) ? t(key) : code;
}
