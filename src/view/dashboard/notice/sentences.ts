/** Sentences in the reader's language for those that are written in English where they are found. */
export interface Sentences {
  /** What an English sentence is in the reader's language; the sentence itself where that is not known. */
  readonly say: (english: string) => string;
}

interface Sentence {
  readonly pattern: RegExp;
  /** How much of it is words and not what stands in it: of two that fit, the one with more says what is meant. */
  readonly letters: number;
  readonly said: string;
}

/** What stands in a sentence: a text in quotes is never cut, so that nobody's own words are taken for ours. */
const anything = String.raw`(?:"(?:[^"\\]|\\.)*"|\\.|[^"\\])+?`;
const place = /\{\{(\w+)\}\}|\{(\w+)\}/gu;
const quoted = /^"(?:[^"\\]|\\.)*"$/u;

/**
 * The sentences of `texts`, by the English one: `{name}` in both stands for what is taken over as it is, `{{name}}` for words that
 * are looked up in turn. Whatever is no text by a sentence counts as none.
 */
export function sentencesOf(texts: unknown): Sentences {
  const entries = typeof texts === "object" && texts !== null ? Object.entries<unknown>({ ...texts }) : [];
  const sentences = entries.flatMap(([english, said]) => (typeof said === "string" ? [sentenceOf(english, said)] : [])).sort((one, other) => other.letters - one.letters);
  const say = (english: string): string => {
    if (quoted.test(english)) return english;
    for (const { pattern, said } of sentences) {
      const found = pattern.exec(english);
      if (found !== null) return said.replaceAll(place, (_, words?: string, fact?: string) => (words === undefined ? (found.groups?.[fact ?? ""] ?? "") : say(found.groups?.[words] ?? "")));
    }
    return english;
  };
  return { say };
}

function sentenceOf(english: string, said: string): Sentence {
  const words = english.split(place).filter((_, index) => index % 3 === 0);
  const names = [...english.matchAll(place)].map(([, looked, fact]) => looked ?? fact ?? "");
  const pattern = words.map((part, index) => `${escaped(part)}${index < names.length ? `(?<${names[index] ?? ""}>${anything})` : ""}`).join("");
  return { pattern: new RegExp(`^${pattern}$`, "su"), letters: words.join("").length, said };
}

function escaped(words: string): string {
  return words.replaceAll(/[\\^$.*+?()[\]{}|/]/gu, String.raw`\$&`);
}
