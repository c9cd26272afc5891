import type { CodedProblem } from "../../../locales/problem-message.ts";
import type { CheckStep, ScreenStep } from "../../pages/journey.ts";
import type { TypedParts } from "../../questions/question-view.ts";

/** What a living page shows. */
export type Shown =
  | { readonly kind: "start" }
  | {
      readonly kind: "journey";
      readonly step: ScreenStep | CheckStep;
      /** What stands in the fields touched since the screen opened. */
      readonly echo: TypedParts;
      /** Why the answers could not be sent, on a page the server rendered. */
      readonly problem?: CodedProblem;
    }
  | { readonly kind: "sending"; readonly id: string; readonly discreet: boolean }
  | {
      readonly kind: "receipt";
      readonly folio: string;
      readonly receivedOn: string;
      readonly discreet: boolean;
    }
  | { readonly kind: "elsewhere" };

export function journeyShown(step: ScreenStep | CheckStep): Shown {
  return { kind: "journey", step, echo: {} };
}

/** The screen as a browser's history names it; undefined outside the questions. */
export function screenName(shown: Shown): string | undefined {
  if (shown.kind !== "journey") return undefined;
  return shown.step.kind === "check" ? "revision" : String(shown.step.screenIndex);
}

/** Whether the person now stands somewhere else, so that the focus has to move. */
export function isElsewhere(before: Shown, after: Shown): boolean {
  return before.kind !== after.kind || screenName(before) !== screenName(after);
}
