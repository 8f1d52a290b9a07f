import i18next, { type i18n } from "i18next";
import { panels as english } from "../../../../src/app/language/en/panels.ts";
import { panels as korean } from "../../../../src/app/language/ko/panels.ts";
import { type Words, createWords } from "../../../../src/view/dashboard/words/words.ts";

export const texts = { en: english, ko: korean };

/** The panels' own texts in a language; a text that is missing throws. */
export function languageOf(language: "en" | "ko"): i18n {
  const instance = i18next.createInstance();
  void instance.init({
    lng: language,
    initAsync: false,
    resources: { [language]: { translation: { panels: texts[language] } } },
    interpolation: { escapeValue: false },
    saveMissing: true,
    missingKeyHandler: (_languages, _namespace, key, fallback) => {
      if (fallback === key) throw new Error(`no text for ${key} in ${language}`);
    },
  });
  return instance;
}

export function wordsOf(language: "en" | "ko"): Words {
  return createWords(languageOf(language).t, language);
}
