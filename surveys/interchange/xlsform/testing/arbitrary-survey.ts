// Sound definitions with every property that one can have, odd texts and names included, each with a
// language pack.

import fc from "fast-check";
import { compileDefinition, sha256Hex, spanishTexts } from "../../../core/index.ts";
import { CHOICE_ICONS, FACETS } from "../../../core/index.ts";
import type { Choice, Definition, Item, LanguagePack, Question } from "../../../core/index.ts";
import { arbitraryForm } from "../../../core/testing/arbitrary-definition.ts";

interface Survey {
  readonly definition: Definition;
  readonly packs: readonly LanguagePack[];
}

/** Texts as people write them and worse; none names a question. */
const text = fc
  .oneof(
    fc.constantFrom("", " ", " padded ", "two  spaces", "1", "yes", "true()", "a\nb", "${ no", "$"),
    fc.constantFrom("¿Cuánto?", "«Sí»", "K’op", '{"a":1}', "=1+1", "a::b", "${1}", "${a b}"),
    fc.string(),
    fc.string({ unit: "grapheme", maxLength: 12 }),
  )
  .filter((written) => !/\$\{\s*[\p{L}_]/u.test(written) || written === "${ no");

const plainName = fc.stringMatching(/^[a-z][a-z0-9_]{0,8}$/);
const oddName = fc.oneof(
  plainName,
  fc.constantFrom("a b", "label", "name", "list_name", "media::image", "ñ", "relevant", "Region"),
);
const extraName = fc.oneof(
  plainName.map((name) => `bind::${name}`),
  fc.constantFrom("body::x", "bind::relevant", "bind::odk:length", "bind::zz:y", "odd one", "type"),
);

const media = fc.record(
  { image: text, audio: text, video: text, bigImage: text },
  { requiredKeys: [] },
);
const codes = fc.array(fc.stringMatching(/^[0-9]{1,3}$/), { maxLength: 3 });
const parameters = fc.dictionary(
  fc.constantFrom("randomize", "seed", "rows", "capture-accuracy", "odd one"),
  fc.constantFrom("true", "1", "", "a b", "5.5"),
  { maxKeys: 3, noNullPrototype: true },
);

const ofEveryItem = fc.record(
  {
    label: text,
    hint: text,
    guidance: text,
    media,
    appearance: text,
    notes: text,
    extra: fc.dictionary(extraName, text, { maxKeys: 2, noNullPrototype: true }),
  },
  { requiredKeys: [] },
);

const ofQuestions = fc.record(
  {
    requiredMessage: text,
    constraintMessage: text,
    required: fc.constantFrom(true, false, "true()", "1 = 1"),
    readOnly: fc.constantFrom(false, "false()", " 1 = 2 "),
    parameters,
    autoplay: text,
    rows: text,
    sensitive: fc.boolean(),
    publish: fc.boolean(),
    facet: fc.constantFrom(...FACETS),
    pea: fc.record({ axes: codes, objectives: codes, priorities: codes }, { requiredKeys: [] }),
  },
  { requiredKeys: [] },
);

const decoration = fc.record({ every: ofEveryItem, question: ofQuestions });
type Decoration = typeof decoration extends fc.Arbitrary<infer Value> ? Value : never;

function decorated(
  items: readonly Item[],
  decorations: readonly Decoration[],
  count = { value: 0 },
): Item[] {
  return items.map((item) => {
    const given = decorations[count.value++ % decorations.length];
    if (given === undefined) return item;
    if (item.kind === "question") return decoratedQuestion({ ...item, ...given.every }, given);
    return { ...item, ...given.every, items: decorated(item.items, decorations, count) };
  });
}

function decoratedQuestion(item: Question, { question }: Decoration): Question {
  const { readOnly, ...rest } = question;
  const whole = { ...item, ...rest, ...(readOnly === undefined ? {} : { readOnly }) };
  const isRange = item.type === "range";
  return isRange ? { ...whole, parameters: { end: "5", step: "0.5", ...rest.parameters } } : whole;
}

const choice: fc.Arbitrary<Partial<Choice>> = fc.record(
  {
    label: text,
    icon: fc.constantFrom(...CHOICE_ICONS),
    media,
    geometry: text,
    attributes: fc.dictionary(oddName, text, { maxKeys: 3, noNullPrototype: true }),
  },
  { requiredKeys: [] },
);

const ofDefinition = fc.record(
  {
    description: text,
    privacyNotice: fc.oneof(text, fc.constant("# Uno\n{{institucion}}, $100\n\n- a\n- b\n")),
    textPolicy: fc.constantFrom("approved_only" as const, "drafts_beside_spanish" as const),
    settings: fc.dictionary(fc.oneof(oddName, fc.constantFrom("style", "version")), text, {
      maxKeys: 3,
      noNullPrototype: true,
    }),
  },
  { requiredKeys: [] },
);

const header = fc.record({
  slug: fc.stringMatching(/^[a-z0-9]{1,9}(-[a-z0-9]{1,5})?(_[a-z]{1,3})?$/),
  version: fc.integer({ min: 1 }),
  title: text.filter((written) => written.length > 0),
  languages: fc.constantFrom(["es"], ["es", "tzh"], ["es", "tzo", "tzh-x-oxchuc"], ["es", "en"]),
});

/** A sound survey with the packs of its languages. */
export const arbitrarySurvey: fc.Arbitrary<Survey> = fc
  .record({
    form: arbitraryForm,
    decorations: fc.array(decoration, { minLength: 1, maxLength: 6 }),
    choices: fc.array(choice, { minLength: 6, maxLength: 6 }),
    rest: ofDefinition,
    header,
    translation: fc
      .string({ minLength: 1 })
      .map((written) => `t${written.replaceAll("$", "").trim()}`),
    asMeta: fc.boolean(),
  })
  .map(({ form, decorations, choices, rest, header: head, translation, asMeta }) => {
    const source = form.definition;
    const lists = { ...source.lists, "1 odd": source.lists["colours"] ?? [] };
    const whole: Definition = {
      ...source,
      ...rest,
      ...head,
      items: decorated(source.items, decorations),
      lists: Object.fromEntries(
        Object.entries(lists).map(([name, list]) => [
          name,
          list.map((each, index) => ({ ...each, ...choices[index] })),
        ]),
      ),
      ...regionOf(source.items),
    };
    const definition = asMeta ? withMeta(whole) : whole;
    return { definition, packs: packsFor(definition, translation) };
  })
  .filter(({ definition }) => compileDefinition(definition).ok);

function regionOf(items: readonly Item[]): Partial<Definition> {
  const region = items.find((item) => item.kind === "question" && item.type === "select_one");
  return region === undefined ? {} : { regionQuestion: region.name };
}

/** The first item under a name that other readers of XLSForm keep for themselves. */
function withMeta(definition: Definition): Definition {
  return parsed(JSON.stringify(definition).replace(/\bi0\b/g, "meta"));
}

/** Safe: the text is that of a definition, with one name for another. */
function parsed(json: string): Definition {
  return JSON.parse(json) as Definition;
}

function packsFor(definition: Definition, translation: string): readonly LanguagePack[] {
  return definition.languages.slice(1).map((language) => {
    const texts = [...spanishTexts(definition)].filter(
      ([, spanish], index) => index % 3 > 0 && spanish.trim() !== "",
    );
    return {
      survey: definition.slug,
      language,
      texts: Object.fromEntries(
        texts.map(([key, spanish]) => [
          key,
          {
            text: `${language} ${translation}`.trim(),
            state: "draft_human",
            origin: "encuesta.xlsx",
            sourceHash: sha256Hex(spanish),
          },
        ]),
      ),
    };
  });
}
