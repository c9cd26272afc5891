// The only door of the survey engine: what the other rooms may use of it.

export { COMMON_ABILITIES } from "./abilities.ts";
export type { Abilities } from "./abilities.ts";
export { ALL_ABILITIES } from "./all-abilities.ts";
export { isEntries } from "./answers.ts";
export type { Answers, AnswerValue, Entry, Refusal } from "./answers.ts";
export { canonicalJson, lenientCanonicalJson } from "./canonical-json.ts";
export type { CanonicalProblem } from "./canonical-json.ts";
export { compileDefinition } from "./compile.ts";
export { compilePrepared } from "./compile-prepared.ts";
export type { CompiledDefinition } from "./compiled-definition.ts";
export { noonContext } from "./context.ts";
export type { AnswerContext } from "./context.ts";
export { countTexts, coverage, keysOfNames } from "./coverage.ts";
export type { Coverage, StatedText, TextCounts } from "./coverage.ts";
export { CHOICE_ICONS, FACETS, OTHER_CHOICE, OTHER_SUFFIX, QUESTION_TYPES } from "./definition.ts";
export type {
  Choice,
  ChoiceIcon,
  Definition,
  Facet,
  Group,
  Item,
  Media,
  PeaTags,
  Question,
  QuestionType,
  Repeat,
  TextPolicy,
} from "./definition.ts";
export { digestOf } from "./digest.ts";
export { EXPRESSION_PROPERTIES, isDynamicDefault, triggersOf } from "./expression-sites.ts";
export { applyChanges } from "./difference/apply-changes.ts";
export type { ChangedValue, DefinitionChange } from "./difference/definition-change.ts";
export { differenceOf } from "./difference/difference-of.ts";
export { mergeChanges } from "./difference/merge-changes.ts";
export type { MergedChanges } from "./difference/merge-changes.ts";
export { convertType } from "./editing/convert-type.ts";
export { duplicateItem } from "./editing/duplicate-item.ts";
export { patchItem, patchSettings, removeItem, replaceItem } from "./editing/edit-items.ts";
export type { ItemPatch, SettingsPatch } from "./editing/edit-items.ts";
export { addList, removeList, renameList, usesOfList } from "./editing/edit-lists.ts";
export { addChoice, moveChoice, patchChoice, removeChoice } from "./editing/edit-choices.ts";
export { freeName, nameFromLabel } from "./editing/free-name.ts";
export { findPlaced, placedItems } from "./editing/item-places.ts";
export type { Place, PlacedItem } from "./editing/item-places.ts";
export { canStandIn, moveItem } from "./editing/move-item.ts";
export { placeTowards } from "./editing/place-towards.ts";
export type { Direction } from "./editing/place-towards.ts";
export { addItem, NEW_ITEM_KINDS } from "./editing/new-items.ts";
export type { NewItemKind } from "./editing/new-items.ts";
export { choiceNameProblem, renameChoice } from "./editing/rename-choice.ts";
export { nameProblem, renameItem } from "./editing/rename-item.ts";
export { checkExpression } from "./expression/check.ts";
export type { CheckEnvironment } from "./expression/check.ts";
export { compileExpression } from "./expression/evaluate.ts";
export type { CompiledExpression, Outcome } from "./expression/evaluate.ts";
export { parseExpression } from "./expression/parse.ts";
export { printExpression } from "./expression/print.ts";
export { referencesOf } from "./expression/references.ts";
export { isSafePattern } from "./expression/regex-safety.ts";
export type { EvaluationScope, ScopeNode } from "./expression/scope.ts";
export { randomOrder } from "./expression/seeded-order.ts";
export type { Expression, ExpressionProblem } from "./expression/syntax.ts";
export { parseTemplate } from "./expression/template.ts";
export { toBoolean, toNumber, toText } from "./expression/value.ts";
export type { Value } from "./expression/value.ts";
export { fittingPack } from "./fitting-pack.ts";
export { openForm } from "./open-form.ts";
export type { Form } from "./form.ts";
export { UNSET_INSTITUTION } from "./institution.ts";
export type { ComplaintChannel, ImpactAssessment, Institution } from "./institution.ts";
export {
  LONGEST_NOTICE,
  NOTICE_PLACEHOLDERS,
  noticeBlocks,
  ownNotice,
  unknownPlaceholders,
} from "./notice-text.ts";
export type { NoticeBlock, NoticeValues } from "./notice-text.ts";
export { MAX_ITEM_DEPTH } from "./item-table.ts";
export { itemsOf, questionsOf } from "./items-of.ts";
export { isItemName, isReservedName, MAX_NAME_LENGTH } from "./item-names.ts";
export { baseLanguage, isLanguageTag, isVariant } from "./language-tag.ts";
export {
  choiceTextKey,
  INTERFACE,
  itemTextKey,
  TEXT_STATES,
  textsToShow,
} from "./language-pack.ts";
export { showText } from "./show-text.ts";
export type {
  LanguagePack,
  PackText,
  Recording,
  TextState,
  TextsToShow,
  TextToShow,
} from "./language-pack.ts";
export type { ShownText } from "./show-text.ts";
export type { Preparation } from "./preparation.ts";
export { prepare } from "./prepare.ts";
export { needsAll } from "./needs-all.ts";
export type { AnswerProblem, DefinitionProblem, ProblemParameters, Result } from "./problem.ts";
export { CHANNELS } from "./protocol.ts";
export { publishingProblems } from "./publishable.ts";
export type { Channel, Counts, QuestionCounts, Receipt, ResponseBody } from "./protocol.ts";
export { choicesOf, rangeOf } from "./question-settings.ts";
export { ACKNOWLEDGED } from "./question-types/acknowledge.ts";
export { isCommonType } from "./question-types/common-rules.ts";
export type { CommonQuestionType } from "./question-types/common-rules.ts";
export { isRefused } from "./question-types/accept-answer.ts";
export { chosenNames } from "./question-types/choices.ts";
export { isCalendarDate } from "./question-types/temporal.ts";
export { MAX_TEXT_LENGTH } from "./question-types/text.ts";
export { hasChoices, isAnswerable } from "./question-types/traits.ts";
export { createRandom } from "./random.ts";
export type { Random } from "./random.ts";
export { MAX_ENTRIES } from "./run-steps.ts";
export { answerAtRandom } from "./scenario.ts";
export { questionsOn, screensOf } from "./screens.ts";
export type { Screen, ScreenItem } from "./screens.ts";
export { holdsEveryWord, searchKey, searchRank } from "./search-key.ts";
export { searchMunicipalities } from "./search-municipalities.ts";
export { sha256Hex } from "./sha256.ts";
export { DESCRIPTION_KEY, spanishTexts, TITLE_KEY } from "./spanish-texts.ts";
export { answerPart, cellOf, groupPart, placeOf, withTotals } from "./tally-cell.ts";
export type { TallyPlace, TallySplit } from "./tally-cell.ts";
export { expressionChecker, expressionProbe } from "./try-expression.ts";
export type { Finding, WrittenExpression } from "./try-expression.ts";
export { validate } from "./validate.ts";
export { approvalsNeeded, TEXT_KINDS, UNIT_STATES } from "./translation/text-unit.ts";
export type { TextKind, TextUnit, UnitState } from "./translation/text-unit.ts";
export { normalizeGlottalStops, wrongGlottalStops } from "./translation/glottal-stop.ts";
export { lengthHint } from "./translation/length-hint.ts";
export type { LengthHint } from "./translation/length-hint.ts";
export { placeholdersOf } from "./translation/placeholders.ts";
export { translationFaults } from "./translation/translation-faults.ts";
export type { TranslationFault } from "./translation/translation-faults.ts";
export { isVariantOf } from "./translation/variant-tag.ts";
export { asInherited, composeVariant, ownTexts } from "./translation/compose-variant.ts";
export { decideTextAct } from "./translation/decide-text-act.ts";
export type { TextAct, TextDecision, TextToDecide } from "./translation/text-decision.ts";
export { textKinds } from "./translation/text-kinds.ts";
export { comingText, latestText } from "./translation/coming-text.ts";
export { withStandingState } from "./translation/standing-state.ts";
export { textStand } from "./translation/text-story.ts";
export type { StoryEvent } from "./translation/text-story.ts";
export { translates, unitState } from "./translation/unit-state.ts";
export { saysToday, withRecording } from "./translation/with-recording.ts";
export type { SpokenText } from "./translation/with-recording.ts";
export type { GlossaryEntry } from "./translation/glossary-entry.ts";
export { glossaryMatches } from "./translation/glossary-matches.ts";
export type { GlossaryMatch } from "./translation/glossary-matches.ts";
export { trapsIn } from "./translation/glossary-traps.ts";
export type { FoundTrap } from "./translation/glossary-traps.ts";
