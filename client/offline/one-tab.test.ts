import { describe, expect, it, vi } from "vitest";
import { type Claim, claimSurvey } from "./one-tab.ts";

const { locks } = navigator;

async function openTab(
  survey: string,
): Promise<{ claim: Claim; onLost: ReturnType<typeof vi.fn> }> {
  const onLost = vi.fn();
  return { claim: await claimSurvey(survey, { locks, onLost }), onLost };
}

async function toldEverybody(): Promise<void> {
  for (let turn = 0; turn < 5; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}

describe("a survey in two tabs", () => {
  it("is held by the first tab until it lets go", async () => {
    const first = await openTab("percepcion");
    const second = await openTab("percepcion");
    expect([first.claim.held, second.claim.held]).toEqual([true, false]);
    first.claim.release();
    await toldEverybody();
    expect(first.claim.held).toBe(false);
    const third = await openTab("percepcion");
    expect(third.claim.held).toBe(true);
    third.claim.release();
    await toldEverybody();
    expect(first.onLost).not.toHaveBeenCalled();
  });

  it("does not keep another survey from anybody", async () => {
    const first = await openTab("percepcion");
    const other = await openTab("servidores-publicos");
    expect([first.claim.held, other.claim.held]).toEqual([true, true]);
    first.claim.release();
    other.claim.release();
    await toldEverybody();
  });

  it("changes tabs when the second takes over, back and forth, and tells the loser each time", async () => {
    const first = await openTab("percepcion");
    const second = await openTab("percepcion");
    await second.claim.takeOver();
    await toldEverybody();
    expect([first.claim.held, second.claim.held]).toEqual([false, true]);
    expect(first.onLost).toHaveBeenCalledOnce();
    await first.claim.takeOver();
    await toldEverybody();
    expect([first.claim.held, second.claim.held]).toEqual([true, false]);
    expect(second.onLost).toHaveBeenCalledOnce();
    expect(first.onLost).toHaveBeenCalledOnce();
    first.claim.release();
    await toldEverybody();
    expect((await openTab("percepcion")).claim.held).toBe(true);
  });

  it("stays where it is when its holder takes it over", async () => {
    const { claim, onLost } = await openTab("otra");
    await claim.takeOver();
    await toldEverybody();
    expect(claim.held).toBe(true);
    expect(onLost).not.toHaveBeenCalled();
    claim.release();
  });
});

describe("a browser without locks", () => {
  it("lets every tab hold the survey", async () => {
    const onLost = vi.fn();
    const claim = await claimSurvey("percepcion", { locks: undefined, onLost });
    await claim.takeOver();
    expect(claim.held).toBe(true);
    claim.release();
    expect(claim.held).toBe(false);
    expect(onLost).not.toHaveBeenCalled();
  });

  it("is what a browser counts as that refuses every lock", async () => {
    const onLost = vi.fn();
    const request = vi.spyOn(locks, "request");
    request.mockRejectedValueOnce(new DOMException("no", "SecurityError"));
    const claim = await claimSurvey("percepcion-2", { locks, onLost });
    expect(claim.held).toBe(true);
    expect(onLost).not.toHaveBeenCalled();
    request.mockRestore();
  });
});
