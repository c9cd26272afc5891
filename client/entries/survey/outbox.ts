import type { ResponseBody } from "../../../surveys/core/index.ts";
import type { DeviceStore, Kept, QueuedResponse } from "../../offline/device-records.ts";
import type { SendItem, SendState } from "../../offline/send-lines.ts";
import type { SendQueue } from "../../offline/send-queue.ts";
import { canonicalText, sha256Of } from "./canonical-text.ts";

/** Where a finished response waits: on the device, or in this page for who wants nothing kept. */
export type CustodyPlace = "device" | "memory";

export interface OutboxParts {
  readonly store: Pick<DeviceStore, "listQueued">;
  readonly queue: SendQueue;
}

export interface OutboxPorts {
  readonly survey: string;
  readonly custody: Readonly<Record<CustodyPlace, OutboxParts>>;
  readonly now: () => number;
  /** Today as the server dates it; undefined when it cannot be asked. */
  readonly serverDay: () => Promise<string | undefined>;
}

/** Finished responses of one survey on their way to the server. */
export class Outbox {
  readonly #ports: OutboxPorts;
  readonly #states = new Map<string, SendState>();
  readonly #custody = new Map<string, CustodyPlace>();
  readonly #redated = new Set<string>();
  readonly #days = new Map<string, string>();

  constructor(ports: OutboxPorts) {
    this.#ports = ports;
  }

  /** Calls after every piece of news. */
  listen(onNews: () => void): void {
    const { custody, survey } = this.#ports;
    for (const place of ["device", "memory"] as const) {
      custody[place].queue.subscribe((items) => {
        for (const item of items) if (item.survey === survey) this.#learn(item, place);
        onNews();
      });
    }
  }

  /** How far a response has come; undefined before anything is known. */
  stateOf(id: string): SendState | undefined {
    return this.#states.get(id);
  }

  /** The day of a response that the server had to be asked for; undefined where the phone's was good. */
  dayOf(id: string): string | undefined {
    return this.#days.get(id);
  }

  /** Into custody first, then on its way: the draft goes in the same write. */
  async send(body: ResponseBody, custody: CustodyPlace): Promise<Kept> {
    const text = canonicalText(body);
    return await this.#ports.custody[custody].queue.send({
      id: body.id,
      survey: this.#ports.survey,
      language: body.language,
      body: text,
      digest: await sha256Of(text),
      queuedAt: this.#ports.now(),
      attempts: 0,
    });
  }

  /** Id of a response that an earlier visit left on the device, though it may have gone meanwhile. */
  async left(): Promise<string | undefined> {
    const [queued] = await this.#ports.custody.device.store.listQueued(this.#ports.survey);
    const [known] = this.#states.keys();
    return queued?.id ?? known;
  }

  /** Tries everything that waits now. */
  retry(): void {
    for (const place of ["device", "memory"] as const) void this.#ports.custody[place].queue.kick();
  }

  /** Tries one response now, also one that was refused. */
  async sendAgain(id: string): Promise<void> {
    const { queue, store } = this.#ports.custody[this.#custody.get(id) ?? "device"];
    const queued = (await store.listQueued(this.#ports.survey)).find((one) => one.id === id);
    if (queued?.refused === undefined) {
      await queue.kick();
      return;
    }
    const { refused: _, ...fresh } = queued;
    await queue.send(fresh);
  }

  async discard(id: string): Promise<void> {
    const custody = this.#custody.get(id) ?? "device";
    await this.#ports.custody[custody].queue.discard(id);
    this.#states.delete(id);
  }

  #learn({ id, state }: SendItem, custody: CustodyPlace): void {
    this.#custody.set(id, custody);
    this.#states.set(id, state);
    const isMisdated =
      state.kind === "refused" && state.errors.some(({ question }) => question === "answered_on");
    if (!isMisdated || this.#redated.has(id)) return;
    this.#redated.add(id);
    void this.#redate(id, custody);
  }

  /** The clock of a phone may be wrong by years: the server tells the day, and it goes once more. */
  async #redate(id: string, custody: CustodyPlace): Promise<void> {
    const [day, queue] = await Promise.all([
      this.#ports.serverDay(),
      this.#ports.custody[custody].store.listQueued(this.#ports.survey),
    ]);
    const queued = queue.find((one) => one.id === id);
    // Not asked in vain for ever: the next refusal asks again.
    if (day === undefined) this.#redated.delete(id);
    if (queued === undefined || day === undefined) return;
    this.#days.set(id, day);
    void this.send({ ...bodyOf(queued), answered_on: day }, custody);
  }
}

/** Bodies in the queue were written by `send`. */
function bodyOf({ body }: QueuedResponse): ResponseBody {
  return JSON.parse(body) as ResponseBody;
}
