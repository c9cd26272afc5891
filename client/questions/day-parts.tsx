import { isCalendarDate } from "../../surveys/core/index.ts";
import { fieldId, fieldName, fieldValue, type FormFields } from "./form-fields.ts";
import { controlState } from "./control-attributes.ts";
import { appearanceOf, type QuestionProps, shownPart } from "./question-view.ts";
import { Say } from "../pages/shown-text.tsx";

const DAY_PARTS = ["day", "month", "year"] as const;
type DayPart = (typeof DAY_PARTS)[number];

const DIGITS: Readonly<Record<DayPart, number>> = { day: 2, month: 2, year: 4 };

/** The parts asked for; `month-year` and `year` leave the others at 1. */
function askedParts(appearance: readonly string[]): readonly DayPart[] {
  if (appearance.includes("year")) return ["year"];
  return appearance.includes("month-year") ? ["month", "year"] : DAY_PARTS;
}

function partsOfDay(isoDay: string): Readonly<Record<DayPart, string>> {
  const [year = "", month = "", day = ""] = isoDay.split("-");
  return { day: day.replace(/^0/, ""), month: month.replace(/^0/, ""), year };
}

interface PartProps {
  readonly of: QuestionProps;
  readonly part: DayPart;
  readonly id: string;
  readonly value: string;
}

function PartInput({ of, part, id, value }: PartProps) {
  return (
    <div class={`day-part day-part-${part}`}>
      <label for={id}>
        <Say text={`question.date.${part}`} />
      </label>
      <input
        id={id}
        name={fieldName(of.path, part)}
        type="text"
        inputMode="numeric"
        autocomplete="off"
        maxLength={DIGITS[part]}
        value={value}
        readOnly={of.view.form.isReadOnly(of.path)}
        {...controlState(of)}
      />
    </div>
  );
}

/** Day, month and year, each typed: no calendar to fight with. */
export function DayInputs({ isoDay, ...of }: QuestionProps & { readonly isoDay: string }) {
  const asked = askedParts(appearanceOf(of.question));
  const answer = partsOfDay(isoDay);
  return (
    <>
      {asked.map((part, index) => (
        <PartInput
          key={part}
          of={of}
          part={part}
          id={fieldId(of.path, index === 0 ? "" : part)}
          value={shownPart(of, part, answer[part])}
        />
      ))}
      {DAY_PARTS.filter((part) => !asked.includes(part)).map((part) => (
        <input
          key={part}
          type="hidden"
          name={fieldName(of.path, `fixed-${part}`)}
          value={answer[part] || "1"}
        />
      ))}
    </>
  );
}

/** The day typed as YYYY-MM-DD; "empty" when no part was typed, "unreadable" when there is no such day. */
export function readDay(
  fields: FormFields,
  path: string,
): { readonly day: string } | "empty" | "unreadable" {
  const typed = DAY_PARTS.map((part) => fieldValue(fields, fieldName(path, part)));
  if (typed.every((part) => part === "")) return "empty";
  const texts = DAY_PARTS.map(
    (part, index) => typed[index] || fieldValue(fields, fieldName(path, `fixed-${part}`)),
  );
  const [day = "", month = "", year = ""] = texts;
  const isoDay = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return isCalendarDate(isoDay) ? { day: isoDay } : "unreadable";
}
