import type { AnswerContext } from "../../surveys/core/index.ts";
import type { Clock } from "../deps.ts";

/**
 * What expressions of a response see of time and chance: its own day at noon and its own seed, so
 * that an interview delivered a week later is judged as it was on the phone.
 */
export function answerContext(clock: Clock, answeredOn: string, seed: string): AnswerContext {
  const offsetMinutes = clock.offsetMinutesOn(answeredOn);
  const now = `${answeredOn}T12:00:00.000${formatOffset(offsetMinutes)}`;
  return { today: answeredOn, now, offsetMinutes, seed };
}

function formatOffset(minutes: number): string {
  const size = Math.abs(minutes);
  const pad = (n: number) => String(n).padStart(2, "0");
  return `${minutes < 0 ? "-" : "+"}${pad(Math.floor(size / 60))}:${pad(size % 60)}`;
}
