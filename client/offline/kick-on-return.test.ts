import { describe, expect, it, vi } from "vitest";
import { kickOnReturn } from "./kick-on-return.ts";

class FakeDocument extends EventTarget {
  visibilityState: DocumentVisibilityState = "hidden";
}

describe("coming back", () => {
  it("kicks when online, when shown and when visible, until it ends", () => {
    const kick = vi.fn();
    const [window, document] = [new EventTarget(), new FakeDocument()];
    const stop = kickOnReturn(kick, { window, document });
    const tell = () => {
      window.dispatchEvent(new Event("online"));
      window.dispatchEvent(new Event("pageshow"));
      document.dispatchEvent(new Event("visibilitychange"));
    };
    tell();
    expect(kick).toHaveBeenCalledTimes(2);
    document.visibilityState = "visible";
    tell();
    expect(kick).toHaveBeenCalledTimes(5);
    window.dispatchEvent(new Event("offline"));
    stop();
    tell();
    expect(kick).toHaveBeenCalledTimes(5);
  });
});
