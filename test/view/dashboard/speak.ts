import i18next, { type i18n } from "i18next";
import { english } from "../../../src/app/language/en/index.ts";
import { englishLater } from "../../../src/app/language/en/later.ts";
import { korean } from "../../../src/app/language/ko/index.ts";
import { koreanLater } from "../../../src/app/language/ko/later.ts";
import { type Words, createWords } from "../../../src/view/dashboard/words/words.ts";

export const texts = { en: { ...english, ...englishLater }, ko: { ...korean, ...koreanLater } };

/** All texts in a language; a text that is missing throws. */
export function languageOf(language: "en" | "ko"): i18n {
  const instance = i18next.createInstance();
  void instance.init({
    lng: language,
    initAsync: false,
    resources: { [language]: { translation: texts[language] } },
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
