import type { Translator } from "../../../../locales/translator.ts";
import { Say } from "../../shown-text.tsx";
import { type Column, DataList, type ListState } from "../data-list.tsx";
import { Trail } from "../trail.tsx";

export interface SpeakerRow {
  readonly code: string;
  readonly name: string;
  /** The variant in words. */
  readonly variantName: string;
  readonly consentedOn: string;
  readonly withdrawnOn: string | null;
  readonly isRestorable: boolean;
  /** Name and recordings are gone for good. */
  readonly isErased: boolean;
}

interface SpeakerListPageProps {
  readonly translator: Translator;
  readonly speakers: readonly SpeakerRow[];
  readonly state: ListState;
}

/** Who lends a voice, with the consent given for it. */
export function SpeakerListPage({ translator, speakers, state }: SpeakerListPageProps) {
  return (
    <>
      <Trail href="/panel/traducciones">
        <Say text="panel.speaker.back" />
      </Trail>
      <div class="page-head">
        <h1>
          <Say text="panel.speaker.list_title" />
        </h1>
        <a class="button" href="/panel/hablantes/nuevo">
          <Say text="panel.speaker.new" />
        </a>
      </div>
      <p class="lead">
        <Say text="panel.speaker.lead" />
      </p>
      <DataList
        translator={translator}
        caption={translator.t("panel.speaker.list_title")}
        columns={columnsFor(translator)}
        rows={speakers}
        keyOf={({ code }) => code}
        state={state}
        empty={<Say text="panel.speaker.empty" />}
      />
    </>
  );
}

function columnsFor(translator: Translator): readonly Column<SpeakerRow>[] {
  return [
    {
      name: "code",
      label: "panel.speaker.code",
      isSortable: true,
      isFixed: true,
      cell: ({ code }) => <a href={`/panel/hablantes/${code}`}>{code}</a>,
    },
    {
      name: "name",
      label: "panel.speaker.name",
      isSortable: true,
      cell: ({ name, isErased }) => (isErased ? <Say text="panel.speaker.erased_name" /> : name),
    },
    {
      name: "variant",
      label: "panel.speaker.variant",
      isSortable: true,
      cell: ({ variantName }) => variantName,
    },
    {
      name: "consent",
      label: "panel.speaker.consent",
      isSortable: true,
      isFixed: true,
      cell: (speaker) => <ConsentState speaker={speaker} translator={translator} />,
    },
  ];
}

function ConsentState({ speaker, translator }: { speaker: SpeakerRow; translator: Translator }) {
  const { withdrawnOn, consentedOn } = speaker;
  if (withdrawnOn === null) {
    return <Say text="panel.speaker.consented" with={{ day: translator.date(consentedOn) }} />;
  }
  return (
    <span class="state-mark state-mark-off">
      <Say text="panel.speaker.withdrawn" with={{ day: translator.date(withdrawnOn) }} />
    </span>
  );
}
