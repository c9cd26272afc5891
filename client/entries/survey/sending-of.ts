import { shownProblem } from "../../../locales/problem-message.ts";
import type { Translator } from "../../../locales/translator.ts";
import type { ShownText } from "../../../surveys/core/index.ts";
import type { SendState } from "../../offline/send-lines.ts";
import type { Sending } from "../../pages/sending-page.tsx";

type Refusal = Extract<SendState, { kind: "refused" }>;

/** In the server's words, but where those are for programs. */
function reasonOf(translator: Translator, { code, errors }: Refusal): ShownText {
  if (code === "round.closed") return translator.shown("offline.refused.closed");
  const message = errors[0]?.message ?? "";
  return message === "" ? shownProblem(translator, { code }) : { text: message, language: "es" };
}

/** What the person is told of a response on its way. */
export function sendingOf(
  translator: Translator,
  state: SendState | undefined,
  canReview: boolean,
): Sending {
  switch (state?.kind) {
    case "waiting":
      return state.attempt === 0 ? { kind: "sending" } : { kind: "waiting" };
    case "refused": {
      const reason = reasonOf(translator, state);
      return { kind: "refused", reason, canReview: canReview && state.status === 422 };
    }
    case "settled_elsewhere":
      return { kind: "elsewhere" };
    default:
      return { kind: "sending" };
  }
}
