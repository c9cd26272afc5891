// Answers that a made-up respondent might try for a question, by type. Whether one is valid here
// and now is for the form to say.

import type { AnswerValue } from "./answers.ts";
import type { Choice, Question, QuestionType } from "./definition.ts";
import { daysFromText } from "./expression/calendar.ts";
import { dateText } from "./expression/calendar-text.ts";
import { ACKNOWLEDGED } from "./question-types/acknowledge.ts";
import { rangeOf } from "./question-settings.ts";
import type { Random } from "./random.ts";

/** What a candidate is drawn from. */
export interface CandidateSource {
  readonly question: Question;
  /** Offered now. */
  readonly choices: readonly Choice[];
  readonly today: string;
  readonly random: Random;
}

type Draw = (source: CandidateSource) => AnswerValue | undefined;

const TEXTS = ["muestra", "respuesta de muestra", "Ana", "9611234567", "29000", "a@ejemplo.mx"];
/** Chiapas, roughly: degrees north and east. */
const PLACE = { south: 14.6, north: 17.9, west: -94.1, east: -90.4 };

const DRAWS: Readonly<Partial<Record<QuestionType, Draw>>> = {
  text: ({ random }) => random.pick(TEXTS),
  integer: drawInteger,
  decimal: (source) => drawInteger(source) + source.random.between(0, 9) / 10,
  range: drawStop,
  date: drawDate,
  time: ({ random }) => clock(random),
  dateTime: (source) => `${drawDate(source)}T${clock(source.random)}:00.000-06:00`,
  select_one: ({ choices, random }) => random.pick(choices)?.name,
  select_multiple: drawSeveral,
  rank: drawSeveral,
  acknowledge: () => ACKNOWLEDGED,
  geopoint: drawPlace,
};

/** One candidate; undefined where the type takes no answer or no choice is offered. */
export function drawCandidate(source: CandidateSource): AnswerValue | undefined {
  return DRAWS[source.question.type]?.(source);
}

/** Numbers near those the constraint names are the likeliest to meet it. */
function drawInteger({ question, random }: CandidateSource): number {
  const named = [...(question.constraint ?? "").matchAll(/\d{1,9}/g)].map(([digits]) => +digits);
  if (named.length > 0 && random.chance(0.6)) {
    const [low, high] = [Math.min(...named), Math.max(...named)];
    return random.between(low - 1, high + 1);
  }
  return random.chance(0.7) ? random.between(0, 10) : random.between(0, 100);
}

function drawStop({ question, random }: CandidateSource): number {
  const { start, end, step } = rangeOf(question);
  const stops = Math.floor((end - start) / step + 1e-9);
  return Number((start + random.between(0, stops) * step).toFixed(9));
}

function drawDate({ today, random }: CandidateSource): string {
  if (random.chance(0.1)) return today;
  const days = random.chance(0.5) ? random.between(-30, 0) : random.between(-25_000, 30);
  return dateText(daysFromText(today) + days) ?? today;
}

function clock(random: Random): string {
  const two = (number: number): string => String(number).padStart(2, "0");
  return `${two(random.between(0, 23))}:${two(random.between(0, 59))}`;
}

function drawSeveral({ choices, random }: CandidateSource): readonly string[] | undefined {
  const left = choices.map((choice) => choice.name);
  const wanted = random.between(1, Math.min(random.chance(0.8) ? 3 : left.length, left.length));
  const names: string[] = [];
  while (names.length < wanted && left.length > 0) {
    names.push(...left.splice(random.between(0, left.length - 1), 1));
  }
  return names.length === 0 ? undefined : names;
}

function drawPlace({ random }: CandidateSource): readonly number[] {
  const within = (least: number, most: number): number =>
    Number((least + random.next() * (most - least)).toFixed(5));
  const place = [within(PLACE.south, PLACE.north), within(PLACE.west, PLACE.east)];
  return random.chance(0.5) ? place : [...place, random.between(0, 2500), random.between(3, 50)];
}
