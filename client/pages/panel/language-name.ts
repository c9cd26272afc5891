export { autonym as languageName } from "../../../locales/language-name.ts";
