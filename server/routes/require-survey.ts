import { RequestProblem } from "../problem-response.ts";

/** The survey that was found, or the end of the request with 404. */
export function requireSurvey<Found>(found: Found | undefined): Found {
  if (found === undefined) throw new RequestProblem({ status: 404, code: "survey.not_found" });
  return found;
}

export function requireRound<Found>(found: Found | undefined): Found {
  if (found === undefined) throw new RequestProblem({ status: 404, code: "round.not_found" });
  return found;
}
