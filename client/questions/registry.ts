import type { ComponentType } from "preact";
import type { QuestionType } from "../../surveys/core/index.ts";
import { AcknowledgeQuestion, readAcknowledge } from "./acknowledge-question.tsx";
import { CalculateQuestion } from "./calculate-question.tsx";
import { DateQuestion, readDate } from "./date-question.tsx";
import { DateTimeQuestion, readDateTime } from "./date-time-question.tsx";
import { DecimalQuestion, readDecimal } from "./decimal-question.tsx";
import { GeopointQuestion, readGeopoint } from "./geopoint-question.tsx";
import { HiddenQuestion, readHidden } from "./hidden-question.tsx";
import { IntegerQuestion, readInteger } from "./integer-question.tsx";
import { NoteQuestion, readNothing } from "./note-question.tsx";
import type { QuestionProps } from "./question-view.ts";
import { RangeQuestion, readRange } from "./range-question.tsx";
import { RankQuestion, readRank } from "./rank-question.tsx";
import type { Reader } from "./reading.ts";
import { readSelectMultiple, SelectMultipleQuestion } from "./select-multiple-question.tsx";
import { readSelectOne, SelectOneQuestion } from "./select-one-question.tsx";
import { readText, TextQuestion } from "./text-question.tsx";
import { readTime, TimeQuestion } from "./time-question.tsx";

interface QuestionPage {
  readonly Component: ComponentType<QuestionProps>;
  readonly read: Reader;
}

/** How each question type is shown and how its fields are read. */
export const QUESTION_PAGES: Readonly<Record<QuestionType, QuestionPage>> = {
  text: { Component: TextQuestion, read: readText },
  integer: { Component: IntegerQuestion, read: readInteger },
  decimal: { Component: DecimalQuestion, read: readDecimal },
  date: { Component: DateQuestion, read: readDate },
  time: { Component: TimeQuestion, read: readTime },
  dateTime: { Component: DateTimeQuestion, read: readDateTime },
  select_one: { Component: SelectOneQuestion, read: readSelectOne },
  select_multiple: { Component: SelectMultipleQuestion, read: readSelectMultiple },
  rank: { Component: RankQuestion, read: readRank },
  range: { Component: RangeQuestion, read: readRange },
  note: { Component: NoteQuestion, read: readNothing },
  acknowledge: { Component: AcknowledgeQuestion, read: readAcknowledge },
  calculate: { Component: CalculateQuestion, read: readNothing },
  geopoint: { Component: GeopointQuestion, read: readGeopoint },
  hidden: { Component: HiddenQuestion, read: readHidden },
};
