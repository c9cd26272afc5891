import { backOffMs } from "../../../offline/back-off.ts";
import type { TextUnit } from "../../../../surveys/core/index.ts";
import type { KeptTake, KeptTakes } from "../../../offline/kept-takes.ts";
import type { VoiceReply } from "./voice-protocol.ts";

/** What waits, and how sending fares. */
export interface QueueView {
  readonly waiting: readonly KeptTake[];
  readonly refused: readonly KeptTake[];
  readonly state: "idle" | "sending" | "offline" | "signed_out";
}

export interface QueueDeps {
  readonly takes: KeptTakes;
  readonly person: string;
  readonly place: string;
  readonly put: (take: KeptTake) => Promise<VoiceReply>;
  /** Calls after so many milliseconds; gives what calls it off. */
  readonly later: (ms: number, call: () => void) => () => void;
  readonly now: () => number;
  readonly random: () => number;
  readonly onView: (view: QueueView) => void;
  readonly onSaved: (text: TextUnit, take: KeptTake) => void;
}

type Sent = "go_on" | "offline" | "signed_out";

/** Sends what was recorded, one after the other, until the server has it. */
export class VoiceQueue {
  readonly #deps: QueueDeps;
  #state: QueueView["state"] = "idle";
  #attempts = 0;
  #hasMore = false;
  #callOff: (() => void) | undefined;

  constructor(deps: QueueDeps) {
    this.#deps = deps;
  }

  /** Kept first, then sent: a dead battery takes nothing. */
  async add(take: KeptTake): Promise<void> {
    await this.#put(take, "waiting");
    await this.send();
  }

  async retry(take: KeptTake): Promise<void> {
    await this.add(take);
  }

  async discard({ id, at }: KeptTake): Promise<void> {
    await this.#deps.takes.remove(id, at);
    await this.#tell();
  }

  /** Now, whatever was waited for. */
  async send(): Promise<void> {
    this.#hasMore = true;
    if (this.#state === "sending") return;
    this.#callOff?.();
    this.#state = "sending";
    await this.#tell();
    while (this.#hasMore) {
      this.#hasMore = false;
      const outcome = await this.#sendAll();
      if (outcome !== "go_on") {
        await this.#pause(outcome);
        return;
      }
    }
    this.#attempts = 0;
    this.#state = "idle";
    await this.#tell();
  }

  async #sendAll(): Promise<Sent> {
    for (let take = await this.#next(); take !== undefined; take = await this.#next()) {
      const outcome = await this.#sendOne(take);
      if (outcome !== "go_on") return outcome;
    }
    return "go_on";
  }

  async #sendOne(take: KeptTake): Promise<Sent> {
    const reply = await this.#deps.put(take);
    if (reply.kind === "failed") return "offline";
    if (reply.kind === "signed_out") return "signed_out";
    if (reply.kind === "refused") await this.#refuse(take, reply.detail);
    else {
      await this.#deps.takes.remove(take.id, take.at);
      this.#deps.onSaved(reply.text, take);
    }
    this.#attempts = 0;
    await this.#tell();
    return "go_on";
  }

  /** Unless it was recorded anew meanwhile. */
  async #refuse(take: KeptTake, detail: string): Promise<void> {
    const kept = await this.#deps.takes.find(take.id);
    if (kept?.at === take.at) await this.#put(take, "refused", detail);
  }

  async #pause(state: "offline" | "signed_out"): Promise<void> {
    this.#state = state;
    await this.#tell();
    if (state === "signed_out") return;
    this.#attempts += 1;
    const wait = backOffMs(this.#attempts, this.#deps.random());
    this.#callOff = this.#deps.later(wait, () => void this.send());
  }

  async #put(take: KeptTake, state: KeptTake["state"], problem?: string): Promise<void> {
    const { problem: _, ...rest } = take;
    const told = problem === undefined ? {} : { problem };
    await this.#deps.takes.put({ ...rest, ...told, state, at: this.#deps.now() });
  }

  async #next(): Promise<KeptTake | undefined> {
    return (await this.#all()).find(({ state }) => state === "waiting");
  }

  async #all(): Promise<readonly KeptTake[]> {
    return await this.#deps.takes.list(this.#deps.person, this.#deps.place);
  }

  async #tell(): Promise<void> {
    const all = await this.#all();
    this.#deps.onView({
      waiting: all.filter(({ state }) => state === "waiting"),
      refused: all.filter(({ state }) => state === "refused"),
      state: this.#state,
    });
  }
}
