import { afterEach, describe, expect, it, vi } from "vitest";
import { openReceiptChannel, type ReceiptChannel, type SharedReceipt } from "./receipt-channel.ts";

const RECEIPT: SharedReceipt = { id: "a", digest: "d", folio: "F" };

afterEach(() => {
  vi.unstubAllGlobals();
});

function opened(): ReceiptChannel {
  const channel = openReceiptChannel();
  if (channel === undefined) throw new Error("no channel here");
  return channel;
}

describe("the channel of receipts", () => {
  it("tells the other tabs, and not the one that speaks", async () => {
    const [speaker, hearer] = [opened(), opened()];
    const own = vi.fn();
    speaker.listen(own);
    const heard = new Promise<SharedReceipt>((resolve) => {
      hearer.listen(resolve);
    });
    speaker.tell(RECEIPT);
    expect(await heard).toEqual(RECEIPT);
    expect(own).not.toHaveBeenCalled();
    speaker.close();
    hearer.close();
  });

  it("ignores what is not a receipt", async () => {
    const hearer = opened();
    const heard: SharedReceipt[] = [];
    const last = new Promise<void>((resolve) => {
      hearer.listen((receipt) => {
        heard.push(receipt);
        resolve();
      });
    });
    const stranger = new BroadcastChannel("consulta-acuses");
    for (const odd of [null, 7, "folio", {}, { id: "a", digest: "d" }, { ...RECEIPT, folio: 1 }]) {
      stranger.postMessage(odd);
    }
    stranger.postMessage(RECEIPT);
    await last;
    expect(heard).toEqual([RECEIPT]);
    stranger.close();
    hearer.close();
  });

  it("is absent where the browser has none", () => {
    vi.stubGlobal("BroadcastChannel", undefined);
    Reflect.deleteProperty(globalThis, "BroadcastChannel");
    expect(openReceiptChannel()).toBeUndefined();
  });
});
