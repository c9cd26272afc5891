const NAME = "consulta-acuses";

export interface SharedReceipt {
  readonly id: string;
  readonly digest: string;
  readonly folio: string;
}

/** Tells the other tabs of a receipt, so that the tab with the person in it can show the folio. */
export interface ReceiptChannel {
  readonly tell: (receipt: SharedReceipt) => void;
  readonly listen: (listener: (receipt: SharedReceipt) => void) => void;
  readonly close: () => void;
}

/** Undefined where the browser has none: a tab then learns only that its response has left. */
export function openReceiptChannel(): ReceiptChannel | undefined {
  if (!("BroadcastChannel" in globalThis)) return undefined;
  const channel = new BroadcastChannel(NAME);
  return {
    tell: (receipt) => {
      channel.postMessage(receipt);
    },
    listen: (listener) => {
      channel.onmessage = ({ data }) => {
        if (isReceipt(data)) listener(data);
      };
    },
    close: () => {
      channel.close();
    },
  };
}

function isReceipt(value: unknown): value is SharedReceipt {
  if (typeof value !== "object" || value === null) return false;
  const fields: Readonly<Record<string, unknown>> = { ...value };
  return ["id", "digest", "folio"].every((name) => typeof fields[name] === "string");
}
