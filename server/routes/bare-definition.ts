import type { Definition, Item, Question } from "../../surveys/core/index.ts";

/**
 * A definition as a respondent's browser needs it: without tags, remarks and rules of publication,
 * and without the expressions, which it is given parsed.
 */
export function bareDefinition(definition: Definition): Definition {
  const { description: _, settings: _settings, regionQuestion: _region, ...rest } = definition;
  const { privacyNotice: _notice, ...bare } = rest;
  return { ...bare, items: definition.items.map(bareItem) };
}

function bareItem(item: Item): Item {
  const { notes: _notes, extra: _extra, relevant: _relevant, ...bare } = item;
  return bare.kind === "question"
    ? bareQuestion(bare)
    : { ...bare, items: bare.items.map(bareItem) };
}

function bareQuestion(question: Question): Question {
  const { pea: _pea, facet: _facet, publish: _publish, sensitive: _sensitive, ...asked } = question;
  const { constraint: _constraint, calculation: _calculation, ...bare } = asked;
  const { choiceFilter: _choiceFilter, trigger: _trigger, ...shown } = bare;
  return shown;
}
