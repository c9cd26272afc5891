import fc from "fast-check";
import { expect, it } from "vitest";
import { sha256Hex } from "../sha256.ts";
import type { TextAct, TextActor } from "./text-decision.ts";
import { aTextDesk, type TextDesk } from "./testing/text-desk.ts";
import { approvalsNeeded, type TextKind } from "./text-unit.ts";
import { unitState } from "./unit-state.ts";
import { isVariantOf } from "./variant-tag.ts";

const KINDS: readonly TextKind[] = [
  ...(["plain", "consent", "rights", "choice", "scale", "sensitive", "name"] as const),
];
const actors = fc.constantFrom<TextActor>(
  { kind: "person", id: "ana" },
  { kind: "person", id: "beto" },
  { kind: "person", id: "celia" },
  { kind: "token", id: "robot" },
);
const variants = fc.constantFrom("tzo-x-chamula", "tzo-x-zinacantan", "tzh-x-oxchuc", "tzo", "");
const words = fc.constantFrom("Uno", "K'uxi", "", " Dos ", "Hola", "x'".repeat(3));
const acts: fc.Arbitrary<TextAct> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      act: fc.constantFrom<"write" | "import">("write", "import"),
      text: words,
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      act: fc.constantFrom<"approve" | "review">("approve", "review"),
      variant: variants,
    }),
  },
  fc.record({ act: fc.constantFrom<"keep" | "withdraw">("keep", "withdraw") }),
  fc.record({ act: fc.constant("return" as const), note: fc.constantFrom("No", "") }),
);
const steps = fc.array(
  fc.oneof(
    { weight: 9, arbitrary: fc.record({ actor: actors, act: acts }) },
    fc.record({ spanish: fc.constantFrom("Hola", "Adiós") }),
  ),
  { maxLength: 40 },
);
const starts = fc.constantFrom("missing", "shipped");

type Step = { readonly actor: TextActor; readonly act: TextAct } | { readonly spanish: string };

function opened(kind: TextKind, start: string): TextDesk {
  const shipped = {
    ...{ text: "Tres", state: "draft_machine" as const, origin: "program and dictionaries" },
    sourceHash: sha256Hex("Hola"),
  };
  const entry = start === "shipped" ? shipped : undefined;
  return aTextDesk({ language: "tzo", spanish: "Hola", kind, story: [], entry });
}

function after(desk: TextDesk, step: Step): TextDesk {
  return "spanish" in step ? desk.saysInSpanish(step.spanish) : desk.does(step.actor, step.act);
}

/** Written anew from the story alone: who approved what stands there, and who set it. */
function witnesses({ text }: TextDesk) {
  const { entry, story } = text;
  let author = "";
  let approvers = new Set<string>();
  for (const event of story) {
    const isThis = event.text === entry?.text && event.sourceHash === entry.sourceHash;
    if (!isThis) continue;
    if (event.act === "approved") approvers.add(event.actorId);
    else if (event.act === "withdrawn") approvers.delete(event.actorId);
    else if (event.act !== "reviewed") approvers = new Set();
    if (["written", "imported", "kept"].includes(event.act)) author = event.actorId;
  }
  return { author, approvers };
}

it("never has a text approved without enough people other than its author, of its language", () => {
  fc.assert(
    fc.property(fc.constantFrom(...KINDS), starts, steps, (kind, start, taken) => {
      let desk = opened(kind, start);
      for (const step of taken) {
        desk = after(desk, step);
        const { author, approvers } = witnesses(desk);
        expect(approvers.has(author)).toBe(false);
        expect(approvers.has("robot")).toBe(false);
        if (desk.entry?.state === "approved") {
          expect(approvers.size).toBeGreaterThanOrEqual(approvalsNeeded(kind));
        }
        expect(desk.stand().approvals.every(({ variant }) => isVariantOf(variant, "tzo"))).toBe(
          true,
        );
      }
    }),
    { numRuns: 400 },
  );
});

it("never loses where a text began, and starts over with other words or other Spanish", () => {
  fc.assert(
    fc.property(fc.constantFrom(...KINDS), starts, steps, (kind, start, taken) => {
      let desk = opened(kind, start);
      for (const step of taken) {
        const before = desk;
        desk = after(desk, step);
        const [old, entry] = [before.entry, desk.entry];
        if (start === "shipped" && entry !== undefined) {
          expect(entry.origin.startsWith("program and dictionaries")).toBe(true);
        }
        if (old !== undefined && entry !== undefined) {
          expect(entry.origin.startsWith(old.origin)).toBe(true);
          const isOther = old.text !== entry.text || old.sourceHash !== entry.sourceHash;
          if (isOther) expect(entry.state).toMatch(/^draft_/);
        }
        if (entry !== undefined && entry.sourceHash !== sha256Hex(desk.text.spanish)) {
          expect(unitState(entry, desk.text.spanish)).toBe("stale");
        }
      }
    }),
    { numRuns: 300 },
  );
});
