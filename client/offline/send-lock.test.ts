import { afterEach, describe, expect, it, vi } from "vitest";
import { lockAcrossTabs } from "./send-lock.ts";

afterEach(() => {
  vi.useRealTimers();
});

function recorder() {
  const steps: string[] = [];
  const work = (name: string) => async () => {
    steps.push(`${name} begins`);
    await new Promise((resolve) => setImmediate(resolve));
    steps.push(`${name} ends`);
  };
  return { steps, work };
}

const IN_TURN = ["a begins", "a ends", "b begins", "b ends"];

describe("the lock across tabs", () => {
  it("lets one tab work after the other", async () => {
    const { steps, work } = recorder();
    const tabs = [lockAcrossTabs(navigator.locks), lockAcrossTabs(navigator.locks)] as const;
    await Promise.all([tabs[0](work("a")), tabs[1](work("b"))]);
    expect(steps).toEqual(IN_TURN);
  });

  it("lets every tab work at once where the browser has no locks", async () => {
    const { steps, work } = recorder();
    const lock = lockAcrossTabs(undefined);
    await Promise.all([lock(work("a")), lock(work("b"))]);
    expect(steps).toEqual(["a begins", "b begins", "a ends", "b ends"]);
  });

  it("works once without a lock where the browser refuses it", async () => {
    const { steps, work } = recorder();
    const request = vi.spyOn(navigator.locks, "request");
    request.mockRejectedValueOnce(new DOMException("no", "SecurityError"));
    await lockAcrossTabs(navigator.locks)(work("a"));
    expect(steps).toEqual(["a begins", "a ends"]);
    request.mockRestore();
  });

  it("passes on the failure of the work and does it once", async () => {
    let begun = 0;
    const failing = lockAcrossTabs(navigator.locks)(async () => {
      begun += 1;
      throw new Error("work");
    });
    await expect(failing).rejects.toThrow("work");
    expect(begun).toBe(1);
  });

  it("does not wait for ever for a tab that sleeps with the lock", async () => {
    let wake: () => void = () => undefined;
    const sleeping = navigator.locks.request(
      "consulta-envio",
      () => new Promise<void>((resolve) => (wake = resolve)),
    );
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    const { steps, work } = recorder();
    const working = lockAcrossTabs(navigator.locks)(work("a"));
    await vi.advanceTimersByTimeAsync(59_999);
    expect(steps).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    await working;
    expect(steps).toEqual(["a begins", "a ends"]);
    wake();
    await sleeping;
  });
});
