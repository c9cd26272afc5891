import { type AuditRow, listActsAfter } from "../../../db/queries/audit.ts";
import type { Deps } from "../../deps.ts";
import { CHAIN_START, hashOfAct } from "../record-act.ts";

/** A link noted down outside: what was cut off behind it can be told. */
export interface Anchor {
  readonly sequence: number;
  readonly hash: string;
}

/** The first link that does not hold. */
export interface ChainFault {
  readonly sequence: number;
  readonly reason: "start" | "gap" | "previous_hash" | "hash" | "anchor_missing" | "anchor_differs";
}

export interface ChainReport {
  /** Acts whose links hold. */
  readonly acts: number;
  /** The last of them; absent in an empty log. */
  readonly head?: Anchor;
  readonly fault?: ChainFault;
}

const PAGE_ACTS = 500;

/** Walks the audit log from its first act; stops at the first link that does not hold. */
export async function verifyChain({ db }: Pick<Deps, "db">, anchor?: Anchor): Promise<ChainReport> {
  let head: Anchor | undefined;
  let acts = 0;
  for (;;) {
    const page = await listActsAfter(db, head?.sequence ?? 0, PAGE_ACTS);
    for (const row of page) {
      const reason = faultOf(row, head) ?? anchorFault(row, anchor);
      if (reason !== undefined) return report(acts, head, { sequence: row.sequence, reason });
      head = { sequence: row.sequence, hash: row.hash };
      acts += 1;
    }
    if (page.length < PAGE_ACTS) break;
  }
  if (anchor === undefined || (head?.sequence ?? 0) >= anchor.sequence) return report(acts, head);
  return report(acts, head, { sequence: anchor.sequence, reason: "anchor_missing" });
}

function faultOf(row: AuditRow, before: Anchor | undefined): ChainFault["reason"] | undefined {
  if (before === undefined) {
    if (row.sequence !== 1 || row.previousHash !== CHAIN_START) return "start";
  } else if (row.sequence !== before.sequence + 1) return "gap";
  else if (row.previousHash !== before.hash) return "previous_hash";
  return hashOfAct(row) === row.hash ? undefined : "hash";
}

function anchorFault(row: AuditRow, anchor: Anchor | undefined): "anchor_differs" | undefined {
  const isThere = row.sequence === anchor?.sequence;
  return isThere && row.hash !== anchor.hash ? "anchor_differs" : undefined;
}

function report(acts: number, head: Anchor | undefined, fault?: ChainFault): ChainReport {
  return {
    acts,
    ...(head === undefined ? {} : { head }),
    ...(fault === undefined ? {} : { fault }),
  };
}
