import { useTranslator } from "../../editor/use-translator.ts";
import { useDesk } from "../desk/desk-context.ts";
import type { DeskState } from "../desk/desk-store.ts";
import { VARIANT_ID } from "../desk/usual-acts.ts";
import { remember } from "../remembered.ts";

/** Whose way of speaking somebody answers for with an approval; kept in this browser. */
export function VariantField({ state }: { readonly state: DeskState }) {
  const { t } = useTranslator();
  const { store, data } = useDesk();
  return (
    <div class="variant-field">
      <label for={VARIANT_ID}>{t("panel.translation.variant.label")}</label>
      <select
        id={VARIANT_ID}
        value={state.variant}
        onChange={({ currentTarget: { value } }) => {
          store.declare(value);
          remember(`variante ${data.language}`, value);
        }}
      >
        <option value="">{t("panel.translation.variant.choose")}</option>
        {data.variants.map(({ tag, name }) => (
          <option key={tag} value={tag}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}
