import {
  answerAtRandom,
  type CompiledDefinition,
  type ResponseBody,
  sha256Hex,
} from "../../surveys/core/index.ts";
import type { Clock } from "../deps.ts";
import { answerContext } from "./answer-context.ts";

export interface SampleSource {
  readonly compiled: CompiledDefinition;
  readonly round: string;
  readonly clock: Clock;
  readonly seed: string;
}

/**
 * The synthetic response at a place of a sample: valid, `online`, answered today, its language the
 * next of those offered. The same seed, round and day give the same body.
 */
export function sampleBody(source: SampleSource, place: number): ResponseBody {
  const { compiled, round, clock, seed } = source;
  const { slug, version, languages } = compiled.definition;
  const today = clock.today();
  // The day is in it: posted again tomorrow, a sample is new responses, not other contents of old ids.
  const hash = sha256Hex(JSON.stringify([seed, slug, version, round, today, place]));
  const ownSeed = hash.slice(32, 48);
  return {
    id: seededId(hash),
    round,
    version,
    language: languages[place % languages.length] ?? "es",
    channel: "online",
    answered_on: today,
    seed: ownSeed,
    answers: answerAtRandom(compiled, answerContext(clock, today, ownSeed), ownSeed),
  };
}

/** A UUID with the marks of version 4 whose other bits come from a hash. */
export function seededId(hash: string): string {
  const variant = "89ab".charAt(Number.parseInt(hash.charAt(16), 16) & 3);
  return [
    hash.slice(0, 8),
    hash.slice(8, 12),
    `4${hash.slice(13, 16)}`,
    `${variant}${hash.slice(17, 20)}`,
    hash.slice(20, 32),
  ].join("-");
}
