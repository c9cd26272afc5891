import { CalculateQuestion } from "./calculate-question.tsx";
import { DateQuestion, readDate } from "./date-question.tsx";
import { DateTimeQuestion, readDateTime } from "./date-time-question.tsx";
import { DecimalQuestion, readDecimal } from "./decimal-question.tsx";
import { GeopointQuestion, readGeopoint } from "./geopoint-question.tsx";
import { readNothing } from "./note-question.tsx";
import { provideRareParts } from "./rare-parts.ts";
import { RepeatGroup } from "./repeat-group.tsx";
import { readTime, TimeQuestion } from "./time-question.tsx";

// Importing this file is enough: every question type can then be shown and read.
provideRareParts({
  pages: {
    decimal: { Component: DecimalQuestion, read: readDecimal },
    date: { Component: DateQuestion, read: readDate },
    time: { Component: TimeQuestion, read: readTime },
    dateTime: { Component: DateTimeQuestion, read: readDateTime },
    calculate: { Component: CalculateQuestion, read: readNothing },
    geopoint: { Component: GeopointQuestion, read: readGeopoint },
  },
  RepeatGroup,
});
