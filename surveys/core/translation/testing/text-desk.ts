// One text on which people and programs act one after the other, for tests.

import type { PackText } from "../../language-pack.ts";
import { decideTextAct } from "../decide-text-act.ts";
import type { DecidedEvent, TextAct, TextActor, TextToDecide } from "../text-decision.ts";
import { type TextStand, textStand } from "../text-story.ts";

export interface TextDesk {
  readonly text: TextToDecide;
  readonly entry: PackText | undefined;
  /** The last event with its note. */
  readonly last: DecidedEvent | undefined;
  readonly stand: () => TextStand;
  /** After an act; one that changes nothing or is refused leaves the desk as it is. */
  readonly does: (actor: TextActor, act: TextAct) => TextDesk;
  readonly saysInSpanish: (spanish: string) => TextDesk;
  /** The code of a refusal. */
  readonly refusal: (actor: TextActor, act: TextAct) => string | undefined;
}

export function aTextDesk(text: TextToDecide, last?: DecidedEvent): TextDesk {
  return {
    text,
    entry: text.entry,
    last,
    stand: () => textStand(text.story, text.entry),
    does: (actor, act) => {
      const decision = decideTextAct(text, act, actor);
      if (decision.kind !== "changed") return aTextDesk(text, last);
      const { entry, origin, event } = decision;
      const words = entry ?? { text: "", sourceHash: "", state: "missing" as const };
      const line = {
        ...{ sequence: text.story.length + 1, act: event.act, origin, variant: event.variant },
        ...{ actorKind: actor.kind, actorId: actor.id, actorName: actor.id },
        ...{ text: words.text, sourceHash: words.sourceHash, state: words.state },
      };
      return aTextDesk({ ...text, entry, story: [...text.story, line] }, event);
    },
    saysInSpanish: (spanish) => aTextDesk({ ...text, spanish }, last),
    refusal: (actor, act) => {
      const decision = decideTextAct(text, act, actor);
      return decision.kind === "refused" ? decision.code : undefined;
    },
  };
}
