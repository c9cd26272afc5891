import { FOLIO_FIELD, ReceiptPage } from "../../client/pages/receipt-page.tsx";
import { readWishes } from "../../client/pages/journey-state.ts";
import { renderPage } from "../../client/pages/render-page.ts";
import { fieldValue, type FormFields } from "../../client/questions/form-fields.ts";
import type { Deps } from "../deps.ts";
import { RequestProblem } from "../problem-response.ts";
import { findByFolio } from "../services/find-by-folio.ts";
import type { Visit } from "./visit.ts";
import { journeyProps } from "./visit-frame.ts";

/** The receipt of a folio once more, in the language of this page; undefined when none was posted. */
export async function receiptAgain(
  deps: Deps,
  visit: Visit,
  fields: FormFields,
): Promise<string | undefined> {
  const folio = fieldValue(fields, FOLIO_FIELD);
  if (folio === "") return undefined;
  const receivedOn = await findByFolio(deps, visit.round.id, folio);
  if (receivedOn === undefined) {
    throw new RequestProblem({ status: 404, code: "request.not_found" });
  }
  const { frame, surveyTitle, action: againHref } = await journeyProps(deps, visit);
  const discreet = readWishes(fields).discreet === true;
  const shown = { frame, surveyTitle, againHref, receivedOn, folio, discreet };
  return renderPage(<ReceiptPage {...shown} />);
}
