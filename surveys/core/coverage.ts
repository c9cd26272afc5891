// How far the texts of a survey, or of the interface, have come in one language.

import type { Choice, Definition } from "./definition.ts";
import { fittingPack } from "./fitting-pack.ts";
import { choiceTextKey } from "./language-pack.ts";
import type { LanguagePack } from "./language-pack.ts";
import { spanishTexts } from "./spanish-texts.ts";

/**
 * Ground and state are counted apart: `total` = `attested` + `composed` + `human` + `missing`, and
 * `total` = `draftsByProgram` + `draftsByPeople` + `reviewed` + `approved` + `missing`.
 */
export interface TextCounts {
  readonly total: number;
  readonly attested: number;
  readonly composed: number;
  /** Texts without a ground: a person wrote them. */
  readonly human: number;
  readonly draftsByProgram: number;
  readonly draftsByPeople: number;
  readonly reviewed: number;
  readonly approved: number;
  /** Shown in Spanish: without a text, or with one that translates other Spanish. */
  readonly missing: number;
  /** With a recording that says exactly this text. */
  readonly voiced: number;
  /** Of a variant: taken over from its base. */
  readonly inherited: number;
}

export interface Coverage {
  readonly texts: TextCounts;
  /** Choices out of a catalogue, such as municipalities: proper names, which say nothing of the work done. */
  readonly names: TextCounts;
}

/** What is told of a text: its state and, when a program wrote it, its ground. */
export interface StatedText {
  readonly state: string;
  readonly ground?: string;
  readonly audio?: unknown;
  readonly language?: string;
}

/** Counts texts of one language; one without a translation is undefined. */
export function countTexts(texts: readonly (StatedText | undefined)[]): TextCounts {
  const written = texts.filter((text) => text !== undefined);
  const ofGround = (ground: string) => written.filter((text) => text.ground === ground).length;
  const ofState = (state: string) => written.filter((text) => text.state === state).length;
  const [attested, composed] = [ofGround("attested"), ofGround("composed")];
  return {
    total: texts.length,
    attested,
    composed,
    human: written.length - attested - composed,
    draftsByProgram: ofState("draft_machine"),
    draftsByPeople: ofState("draft_human"),
    reviewed: ofState("reviewed"),
    approved: ofState("approved"),
    missing: texts.length - written.length,
    voiced: written.filter(({ audio }) => audio !== undefined).length,
    inherited: written.filter(({ language }) => language !== undefined).length,
  };
}

/** The coverage of a version by a pack. @param catalogue choices whose labels are proper names */
export function coverage(
  definition: Definition,
  pack: LanguagePack | undefined,
  catalogue: readonly Choice[] = [],
): Coverage {
  const texts = pack === undefined ? {} : fittingPack(definition, pack).texts;
  const names = keysOfNames(definition, catalogue);
  const keys = [...spanishTexts(definition).keys()];
  const count = (some: readonly string[]) => countTexts(some.map((key) => texts[key]));
  return {
    texts: count(keys.filter((key) => !names.has(key))),
    names: count(keys.filter((key) => names.has(key))),
  };
}

/** Keys of the choices that are proper names. @param catalogue those that are known to be */
export function keysOfNames(
  { lists }: Definition,
  catalogue: readonly Choice[],
): ReadonlySet<string> {
  const known = new Set(catalogue.map(identity));
  const keys = Object.entries(lists).flatMap(([list, choices]) =>
    choices
      .filter((choice) => known.has(identity(choice)))
      .map((choice) => choiceTextKey(list, choice.name)),
  );
  return new Set(keys);
}

function identity({ name, label }: Choice): string {
  return `${name} ${label}`;
}
