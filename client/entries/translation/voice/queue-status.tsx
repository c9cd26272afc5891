import { Say } from "../../../pages/shown-text.tsx";
import { useTranslator } from "../../editor/use-translator.ts";
import type { KeptTake } from "../../../offline/kept-takes.ts";
import type { QueueView, VoiceQueue } from "./voice-queue.ts";

interface QueueStatusProps {
  readonly view: QueueView;
  readonly queue: VoiceQueue | undefined;
}

/** What this device still has to hand over. */
export function QueueStatus({ view, queue }: QueueStatusProps) {
  return (
    <>
      <div
        role="status"
        class="voice-queue"
        data-queue={view.state}
        data-waiting={view.waiting.length}
      >
        {view.waiting.length === 0 ? null : <Waiting view={view} queue={queue} />}
      </div>
      {view.refused.map((take) => (
        <Refused key={take.id} take={take} queue={queue} />
      ))}
    </>
  );
}

function Waiting({ view, queue }: QueueStatusProps) {
  const { t } = useTranslator();
  return (
    <div class={view.state === "sending" ? "notice" : "notice notice-caution"}>
      <p>{t(`panel.voice.queue_${view.state}`, { n: view.waiting.length })}</p>
      {view.state === "offline" ? (
        <button type="button" class="button-secondary" onClick={() => void queue?.send()}>
          <Say text="panel.voice.queue_send" />
        </button>
      ) : null}
      {view.state === "signed_out" ? (
        <a class="button button-secondary" href="/panel/entrar" target="_blank" rel="noopener">
          <Say text="panel.voice.queue_sign_in" />
        </a>
      ) : null}
    </div>
  );
}

function Refused({
  take,
  queue,
}: {
  readonly take: KeptTake;
  readonly queue: QueueStatusProps["queue"];
}) {
  return (
    <div class="notice notice-danger" role="alert">
      <p>
        <Say text="panel.voice.refused" with={{ key: take.key, speaker: take.speaker }} />{" "}
        {take.problem}
      </p>
      <p class="voice-acts">
        <button type="button" class="button-secondary" onClick={() => void queue?.retry(take)}>
          <Say text="panel.voice.refused_retry" />
        </button>
        <button type="button" class="button-quiet" onClick={() => void queue?.discard(take)}>
          <Say text="panel.voice.refused_discard" />
        </button>
      </p>
    </div>
  );
}
