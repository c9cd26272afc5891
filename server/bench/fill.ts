import { insertResponse } from "../../db/queries/responses.ts";
import { findPublishedVersion } from "../../db/queries/versions.ts";
import { countResponses } from "../../db/queries/tallies.ts";
import { tallyMoves } from "../../surveys/analysis/tally-moves.ts";
import type { ResponseBody } from "../../surveys/core/index.ts";
import type { NodeDeps } from "../node-deps.ts";
import { loadVersion } from "../services/load-version.ts";
import { SURVEY } from "./sampled.ts";

const GROUP = 500;
const HEX = "0".repeat(64);

/** Fills the round up to `n` responses: sampled answers again and again under new ids. */
export async function fillTo(
  { deps }: NodeDeps,
  bodies: readonly ResponseBody[],
  n: number,
): Promise<void> {
  const key = await findPublishedVersion(deps.db, SURVEY);
  const round = bodies[0]?.round;
  if (key === undefined || round === undefined) throw new Error("nothing to fill with");
  const compiled = await loadVersion(deps, key);
  const lists = bodies.map((body) => ({
    body,
    answers: JSON.stringify(body.answers),
    moves: tallyMoves(compiled, body.answers, {
      language: body.language,
      channel: body.channel,
      answeredOn: body.answered_on,
    }),
  }));
  for (let done = await countResponses(deps.db, round); done < n; done += GROUP) {
    const group = Array.from({ length: Math.min(GROUP, n - done) }, (_, i) => {
      const list = lists[(done + i) % lists.length];
      if (list === undefined) throw new Error("no sampled response");
      return deps.db.atomic({
        statements: [insertResponse(asStored(list.body, list.answers))],
        tallies: list.moves.map((move) => ({ round, ...move, by: 1 })),
      });
    });
    await Promise.all(group);
  }
}

function asStored(body: ResponseBody, answers: string) {
  const id = crypto.randomUUID();
  return {
    id,
    round: body.round,
    version: body.version,
    language: body.language,
    channel: body.channel,
    answeredOn: body.answered_on,
    receivedOn: body.answered_on,
    state: "received" as const,
    folio: id,
    digest: HEX,
    contentDigest: HEX,
    seed: body.seed ?? null,
    pack: null,
    played: null,
    answers,
  };
}
