import i18next, { type i18n } from "i18next";
import { initReactI18next } from "react-i18next";

export type Language = "en" | "ko";

/** Only the shown one is loaded. A new language is one folder, one entry here, and its name in `Text` of a line model. */
const texts: Readonly<Record<Language, () => Promise<object>>> = {
  en: async () => (await import("./en/index.ts")).english,
  ko: async () => (await import("./ko/index.ts")).korean,
};

/** The texts in a language, ready to be shown. */
export async function startLanguage(language: Language): Promise<i18n> {
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    resources: { [language]: { translation: await texts[language]() } },
    interpolation: { escapeValue: false },
  });
  document.documentElement.lang = language;
  return i18next;
}

/** Shows another language once its texts are there, and says whether they came. */
export async function switchLanguage(language: Language): Promise<boolean> {
  try {
    if (!i18next.hasResourceBundle(language, "translation")) i18next.addResourceBundle(language, "translation", await texts[language]());
  } catch {
    return false;
  }
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
  return true;
}
