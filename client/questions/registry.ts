import {
  type CommonQuestionType,
  isCommonType,
  type QuestionType,
} from "../../surveys/core/index.ts";
import { AcknowledgeQuestion, readAcknowledge } from "./acknowledge-question.tsx";
import { HiddenQuestion, readHidden } from "./hidden-question.tsx";
import { IntegerQuestion, readInteger } from "./integer-question.tsx";
import { NoteQuestion, readNothing } from "./note-question.tsx";
import type { QuestionPage } from "./question-view.ts";
import { RangeQuestion, readRange } from "./range-question.tsx";
import { RankQuestion, readRank } from "./rank-question.tsx";
import { rareParts } from "./rare-parts.ts";
import { readSelectMultiple, SelectMultipleQuestion } from "./select-multiple-question.tsx";
import { readSelectOne, SelectOneQuestion } from "./select-one-question.tsx";
import { readText, TextQuestion } from "./text-question.tsx";

/** The other types stand in `every-part.ts`. */
const COMMON_PAGES: Readonly<Record<CommonQuestionType, QuestionPage>> = {
  text: { Component: TextQuestion, read: readText },
  integer: { Component: IntegerQuestion, read: readInteger },
  select_one: { Component: SelectOneQuestion, read: readSelectOne },
  select_multiple: { Component: SelectMultipleQuestion, read: readSelectMultiple },
  rank: { Component: RankQuestion, read: readRank },
  range: { Component: RangeQuestion, read: readRange },
  note: { Component: NoteQuestion, read: readNothing },
  acknowledge: { Component: AcknowledgeQuestion, read: readAcknowledge },
  hidden: { Component: HiddenQuestion, read: readHidden },
};

/** How a question type is shown and how its fields are read. */
export function questionPage(type: QuestionType): QuestionPage {
  return isCommonType(type) ? COMMON_PAGES[type] : rareParts().pages[type];
}
