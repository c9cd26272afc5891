import { type AtomicList, ConflictError } from "../../db/atomic.ts";
import { type AuditRow, findLastAct, insertAct, lastSequenceOn } from "../../db/queries/audit.ts";
import { digestOf } from "../../surveys/core/index.ts";
import type { Deps } from "../deps.ts";
import type { Actor } from "./access.ts";
import { legibleText } from "./legible-text.ts";

/** Who acts: a person or program, somebody outside who was asked to review, the command line, a timer. */
export type ActorName =
  | Pick<Actor, "kind" | "id" | "name">
  | {
      readonly kind: "command" | "system" | "reviewer";
      readonly id: string;
      readonly name: string;
    };

/** What was done to what. Never holds an answer, a folio, an e-mail or a secret. */
export interface Act {
  readonly actor: ActorName;
  /** E.g. `version.published`; its words are the locale key `panel.act.…`. */
  readonly action: string;
  /** E.g. `survey:percepcion`, `account:ID`. */
  readonly subject: string;
  readonly details?: Readonly<Record<string, string | number | boolean>>;
  /** `logPlace` before the decision: an act on the same subject since then is a conflict. */
  readonly since?: number;
}

export const COMMAND_LINE: ActorName = { kind: "command", id: "", name: "consulta" };
export const SYSTEM: ActorName = { kind: "system", id: "", name: "sistema" };

/** What the first act names as the one before it. */
export const CHAIN_START = "0".repeat(64);
/** The key of the conflict when somebody acted on the subject meanwhile. */
export const ACTED_MEANWHILE = "audit_log.subject";
const CHAIN_KEYS = ["audit_log.previous_hash", "audit_log.sequence", "audit_log.hash"];
const ATTEMPTS = 50;

/** The statements and the audit row happen together; a place taken in the chain is sought anew. */
export async function recordAct(deps: Deps, act: Act, list: AtomicList): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    const row = await nextRow(deps, act);
    // Looked at after the place was chosen: an act that comes later takes that place.
    if (await isOutdated(deps, act)) throw new ConflictError(ACTED_MEANWHILE);
    try {
      await deps.db.atomic({ ...list, statements: [...list.statements, insertAct(row)] });
      return;
    } catch (error) {
      if (!isChainConflict(error) || attempt === ATTEMPTS) throw error;
    }
  }
}

/** Where the log stands: read before everything that a decision rests on. */
export async function logPlace({ db }: Pick<Deps, "db">): Promise<number> {
  return (await findLastAct(db))?.sequence ?? 0;
}

async function isOutdated({ db }: Deps, { subject, since }: Act): Promise<boolean> {
  return since !== undefined && (await lastSequenceOn(db, subject)) > since;
}

async function nextRow({ db, clock }: Deps, act: Act): Promise<AuditRow> {
  const last = await findLastAct(db);
  const row = {
    sequence: (last?.sequence ?? 0) + 1,
    at: clock.now(),
    actorKind: act.actor.kind,
    actorId: act.actor.id,
    actorName: legibleText(act.actor.name),
    action: act.action,
    subject: act.subject,
    details: legibleJson(act.details ?? {}),
    previousHash: last?.hash ?? CHAIN_START,
  };
  return { ...row, hash: hashOfAct(row) };
}

function legibleJson(details: NonNullable<Act["details"]>): string {
  return JSON.stringify(details, (_, value: unknown) =>
    typeof value === "string" ? legibleText(value) : value,
  );
}

/** SHA-256 of the canonical JSON of the row, which holds the hash of the one before. */
export function hashOfAct(row: Omit<AuditRow, "hash">): string {
  return digestOf({
    sequence: row.sequence,
    at: row.at,
    actorKind: row.actorKind,
    actorId: row.actorId,
    actorName: row.actorName,
    action: row.action,
    subject: row.subject,
    details: row.details,
    previousHash: row.previousHash,
  });
}

function isChainConflict(error: unknown): boolean {
  return error instanceof ConflictError && CHAIN_KEYS.includes(error.key);
}
