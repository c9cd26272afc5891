import { hash } from "node:crypto";
import { type AtomicList, ConflictError, StorageError } from "../../db/atomic.ts";
import { insertResponse, type StoredResponse } from "../../db/queries/responses.ts";
import { findReceipt, type StoredReceipt } from "../../db/queries/receipts.ts";
import { type Collection, findCollection } from "../../db/queries/collections.ts";
import type { Round } from "../../db/queries/rounds.ts";
import { findPublishedVersion } from "../../db/queries/versions.ts";
import { packExists } from "../../db/queries/language-packs.ts";
import { tallyMoves } from "../../surveys/analysis/tally-moves.ts";
import {
  type AnswerProblem,
  type Answers,
  baseLanguage,
  type CompiledDefinition,
  lenientCanonicalJson,
  type Receipt,
  validate,
} from "../../surveys/core/index.ts";
import type { Deps } from "../deps.ts";
import { answerContext } from "./answer-context.ts";
import { takesLanguage } from "./current-packs.ts";
import { newFolio } from "./folio.ts";
import { loadVersion } from "./load-version.ts";
import { addDays, roundState } from "./round-state.ts";
import { readSubmission, type Submission } from "./submission.ts";

export type SubmitOutcome =
  | {
      readonly kind: "created" | "repeated";
      readonly receipt: Receipt;
      readonly receivedOn: string;
    }
  | { readonly kind: "invalid"; readonly problems: readonly AnswerProblem[] }
  /** `unavailable`: nothing was stored, and the same body may be sent again. */
  | { readonly kind: Refusal };
type Refusal =
  | "survey_unknown"
  | "conflict"
  | "round_closed"
  | "channel_forbidden"
  | "region_forbidden"
  | "unavailable";

export interface SubmitInput {
  readonly survey: string;
  readonly body: unknown;
  /** A token that may deliver other channels than `online`, and during the grace of a round. */
  readonly isStaff: boolean;
  /** Where whoever delivers works; none means everywhere. */
  readonly regions?: readonly string[];
}

/** Stores one response, once, with its tallies. */
export async function submitResponse(deps: Deps, input: SubmitInput): Promise<SubmitOutcome> {
  const read = readSubmission(input.body);
  if (!read.ok) return await refuse(deps, input.survey, read.problems);
  const submission = read.value;
  if (submission.channel !== "online" && !input.isStaff) return { kind: "channel_forbidden" };
  const collection = await findCollection(deps.db, { survey: input.survey, ...submission });
  if (collection === undefined) {
    const unknown = fieldProblem("body.unknown_round_or_version", "version");
    return await refuse(deps, input.survey, [unknown]);
  }
  const digest = sha256(lenientCanonicalJson(input.body));
  if (!takesResponses(deps, collection, input.isStaff)) {
    return (await repeatedReceipt(deps, submission.id, digest)) ?? { kind: "round_closed" };
  }
  const decided = await decide(deps, submission, { survey: input.survey, collection, digest });
  if (!decided.ok) return invalid(decided.problems);
  if (!isWithinRegions(decided.value, input.regions)) return { kind: "region_forbidden" };
  return await write(deps, decided.value);
}

/** A response that names no region may come from anywhere. */
function isWithinRegions(
  { compiled, answers }: Decision,
  regions: readonly string[] = [],
): boolean {
  const { regionQuestion } = compiled.definition;
  const region = regionQuestion === undefined ? undefined : answers[regionQuestion];
  return typeof region !== "string" || regions.length === 0 || regions.includes(region);
}

/** Of a survey that does not exist nothing else is said. */
async function refuse(
  deps: Deps,
  survey: string,
  problems: readonly AnswerProblem[],
): Promise<SubmitOutcome> {
  const isKnown = (await findPublishedVersion(deps.db, survey)) !== undefined;
  return isKnown ? invalid(problems) : { kind: "survey_unknown" };
}

const invalid = (problems: readonly AnswerProblem[]): SubmitOutcome => ({
  kind: "invalid",
  problems,
});

const fieldProblem = (code: string, field: string): AnswerProblem => ({
  code,
  question: field,
  parameters: { field },
});

function takesResponses(deps: Deps, { round }: Collection, isStaff: boolean): boolean {
  const state = roundState(round, deps.clock.today());
  return state === "open" || (state === "grace" && isStaff);
}

/** A submission that was found valid, with its normalised answers. */
export interface Decision {
  readonly compiled: CompiledDefinition;
  readonly answers: Answers;
  readonly submission: Submission;
  readonly digest: string;
}

/** Judges a submission with the definition of its version; whether its round is open is not asked. */
export async function decide(
  deps: Deps,
  submission: Submission,
  at: { survey: string; collection: Collection; digest: string },
) {
  const { survey, collection, digest } = at;
  const problems = await checkEnvelope(deps, submission, at);
  if (problems.length > 0) return { ok: false as const, problems };
  const key = { survey, version: submission.version, sha256: collection.sha256 };
  const compiled = await loadVersion(deps, key);
  if (!takesLanguage(compiled.definition, submission.language)) {
    const language = fieldProblem("body.language_not_offered", "language");
    return { ok: false as const, problems: [language] };
  }
  const context = answerContext(deps.clock, submission.answered_on, submission.seed ?? "");
  const valid = validate(compiled, submission.answers, context);
  if (!valid.ok) return valid;
  return { ok: true as const, value: { compiled, answers: valid.value, submission, digest } };
}

/** What the envelope promises beyond its shape: a day the round can hold and a pack that exists. */
async function checkEnvelope(
  deps: Deps,
  submission: Submission,
  { survey, collection: { round } }: { survey: string; collection: Collection },
): Promise<readonly AnswerProblem[]> {
  const problems: AnswerProblem[] = [];
  if (!isWithinRound(submission.answered_on, round, deps.clock.today())) {
    problems.push(fieldProblem("body.answered_on_outside_round", "answered_on"));
  }
  const { pack, language } = submission;
  if (pack !== undefined && !(await isPackOf(deps, { survey, language, pack }))) {
    problems.push(fieldProblem("body.unknown_pack", "pack"));
  }
  return problems;
}

/** A variant without a pack of its own was shown its base's. */
async function isPackOf(
  { db }: Deps,
  { survey, language, pack: sha256 }: { survey: string; language: string; pack: string },
): Promise<boolean> {
  if (await packExists(db, { survey, language, sha256 })) return true;
  const base = baseLanguage(language);
  return base !== language && (await packExists(db, { survey, language: base, sha256 }));
}

/** A phone's clock may be a day off; an interview may be delivered weeks after it was made. */
function isWithinRound(day: string, { opensOn, closesOn }: Round, today: string): boolean {
  if (day >= opensOn && day <= (closesOn ?? today) && day <= today) return true;
  const latest = closesOn !== null && closesOn < today ? closesOn : addDays(today, 1);
  return day >= addDays(opensOn, -1) && day <= latest;
}

/** The row of a valid submission and the one list that stores and counts it. */
export function intakeOf(
  deps: Deps,
  decision: Decision,
  folio: string = newFolio(),
): { readonly stored: StoredResponse; readonly list: AtomicList } {
  const { compiled, answers, submission } = decision;
  const { round, language, channel, answered_on: answeredOn } = submission;
  const moves = tallyMoves(compiled, answers, { language, channel, answeredOn });
  const stored = storedResponse(deps, decision, folio);
  const list = {
    statements: [insertResponse(stored)],
    tallies: moves.map((move) => ({ round, ...move, by: 1 })),
  };
  return { stored, list };
}

async function write(deps: Deps, decision: Decision): Promise<SubmitOutcome> {
  const { stored, list } = intakeOf(deps, decision);
  try {
    await deps.db.atomic(list);
    return accepted("created", stored);
  } catch (error) {
    if (error instanceof StorageError) return { kind: "unavailable" };
    if (!(error instanceof ConflictError)) throw error;
    // If the id is free, the folio was taken: one in 2^75. Sent again, it gets another.
    const repeated = await repeatedReceipt(deps, stored.id, stored.digest);
    return repeated ?? { kind: "unavailable" };
  }
}

async function repeatedReceipt(
  deps: Deps,
  id: string,
  digest: string,
): Promise<SubmitOutcome | undefined> {
  const stored = await findReceipt(deps.db, id);
  if (stored === undefined) return undefined;
  return stored.digest === digest ? accepted("repeated", stored) : { kind: "conflict" };
}

function accepted(kind: "created" | "repeated", stored: StoredReceipt): SubmitOutcome {
  const { id, folio, digest, receivedOn } = stored;
  return { kind, receipt: { id, folio, digest }, receivedOn };
}

function storedResponse(
  deps: Deps,
  { submission, answers, digest }: Decision,
  folio: string,
): StoredResponse {
  const content = {
    id: submission.id,
    round: submission.round,
    version: submission.version,
    language: submission.language,
    channel: submission.channel,
    answeredOn: submission.answered_on,
    receivedOn: deps.clock.today(),
    folio,
    digest,
    seed: submission.seed ?? null,
    pack: submission.pack ?? null,
    played: submission.played === undefined ? null : JSON.stringify(submission.played),
    answers: JSON.stringify(answers),
  };
  return { ...content, state: "received", contentDigest: contentDigest(content) };
}

/** SHA-256 over what must never change in a stored row; `verify` compares it. */
export function contentDigest(row: Omit<StoredResponse, "state" | "contentDigest">): string {
  const { id, round, version, language, channel, answeredOn, receivedOn, folio, digest } = row;
  const { seed, pack, played, answers } = row;
  return sha256(
    JSON.stringify([
      [id, round, version, language, channel, answeredOn, receivedOn, folio, digest],
      [seed, pack, played, answers],
    ]),
  );
}

function sha256(text: string): string {
  return hash("sha256", text, "hex");
}
