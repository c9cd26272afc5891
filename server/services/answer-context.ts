import { type AnswerContext, noonContext } from "../../surveys/core/index.ts";
import type { Clock } from "../deps.ts";

/** The context in which a response of this day and seed is judged. */
export function answerContext(clock: Clock, answeredOn: string, seed: string): AnswerContext {
  return noonContext(answeredOn, seed, clock.offsetMinutesOn(answeredOn));
}
