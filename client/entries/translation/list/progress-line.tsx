import { useMemo } from "preact/hooks";
import type { TextUnit } from "../../../../surveys/core/index.ts";
import { useTranslator } from "../../editor/use-translator.ts";

/** How far the whole has come; names of places need no translation. */
export function ProgressLine({ texts }: { readonly texts: readonly TextUnit[] }) {
  const { t } = useTranslator();
  const counts = useMemo(() => {
    const own = texts.filter(({ kind }) => kind !== "name");
    const of = (...states: readonly string[]) =>
      own.filter(({ state }) => states.includes(state)).length;
    const written = own.length - of("missing", "stale");
    return { total: own.length, written, approved: of("approved") };
  }, [texts]);
  return (
    <div class="text-progress">
      <p id="text-progress">{t("panel.translation.progress", counts)}</p>
      <progress aria-labelledby="text-progress" value={counts.approved} max={counts.total || 1} />
    </div>
  );
}
