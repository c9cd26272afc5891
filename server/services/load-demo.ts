import { ConflictError, type AtomicList } from "../../db/atomic.ts";
import { findReceipt } from "../../db/queries/receipts.ts";
import { findCollection } from "../../db/queries/collections.ts";
import { insertRound } from "../../db/queries/rounds.ts";
import { createTranslator } from "../../locales/translator.ts";
import {
  type CompiledDefinition,
  digestOf,
  type ResponseBody,
  sha256Hex,
} from "../../surveys/core/index.ts";
import type { Deps } from "../deps.ts";
import { answerAsRespondent } from "./answer-as-respondent.ts";
import { answerContext } from "./answer-context.ts";
import { type DemoRespondent, drawDemoRespondents } from "./draw-demo-respondents.ts";
import { findSurvey } from "./find-survey.ts";
import { keepPublicationFresh } from "./keep-publication-fresh.ts";
import { addDays } from "./round-state.ts";
import { seededId } from "./sample-responses.ts";
import { readSubmission } from "./submission.ts";
import { decide, intakeOf } from "./submit-response.ts";

const SURVEY = "percepcion";
const ROUND = `${SURVEY}-demo`;
const SEED = "consulta-demo";
// Long over: the round that people answer stays the one that is shown.
const OPENS_ON = "2021-04-01";
const CLOSES_ON = "2021-06-30";
const DAYS_OPEN = 91;
const BATCH = 50;

export interface DemoOutcome {
  readonly survey: string;
  readonly round: string;
  readonly added: number;
  readonly total: number;
}

/**
 * Fills a synthetic round of its own with the figures of the PEA's online survey. Responses take
 * the way of real ones. A second run finds them all there and changes nothing.
 */
export async function loadDemo(
  deps: Deps,
  report: (done: number, total: number) => void,
): Promise<DemoOutcome> {
  const survey = await findSurvey(deps, SURVEY);
  if (survey === undefined) throw new Error(`${SURVEY} is not loaded`);
  const { compiled } = survey;
  await openDemoRound(deps);
  const collection = await findCollection(deps.db, {
    survey: SURVEY,
    round: ROUND,
    version: compiled.definition.version,
  });
  if (collection === undefined) throw new Error(`${ROUND} is missing`);
  const respondents = drawDemoRespondents(SEED);
  let added = 0;
  for (let start = 0; start < respondents.length; start += BATCH) {
    const batch = respondents.slice(start, start + BATCH);
    const bodies = batch.map((respondent, at) =>
      demoBody(deps, { compiled, respondent, place: start + at }),
    );
    if (await storeBatch(deps, collection, bodies)) added += bodies.length;
    report(start + bodies.length, respondents.length);
  }
  await keepPublicationFresh(deps, collection.round, compiled);
  return { survey: SURVEY, round: ROUND, added, total: respondents.length };
}

async function openDemoRound(deps: Deps): Promise<void> {
  const round = insertRound({
    id: ROUND,
    survey: SURVEY,
    name: createTranslator("es").t("demo.round_name"),
    opensOn: OPENS_ON,
    closesOn: CLOSES_ON,
    graceDays: 0,
    resultsPolicy: "from_start",
    synthetic: true,
  });
  await unlessThere(() => deps.db.atomic({ statements: [round] }));
}

function demoBody(
  { clock }: Deps,
  at: { compiled: CompiledDefinition; respondent: DemoRespondent; place: number },
): ResponseBody {
  const { compiled, respondent, place } = at;
  const seed = `${SEED}-${String(place + 1)}`;
  const answeredOn = addDays(OPENS_ON, respondent.random.between(0, DAYS_OPEN - 1));
  return {
    id: seededId(sha256Hex(seed)),
    round: ROUND,
    version: compiled.definition.version,
    language: respondent.language,
    channel: "online",
    answered_on: answeredOn,
    seed,
    answers: answerAsRespondent(compiled, respondent, answerContext(clock, answeredOn, seed)),
  };
}

type Collection = NonNullable<Awaited<ReturnType<typeof findCollection>>>;

/** A batch is stored whole or was stored whole before: its first response tells which. */
async function storeBatch(
  deps: Deps,
  collection: Collection,
  bodies: readonly ResponseBody[],
): Promise<boolean> {
  const [first] = bodies;
  if (first === undefined || (await findReceipt(deps.db, first.id)) !== undefined) return false;
  const lists = await Promise.all(bodies.map((body) => intakeList(deps, collection, body)));
  return await unlessThere(() =>
    deps.db.atomic({
      statements: lists.flatMap(({ statements }) => statements),
      tallies: lists.flatMap(({ tallies = [] }) => tallies),
    }),
  );
}

async function intakeList(
  deps: Deps,
  collection: Collection,
  body: ResponseBody,
): Promise<AtomicList> {
  const read = readSubmission(body);
  const at = { survey: SURVEY, collection, digest: digestOf(body) };
  const decided = read.ok ? await decide(deps, read.value, at) : read;
  if (decided.ok) return intakeOf(deps, decided.value, demoFolio(body)).list;
  const codes = decided.problems.map(({ question, code }) => `${question}: ${code}`);
  throw new Error(`the demonstration is not valid: ${codes.join("; ")}`);
}

/** No real folio looks like it. */
function demoFolio({ seed = "" }: ResponseBody): string {
  return `DEMO-${seed.slice(SEED.length + 1).padStart(5, "0")}`;
}

/** False when another run has put it there. */
async function unlessThere(store: () => Promise<void>): Promise<boolean> {
  try {
    await store();
    return true;
  } catch (error) {
    if (error instanceof ConflictError) return false;
    throw error;
  }
}
