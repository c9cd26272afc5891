// What the `type` cell of a survey row says (pyxform/aliases.py, question_type_dictionary.py).

export type SurveyType =
  | { readonly is: "begin" | "end"; readonly container: "group" | "repeat" }
  | {
      readonly is: "select";
      readonly type: string;
      readonly list: string;
      readonly orOther: boolean;
    }
  | { readonly is: "plain"; readonly type: string };

const CONTAINER = /^(begin|end)[ _](group|repeat|lgroup|looped group)$/;
const SELECT =
  /^(select_one|select one from|select one|select1|select_multiple|select_multiple_from|select all that apply from|select all that apply|rank|select_one_external|select_one_from_file|select_multiple_from_file) (\S+)( or_other| or specify other| or other)?$/;
const PLAIN = new Set(
  (
    "integer int decimal range text string note geopoint gps location geotrace geoshape date time " +
    "dateTime datetime image photo audio background-audio video file barcode calculate acknowledge " +
    "trigger hidden xml-external csv-external audit start end today deviceid imei phonenumber " +
    "username email simserial subscriberid start-geopoint background-geopoint"
  ).split(" "),
);
/** What a respondent never sees, so that it needs no label. */
const INVISIBLE = new Set(
  (
    "calculate hidden xml-external csv-external audit start end today deviceid imei phonenumber " +
    "username email simserial subscriberid start-geopoint background-geopoint background-audio"
  ).split(" "),
);

/** The type; undefined for one that no converter knows. */
export function readSurveyType(cell: string): SurveyType | undefined {
  const [, edge, word] = CONTAINER.exec(cell) ?? [];
  if (edge !== undefined) {
    return {
      is: edge === "begin" ? "begin" : "end",
      container: word === "group" ? "group" : "repeat",
    };
  }
  const [, command = "", list, other] = SELECT.exec(cell) ?? [];
  if (list !== undefined) {
    return { is: "select", type: selectType(command), list, orOther: other !== undefined };
  }
  return PLAIN.has(cell) ? { is: "plain", type: cell } : undefined;
}

function selectType(command: string): string {
  if (command === "rank" || command.endsWith("file") || command.endsWith("external")) {
    return command;
  }
  return /multiple|all/.test(command) ? "select_multiple" : "select_one";
}

export function isVisible(type: SurveyType): boolean {
  return type.is === "select" || (type.is === "plain" && !INVISIBLE.has(type.type));
}
