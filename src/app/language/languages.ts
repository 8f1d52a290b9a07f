import i18next, { type i18n } from "i18next";
import { initReactI18next } from "react-i18next";

export type Language = "en" | "ko";

/** What of a language is loaded at once, what comes with the side panels, and what with the first file that is wrong. */
type Part = "page" | "beside" | "problems";

/** Only the shown one is loaded. What is wrong with a file is said in English where it is found; the others go by those sentences. A new language is one folder, one entry here, and its name in `Text` of a line model. */
const texts: Readonly<Record<Language, Readonly<Record<Part, () => Promise<object>>>>> = {
  en: { page: async () => (await import("./en/index.ts")).english, beside: async () => (await import("./en/beside.ts")).englishBeside, problems: async () => ({}) },
  ko: { page: async () => (await import("./ko/index.ts")).korean, beside: async () => (await import("./ko/beside.ts")).koreanBeside, problems: async () => ({ problems: (await import("./ko/problems/index.ts")).problems }) },
};

/** Each by its own name. */
export const languageNames: Readonly<Record<Language, string>> = { en: "English", ko: "한국어" };

const namespace = "translation";
const wanted = new Set<Part>(["page"]);
const loaded = new Set<string>();

/** The texts of the page in a language, ready to be shown. */
export async function startLanguage(language: Language): Promise<i18n> {
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    resources: { [language]: { [namespace]: await texts[language].page() } },
    interpolation: { escapeValue: false },
  });
  loaded.add(`${language} page`);
  document.documentElement.lang = language;
  return i18next;
}

/** The texts of a part, in the language that is shown and in each that is shown from now on. Rejects where they can't be fetched. */
export async function loadTexts(part: Exclude<Part, "page">): Promise<void> {
  wanted.add(part);
  for (let fetched = ""; fetched !== i18next.language;) {
    fetched = i18next.language;
    await fetchTexts(isLanguage(fetched) ? fetched : "en");
  }
}

/** Shows another language once its texts are there, and says whether they came. */
export async function switchLanguage(language: Language): Promise<boolean> {
  try {
    await fetchTexts(language);
  } catch {
    return false;
  }
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
  return true;
}

/** Also what comes to be wanted meanwhile. */
async function fetchTexts(language: Language): Promise<void> {
  for (const part of wanted) {
    if (loaded.has(`${language} ${part}`)) continue;
    i18next.addResourceBundle(language, namespace, await texts[language][part](), true, true);
    loaded.add(`${language} ${part}`);
  }
}

function isLanguage(text: string): text is Language {
  return text in texts;
}
