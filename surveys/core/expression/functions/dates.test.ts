import { describe, expect, it } from "vitest";
import { valueOf } from "../../testing/evaluate-source.ts";
import { scopeOf } from "../../testing/scope-of.ts";

const scope = scopeOf({
  form: { empty: "", late: "2026-11-20T02:30:00Z", garbage: "yesterday" },
});

describe("functions on dates", () => {
  it.each([
    ["today()", "2026-11-20"],
    ["now()", "2026-11-20T10:00:00.000-06:00"],
    ["date('2026-11-20')", "2026-11-20"],
    ["date(${late})", "2026-11-19"],
    ["date(now())", "2026-11-20"],
    ["date(0)", "1970-01-01"],
    ["date(-1)", "1969-12-31"],
    ["date(today() + 365)", "2027-11-20"],
    ["date(${empty})", ""],
    ["date(${empty} + 7)", ""],
    ["date(${garbage})", { code: "expression.not_a_date" }],
    ["date(1 div 0)", { code: "expression.date_out_of_range" }],
    ["date-time('2026-11-20')", "2026-11-20T00:00:00.000-06:00"],
    ["date-time(${late})", "2026-11-19T20:30:00.000-06:00"],
    ["date-time(0.5)", "1970-01-01T12:00:00.000-06:00"],
    ["decimal-date-time('1970-01-02')", 1],
    ["decimal-date-time('1970-01-02T12:00:00-06:00')", 1.5],
    ["decimal-date-time(${garbage})", { code: "expression.not_a_date" }],
    ["decimal-time('18:00:00.000-06:00')", 0.75],
    ["decimal-time('2026-11-20T06:00:00-06:00')", 0.25],
    ["format-date('2026-03-05', '%d/%m/%Y')", "05/03/2026"],
    ["format-date('2026-03-05', '%e.%n.%y %b %a %%')", "5.3.26 03 4 %"],
    ["format-date('1969-12-28', '%a')", "7"],
    ["format-date(${late}, '%Y-%m-%d %H:%M')", "2026-11-19 20:30"],
    ["format-date-time('2026-03-05T07:08:09.012-06:00', '%h %H:%M:%S.%3')", "7 07:08:09.012"],
    ["format-date(today() + 1, '%d')", "21"],
    ["format-date(${empty}, '%d')", ""],
    ["format-date(${garbage}, '%d')", { code: "expression.not_a_date" }],
    ["format-date(today(), '%q')", "%q"],
  ])("%s is %j", (source, expected) => {
    expect(valueOf(source, scope)).toEqual(expected);
  });

  it("writes the offset of the scope", () => {
    const east = scopeOf({ offsetMinutes: 330 });
    expect(valueOf("date-time('2026-01-01')", east)).toBe("2026-01-01T00:00:00.000+05:30");
  });
});
