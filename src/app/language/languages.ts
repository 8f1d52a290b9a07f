import i18next, { type i18n } from "i18next";
import { initReactI18next } from "react-i18next";

export type Language = "en" | "ko";

/** A new language is one folder and one entry here. Only the shown one is loaded. */
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

/** Shows another language, once its texts are there. */
export async function switchLanguage(language: Language): Promise<void> {
  if (!i18next.hasResourceBundle(language, "translation")) i18next.addResourceBundle(language, "translation", await texts[language]());
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
}
