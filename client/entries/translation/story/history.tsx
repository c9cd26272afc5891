import type { TextEvent } from "../../../pages/panel/translation/workbench-data.ts";
import { useTranslator } from "../../editor/use-translator.ts";
import { useDesk } from "../desk/desk-context.ts";
import { MarkedDifference } from "../words/marked-difference.tsx";
import { shownMoment } from "./moment.ts";

interface HistoryEventProps {
  readonly event: TextEvent;
  /** The one before it in time. */
  readonly former: TextEvent | undefined;
}

function townOf(variant: string, variants: readonly { tag: string; name: string }[]): string {
  return variants.find(({ tag }) => tag === variant)?.name ?? variant;
}

function HistoryEvent({ event, former }: HistoryEventProps) {
  const { t } = useTranslator();
  const { language, variants } = useDesk().data;
  const { actorName: who, act, at, note, text, variant } = event;
  return (
    <li>
      <p class="event-head">
        <strong>{t(`panel.translation.event.${act}`)}</strong> {who} ·{" "}
        <time dateTime={at}>{shownMoment(at)}</time>
        {variant === null ? null : ` · ${townOf(variant, variants)}`}
      </p>
      {former?.text === text ? null : (
        <p>
          <MarkedDifference before={former?.text ?? ""} after={text} language={language} />
        </p>
      )}
      {note === null ? null : (
        <p class="event-note">
          {act === "recorded" || act === "unrecorded"
            ? t("panel.translation.event_voice", { code: note })
            : `«${note}»`}
        </p>
      )}
    </li>
  );
}

/** What became of a text, the newest first, each time with what changed in its words. */
export function History({ events }: { readonly events: readonly TextEvent[] }) {
  const { t } = useTranslator();
  if (events.length === 0) return <p>{t("panel.translation.story.none")}</p>;
  return (
    <ol class="history">
      {events.map((event, at) => (
        <HistoryEvent key={event.sequence} event={event} former={events[at + 1]} />
      ))}
    </ol>
  );
}
