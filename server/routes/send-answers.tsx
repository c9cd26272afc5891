import { CheckPage } from "../../client/pages/check-page.tsx";
import type { SendStep } from "../../client/pages/journey.ts";
import { renderPage } from "../../client/pages/render-page.ts";
import { ReceiptPage } from "../../client/pages/receipt-page.tsx";
import type { Deps } from "../deps.ts";
import { RequestProblem } from "../problem-response.ts";
import { submitResponse } from "../services/submit-response.ts";
import type { Visit } from "./visit.ts";
import { journeyProps } from "./visit-frame.ts";

interface Answered {
  readonly status: 200 | 422 | 503;
  readonly html: string;
}

/** Sends the answers: the receipt, or the answers again with the reason, to be sent once more. */
export async function sendAnswers(deps: Deps, visit: Visit, step: SendStep): Promise<Answered> {
  const props = await journeyProps(deps, visit);
  const survey = visit.survey.key.survey;
  const outcome = await submitResponse(deps, { survey, body: step.body, isStaff: false });
  switch (outcome.kind) {
    case "created":
    case "repeated": {
      const { receipt, receivedOn } = outcome;
      const { frame, surveyTitle, action: againHref } = props;
      const discreet = step.state.discreet === true;
      const shown = { frame, surveyTitle, againHref, receivedOn, discreet, folio: receipt.folio };
      return { status: 200, html: renderPage(<ReceiptPage {...shown} />) };
    }
    case "unavailable": {
      const problem = { code: "storage.unavailable" };
      return {
        status: 503,
        html: renderPage(<CheckPage {...props} step={step} problem={problem} />),
      };
    }
    case "invalid": {
      const problem = outcome.problems[0] ?? { code: "response.invalid" };
      return {
        status: 422,
        html: renderPage(<CheckPage {...props} step={step} problem={problem} />),
      };
    }
    case "conflict":
      throw new RequestProblem({ status: 409, code: "response.conflict" });
    default:
      throw new RequestProblem({ status: 410, code: "round.closed" });
  }
}
