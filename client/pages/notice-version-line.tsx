import { institutionParameters } from "./institution.ts";
import type { PageFrame } from "./page-frame.ts";
import { Say } from "./shown-text.tsx";

/** Number and day of the notice that the institution's settings hold. */
export function NoticeVersionLine({ frame }: { frame: PageFrame }) {
  const { institution, translator } = frame;
  const { privacyPublishedOn } = institution;
  const parameters = institutionParameters(translator, institution);
  return (
    <p class="soft">
      <Say text="notice.version" with={parameters} />
      {privacyPublishedOn === null ? null : (
        <>
          {" · "}
          <Say text="notice.published_on" with={{ day: translator.date(privacyPublishedOn) }} />
        </>
      )}
    </p>
  );
}
