import type { AnswerValue } from "../../surveys/core/index.ts";
import { REFUSED } from "./fields-after-change.ts";
import { fieldName, fieldValue, type FormFields } from "./form-fields.ts";
import { readOtherText } from "./other-text.tsx";
import type { PlacedQuestion } from "./placed-questions.ts";
import type { Reading } from "./reading.ts";
import { questionPage } from "./registry.ts";

export interface QuestionReading {
  readonly reading: Reading;
  /** The text beside "other"; undefined when none was typed or none is asked. */
  readonly other: AnswerValue | undefined;
}

/** What the posted fields say about one question. A ticked refusal wins over anything typed. */
export function readQuestion(fields: FormFields, placed: PlacedQuestion): QuestionReading {
  const { question, path } = placed;
  if (question.refusable === true && fieldValue(fields, fieldName(path, REFUSED)) !== "") {
    return { reading: { kind: "answer", value: { refused: true } }, other: undefined };
  }
  return {
    reading: questionPage(question.type).read(fields, path, question),
    other: question.orOther === true ? readOtherText(fields, path) : undefined,
  };
}
