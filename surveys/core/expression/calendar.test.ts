import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { daysFromDate, daysFromText } from "./calendar.ts";
import { dateFromDays, dateText, dateTimeText } from "./calendar-text.ts";

describe("calendar", () => {
  it("agrees with the platform on every day from 1600 to 2400", () => {
    for (let days = -135_140; days < 157_000; days += 1) {
      const platform = new Date(days * 86_400_000).toISOString().slice(0, 10);
      if (dateText(days) !== platform) expect(dateText(days)).toBe(platform);
    }
    expect(dateText(0)).toBe("1970-01-01");
  });

  it("finds the day number of every date again", () => {
    fc.assert(
      fc.property(fc.integer({ min: -700_000, max: 2_900_000 }), (days) => {
        expect(daysFromDate(dateFromDays(days))).toBe(days);
      }),
    );
  });

  it("reads back the moments it writes", () => {
    const minute = fc.integer({ min: -20_000_000, max: 20_000_000 });
    const offset = fc.integer({ min: -839, max: 840 });
    fc.assert(
      fc.property(minute, offset, (minutes, offsetMinutes) => {
        const text = dateTimeText(minutes / 1_440, offsetMinutes) ?? "";
        expect(daysFromText(text, offsetMinutes)).toBeCloseTo(minutes / 1_440, 8);
      }),
    );
  });

  it.each([
    ["2024-02-29", true],
    ["2023-02-29", false],
    ["2000-02-29", true],
    ["1900-02-29", false],
    ["2024-00-10", false],
    ["2024-01-00", false],
    ["2024-1-1", false],
    ["2024-01-01T24:00", false],
    ["2024-01-01T23:59:59.999Z", true],
    ["2024-01-01T", false],
    ["23:59", true],
    ["7:30", false],
  ])("%s is a moment: %s", (text, expected) => {
    expect(Number.isNaN(daysFromText(text))).toBe(!expected);
  });
});
