import { selectTexts } from "../../../../locales/select-texts.ts";
import { LIVE_TEXTS, type SurveyData } from "../../../pages/survey-data.ts";
import "../../../questions/every-part.ts";
import { EVERY_TYPE } from "../../../questions/testing/every-type.ts";
import { compiled } from "../../../questions/testing/question-view-of.ts";
import { ALL_ABILITIES, prepare } from "../../../../surveys/core/index.ts";
import { liveSurvey } from "../live-survey.ts";

const NOON = Date.parse("2026-11-20T18:00:00Z");

const DATA: SurveyData = {
  definition: EVERY_TYPE,
  preparation: prepare(compiled(EVERY_TYPE)),
  pack: null,
  round: "r1",
  timeZone: "America/Mexico_City",
  texts: selectTexts("es", LIVE_TEXTS),
  action: "/es/encuestas/x",
};

export function liveSurveyOf(data: SurveyData = DATA) {
  return liveSurvey(data, ALL_ABILITIES, () => NOON);
}
