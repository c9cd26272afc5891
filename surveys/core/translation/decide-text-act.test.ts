import { describe, expect, it } from "vitest";
import type { PackText } from "../language-pack.ts";
import { sha256Hex } from "../sha256.ts";
import { decideTextAct } from "./decide-text-act.ts";
import type { TextAct, TextActor, TextToDecide } from "./text-decision.ts";
import { aTextDesk } from "./testing/text-desk.ts";

const SPANISH = "¿Cómo está, ${name}?";
const ANA: TextActor = { kind: "person", id: "ana" };
const BETO: TextActor = { kind: "person", id: "beto" };
const CELIA: TextActor = { kind: "person", id: "celia" };
const ROBOT: TextActor = { kind: "token", id: "robot" };
const APPROVE: TextAct = { act: "approve", variant: "tzo-x-chamula" };
const REVIEW: TextAct = { act: "review" };
const WORDS = "Kʼuxi, ${name}";

const DRAFT: PackText = {
  ...{ text: WORDS, state: "draft_machine", origin: "program and dictionaries" },
  ...{ ground: "composed", source: "WOLD", sourceHash: sha256Hex(SPANISH) },
};

function desk(given: Partial<TextToDecide> = {}) {
  return aTextDesk({
    language: "tzo",
    spanish: SPANISH,
    kind: "plain",
    story: [],
    entry: DRAFT,
    ...given,
  });
}

const write = (text: string): TextAct => ({ act: "write", text });

describe("writing", () => {
  it("makes a human draft of what a person writes and a machine draft of what a program does", () => {
    const missing = { entry: undefined };
    expect(desk(missing).does(ANA, write(WORDS)).entry).toMatchObject({
      ...{ state: "draft_human", origin: "person", sourceHash: sha256Hex(SPANISH) },
    });
    expect(desk(missing).does(ROBOT, write(WORDS)).entry).toMatchObject({
      ...{ state: "draft_machine", origin: "program" },
    });
  });

  it("keeps the beginning of the trail and drops the ground of other words", () => {
    const { entry } = desk().does(ANA, write("Bu, ${name}"));
    expect(entry?.origin).toBe("program and dictionaries > person");
    expect(entry).not.toHaveProperty("ground");
    expect(entry).not.toHaveProperty("source");
  });

  it("goes on with the trail of a text that was taken away", () => {
    const emptied = desk().does(ANA, write("  "));
    expect(emptied.entry).toBeUndefined();
    expect(emptied.does(BETO, write(WORDS)).entry?.origin).toBe(
      "program and dictionaries > person",
    );
  });

  it("stores glottal stops as U+02BC, composed and without blanks around", () => {
    const { entry } = desk().does(ANA, write("  K'uxi xa e\u0301l, ${name} "));
    expect(entry?.text).toBe("Kʼuxi xa él, ${name}");
  });

  it("changes nothing where the same words stand for the same Spanish", () => {
    expect(decideTextAct(desk().text, write(` ${WORDS}`), ANA)).toEqual({ kind: "unchanged" });
    const missing = desk({ entry: undefined }).text;
    expect(decideTextAct(missing, write(""), ANA)).toEqual({ kind: "unchanged" });
  });

  it("takes the same words for other Spanish as keeping them", () => {
    const changed = desk().saysInSpanish("¿Cómo le va, ${name}?");
    const { entry, last } = changed.does(ANA, write(WORDS));
    expect(last?.act).toBe("kept");
    expect(entry?.sourceHash).toBe(sha256Hex("¿Cómo le va, ${name}?"));
  });

  it("refuses what has faults", () => {
    expect(desk().refusal(ANA, write("Kʼuxi"))).toBe("text.placeholders_differ");
    expect(desk().refusal(ANA, write(SPANISH))).toBe("text.same_as_spanish");
  });

  it("tells what came from a file apart", () => {
    expect(desk().does(ANA, { act: "import", text: "Bu, ${name}" }).last?.act).toBe("imported");
  });
});

describe("a variant", () => {
  const inherited = { language: "tzo-x-chamula", entry: { ...DRAFT, language: "tzo" } };

  it("judges only texts of its own", () => {
    for (const act of [APPROVE, REVIEW, { act: "return", note: "No" } as const]) {
      expect(desk(inherited).refusal(ANA, act)).toBe("text.inherited");
    }
  });

  it("makes what its base says its own by keeping it or writing it", () => {
    for (const act of [{ act: "keep" } as const, write(WORDS)]) {
      const { entry } = desk(inherited).does(ANA, act);
      expect(entry).toMatchObject({ text: WORDS, state: "draft_human" });
      expect(entry).not.toHaveProperty("language");
    }
  });

  it("has nothing to take away of what its base says", () => {
    expect(decideTextAct(desk(inherited).text, write(""), ANA)).toEqual({ kind: "unchanged" });
  });
});

describe("keeping", () => {
  it("holds words for the Spanish of today, as a draft of who keeps them", () => {
    const { entry } = desk()
      .does(BETO, REVIEW)
      .saysInSpanish("¿Cómo le va, ${name}?")
      .does(ANA, { act: "keep" });
    expect(entry).toMatchObject({
      ...{ text: WORDS, state: "draft_human", ground: "composed" },
      origin: "program and dictionaries > person",
    });
  });

  it("is refused where nothing is stale, nothing is written, or the words cannot hold", () => {
    expect(desk().refusal(ANA, { act: "keep" })).toBe("text.not_stale");
    expect(desk({ entry: undefined }).refusal(ANA, { act: "keep" })).toBe("text.not_written");
    const other = desk().saysInSpanish("¿Cómo está?");
    expect(other.refusal(ANA, { act: "keep" })).toBe("text.placeholders_differ");
  });
});

describe("approving", () => {
  it("takes one other person for a plain text and two for one that matters", () => {
    expect(desk().does(BETO, APPROVE).entry?.state).toBe("approved");
    const first = desk({ kind: "consent" }).does(BETO, APPROVE);
    expect(first.entry?.state).toBe("reviewed");
    expect(first.refusal(BETO, APPROVE)).toBe("text.already_approved_by_you");
    expect(first.does(CELIA, APPROVE).entry?.state).toBe("approved");
  });

  it("is refused to who wrote, imported or kept the words", () => {
    const mine = desk().does(ANA, write("Bu, ${name}"));
    expect(mine.refusal(ANA, APPROVE)).toBe("text.own_words");
    expect(mine.refusal(ANA, REVIEW)).toBe("text.own_words");
    expect(mine.does(BETO, APPROVE).entry?.state).toBe("approved");
    const kept = desk().saysInSpanish("¿Qué tal, ${name}?").does(ANA, { act: "keep" });
    expect(kept.refusal(ANA, APPROVE)).toBe("text.own_words");
  });

  it("is refused to who wrote the words also after somebody kept them for other Spanish", () => {
    const mine = desk().does(ANA, write("Bu, ${name}"));
    const kept = mine.saysInSpanish("¿Qué tal, ${name}?").does(BETO, { act: "keep" });
    expect(kept.refusal(ANA, APPROVE)).toBe("text.own_words");
    expect(kept.refusal(BETO, APPROVE)).toBe("text.own_words");
    expect(kept.does(CELIA, APPROVE).entry?.state).toBe("approved");
  });

  it("takes a variant of the language", () => {
    expect(desk().refusal(BETO, { act: "approve" })).toBe("text.no_variant");
    for (const variant of ["tzh-x-oxchuc", "tzo", "chamula"]) {
      const code = desk().refusal(BETO, { act: "approve", variant });
      expect(code).toBe("text.variant_of_other_language");
    }
    const own = desk({ language: "tzo-x-chamula" });
    const other = { act: "approve", variant: "tzo-x-zinacantan" } as const;
    expect(own.refusal(BETO, other)).toBe("text.variant_of_other_language");
    expect(own.does(BETO, APPROVE).entry?.state).toBe("approved");
  });

  it("is refused to programs, as reviewing is", () => {
    expect(desk().refusal(ROBOT, APPROVE)).toBe("text.program_cannot_approve");
    expect(desk().refusal(ROBOT, REVIEW)).toBe("text.program_cannot_approve");
    const command = { kind: "command", id: "" };
    expect(desk().refusal(command, APPROVE)).toBe("text.program_cannot_approve");
  });

  it("is refused of what is missing, stale or faulty", () => {
    expect(desk({ entry: undefined }).refusal(BETO, APPROVE)).toBe("text.not_written");
    expect(desk().saysInSpanish("Otra, ${name}").refusal(BETO, APPROVE)).toBe("text.stale");
    const faulty = desk({ entry: { ...DRAFT, text: "Kʼuxi" } });
    expect(faulty.refusal(BETO, APPROVE)).toBe("text.placeholders_differ");
  });

  it("starts over with other words, also when the former ones come back", () => {
    const back = desk({ kind: "choice" })
      .does(BETO, APPROVE)
      .does(ANA, write("Bu, ${name}"))
      .does(ANA, write(WORDS));
    expect(back.stand().approvals).toEqual([]);
    expect(back.does(BETO, APPROVE).entry?.state).toBe("reviewed");
  });

  it("outlives words for other Spanish that were given up", () => {
    const approved = desk().does(BETO, APPROVE);
    const draft = approved.saysInSpanish("Nueva, ${name}").does(ANA, write("Achʼ, ${name}"));
    const published = { ...draft.text, spanish: SPANISH, entry: approved.entry };
    expect(aTextDesk(published).stand().approvals).toMatchObject([{ id: "beto" }]);
  });
});

describe("reviewing", () => {
  it("is done once, by somebody else", () => {
    const reviewed = desk().does(BETO, REVIEW);
    expect(reviewed.entry?.state).toBe("reviewed");
    expect(reviewed.refusal(CELIA, REVIEW)).toBe("text.already_reviewed");
  });

  it("may declare a variant of the language alone", () => {
    const wrong = { act: "review", variant: "tzh-x-oxchuc" } as const;
    expect(desk().refusal(BETO, wrong)).toBe("text.variant_of_other_language");
  });
});

describe("giving back", () => {
  it("makes a draft of it again, of who it was, and forgets the approvals", () => {
    const given = { act: "return", note: " No se entiende\r\naquí " } as const;
    const machine = desk({ kind: "rights" }).does(BETO, APPROVE).does(CELIA, given);
    expect(machine.entry?.state).toBe("draft_machine");
    expect(machine.last).toMatchObject({ act: "returned", note: "No se entiende\naquí" });
    expect(machine.stand().approvals).toEqual([]);
    const human = desk().does(ANA, write("Bu, ${name}")).does(BETO, REVIEW).does(BETO, given);
    expect(human.entry?.state).toBe("draft_human");
  });

  it("takes a note of reasonable length", () => {
    expect(desk().refusal(BETO, { act: "return" })).toBe("text.no_note");
    expect(desk().refusal(BETO, { act: "return", note: " \n " })).toBe("text.no_note");
    const long = { act: "return", note: "x".repeat(2001) } as const;
    expect(desk().refusal(BETO, long)).toBe("text.long_note");
    expect(desk({ entry: undefined }).refusal(BETO, long)).toBe("text.not_written");
  });
});

describe("withdrawing", () => {
  it("takes one's own approval back and no other", () => {
    const approved = desk().does(BETO, APPROVE);
    expect(approved.refusal(CELIA, { act: "withdraw" })).toBe("text.no_own_approval");
    const withdrawn = approved.does(BETO, { act: "withdraw" });
    expect(withdrawn.entry?.state).toBe("reviewed");
    expect(withdrawn.refusal(BETO, { act: "withdraw" })).toBe("text.no_own_approval");
    expect(withdrawn.does(BETO, APPROVE).entry?.state).toBe("approved");
  });

  it("leaves a text approved that enough others approve", () => {
    const many = desk().does(BETO, APPROVE).does(CELIA, APPROVE);
    expect(many.does(BETO, { act: "withdraw" }).entry?.state).toBe("approved");
    expect(desk({ entry: undefined }).refusal(BETO, { act: "withdraw" })).toBe("text.not_written");
  });
});
