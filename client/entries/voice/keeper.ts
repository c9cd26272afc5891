import type { VoiceFile } from "../../pages/voice-manifest.ts";
import type { VoiceFiles } from "./voice-files.ts";
import type { Words } from "./words.ts";

export interface KeeperPorts {
  readonly files: Pick<VoiceFiles, "keep">;
  /** Everything, in the order in which it is likely wanted. */
  readonly wanted: () => readonly VoiceFile[];
  /** Whether the person wants no byte that was not asked for. */
  readonly isSparing: boolean;
  readonly tell: Teller;
}

/** Where it is told how much is kept. */
export interface Teller {
  readonly count: (kept: number, total: number) => void;
  readonly say: (key: "voice.kept_all" | "voice.waiting" | "voice.no_room") => void;
}

/** Keeps the whole voice on the device, and goes on where it was cut off. */
export class Keeper {
  readonly #ports: KeeperPorts;
  #state: "idle" | "running" | "cut" | "done" = "idle";

  constructor(ports: KeeperPorts) {
    this.#ports = ports;
  }

  /** Somebody listens. */
  offer(): void {
    if (!this.#ports.isSparing) void this.keep();
  }

  /** The connection is back. */
  goOn(): void {
    if (this.#state === "cut") void this.keep();
  }

  async keep(): Promise<void> {
    if (this.#state === "running" || this.#state === "done") return;
    this.#state = "running";
    const { files, tell, wanted } = this.#ports;
    const all = wanted();
    const result = await files.keep(all, (kept) => tell.count(kept, all.length));
    this.#state = result === "cut" ? "cut" : "done";
    if (result === "complete") tell.say("voice.kept_all");
    else tell.say(result === "cut" ? "voice.waiting" : "voice.no_room");
  }
}

/** Tells it on the first page, where there is a place for it: the count is shown, the end is announced. */
export function tellerOf(words: Words): Teller {
  const fill = (part: string, word: Node) =>
    document.querySelector(`[data-voice-${part}]`)?.replaceChildren(word);
  return {
    count: (kept, total) => fill("count", words.say("voice.kept", { kept, total })),
    say: (key) => fill("news", words.say(key)),
  };
}
