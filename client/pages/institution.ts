import type { TextParameters, Translator } from "../../locales/translator.ts";
import type { Institution } from "../../surveys/core/index.ts";

/** The settings as parameters of the shipped texts. */
export function institutionParameters(
  translator: Translator,
  institution: Institution,
): TextParameters {
  const unset = translator.t("institution.unset");
  return {
    institution: institution.name ?? unset,
    address: institution.address ?? unset,
    basis: institution.legalBasis ?? unset,
    route: institution.arcoRoute ?? unset,
    unit: institution.transparencyUnit ?? unset,
    version: institution.privacyVersion ?? unset,
  };
}
