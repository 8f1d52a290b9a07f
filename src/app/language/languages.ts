import i18next, { type i18n } from "i18next";
import { initReactI18next } from "react-i18next";

export type Language = "en" | "ko";

interface Loads {
  /** What the page shows at once. */
  readonly first: () => Promise<object>;
  /** What only the panels show. */
  readonly later: () => Promise<object>;
}

/** Only the shown one is loaded. A new language is one folder, one entry here, and its name in `Text` of a line model. */
const texts: Readonly<Record<Language, Loads>> = {
  en: { first: async () => (await import("./en/index.ts")).english, later: async () => (await import("./en/later.ts")).englishLater },
  ko: { first: async () => (await import("./ko/index.ts")).korean, later: async () => (await import("./ko/later.ts")).koreanLater },
};

/** The texts in a language, ready to be shown. */
export async function startLanguage(language: Language): Promise<i18n> {
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    resources: { [language]: { translation: await texts[language].first() } },
    interpolation: { escapeValue: false },
  });
  document.documentElement.lang = language;
  return i18next;
}

/** Shows another language once its texts are there, and says whether they came. */
export async function switchLanguage(language: Language): Promise<boolean> {
  try {
    const { first, later } = texts[language];
    for (const some of await Promise.all([first(), later()])) i18next.addResourceBundle(language, "translation", some, true);
  } catch {
    return false;
  }
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
  return true;
}

/** Has the texts of the panels there in the language that is shown. Rejects where they can't be fetched. */
export async function loadPanelTexts(): Promise<void> {
  const language = i18next.language === "ko" ? "ko" : "en";
  i18next.addResourceBundle(language, "translation", await texts[language].later(), true);
}
