import { describe, expect, it } from "vitest";
import { createClock } from "./clock.ts";

const at = (iso: string, zone = "America/Mexico_City") => createClock(zone, () => Date.parse(iso));

describe("createClock", () => {
  it("says the day of the time zone, not of the machine", () => {
    expect(at("2026-11-20T05:59:59Z").today()).toBe("2026-11-19");
    expect(at("2026-11-20T06:00:00Z").today()).toBe("2026-11-20");
  });

  it("notices midnight", () => {
    let time = Date.parse("2026-11-20T05:59:59Z");
    const clock = createClock("America/Mexico_City", () => time);
    expect(clock.today()).toBe("2026-11-19");
    time += 1000;
    expect(clock.today()).toBe("2026-11-20");
  });

  it.each([
    ["America/Mexico_City", "2026-07-01", -360],
    ["America/Mexico_City", "2021-07-01", -300],
    ["America/Tijuana", "2026-07-01", -420],
    ["UTC", "2026-07-01", 0],
    ["Asia/Kolkata", "2026-07-01", 330],
  ])("knows the offset of %s on %s", (zone, day, minutes) => {
    expect(at("2026-11-20T12:00:00Z", zone).offsetMinutesOn(day)).toBe(minutes);
  });
});
