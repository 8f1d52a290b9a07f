import { usualPlant } from "../run/usualPlant.ts";
import { readSeed } from "#dashboard";
import type { Quality } from "#scene";
import type { Language } from "../language/languages.ts";

export type View = "hall" | "plan";
export type Theme = "day" | "night";

/** How a visitor wants the page; kept in the browser, and each can be given in the address: `?lang=ko&theme=night&view=plan&quality=low&plant=die-stacking&seed=7`. */
export interface Preferences {
  readonly language: Language;
  readonly theme: Theme;
  readonly view: View;
  /** Null leaves it to what the machine can do. */
  readonly quality: Quality | null;
}

const choices = {
  language: ["en", "ko"],
  theme: ["day", "night"],
  view: ["hall", "plan"],
  quality: ["low", "medium", "high"],
} as const satisfies Record<keyof Preferences, readonly string[]>;

const keys: Readonly<Record<keyof Preferences, string>> = { language: "lang", theme: "theme", view: "view", quality: "quality" };

/** What the address says, else what was chosen before, else what the system prefers. */
export function readPreferences(): Preferences {
  const address = new URLSearchParams(location.search);
  const chosen = <Name extends keyof Preferences>(name: Name): (typeof choices)[Name][number] | undefined => {
    const known: readonly (typeof choices)[Name][number][] = choices[name];
    return known.find((choice) => choice === (address.get(keys[name]) ?? remembered(name)));
  };
  return {
    language: chosen("language") ?? (navigator.languages.some((language) => language.startsWith("ko")) ? "ko" : "en"),
    theme: chosen("theme") ?? (matchMedia("(prefers-color-scheme: dark)").matches ? "night" : "day"),
    view: chosen("view") ?? "hall",
    quality: chosen("quality") ?? null,
  };
}

/** The seed in the address; null where there is none, or none that a run can have. */
export function addressSeed(): number | null {
  return readSeed(new URLSearchParams(location.search).get("seed") ?? "");
}

/** The plant in the address, by id; the first that ships where there is none. What is no plant is told of by who opens it. */
export function addressPlant(): string {
  return new URLSearchParams(location.search).get("plant") ?? usualPlant;
}

const linkMark = "#run=";

/** The text of the link in the address, after its `#run=`; null where there is none. */
export function addressLink(): string | null {
  return location.hash.startsWith(linkMark) ? location.hash.slice(linkMark.length) : null;
}

/** The address of the page with a run in it. Where its text can't be read, the plant opens from its start. */
export function linkAddress(text: string, { plant, seed }: { readonly plant: string | null; readonly seed: number }): string {
  const address = new URL(location.pathname, location.origin);
  if (plant !== null) address.search = new URLSearchParams({ plant, seed: String(seed) }).toString();
  address.hash = linkMark + text;
  return address.href;
}

/** Writes plant and seed into the address, so that a reload or a link gives the same run; of a run that an address can't give, they are taken out. */
export function keepInAddress(run: { readonly plant?: string; readonly seed?: string }): void {
  const address = new URL(location.href);
  for (const name of ["plant", "seed"] as const) {
    const value = run[name];
    if (value === undefined) address.searchParams.delete(name);
    else address.searchParams.set(name, value);
  }
  // The run of a link goes its own way from now on.
  address.hash = "";
  history.replaceState(null, "", address);
}

/** Keeps a choice for the next visit, where the browser lets us. */
export function remember(name: keyof Preferences, value: string): void {
  try {
    localStorage.setItem(`plantloop.${name}`, value);
  } catch {
    // A browser that keeps nothing is no reason not to run.
  }
}

function remembered(name: keyof Preferences): string | null {
  try {
    return localStorage.getItem(`plantloop.${name}`);
  } catch {
    return null;
  }
}
