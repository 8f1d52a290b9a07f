import type { TFunction } from "i18next";
import type { Text } from "#line";
import type { Estimate } from "#optimizer";

/** Numbers, units, times and names in the reader's language. */
export interface Words {
  /** The text of a key, filled in with facts. A key that ends in `_one` and `_other` follows the fact `count`. */
  readonly t: (key: string, facts?: Readonly<Record<string, unknown>>) => string;
  readonly language: "en" | "ko";
  readonly name: (text: Text) => string;
  readonly number: (value: number, decimals: number) => string;
  /** A fraction 0…1 as a percentage. */
  readonly percent: (fraction: number, decimals?: number) => string;
  readonly quantity: (value: number, unit: string, decimals: number) => string;
  readonly money: (value: number, currency: string) => string;
  /** `0.93 ± 0.04 µm`; says so where one sample is all there is. */
  readonly estimate: (estimate: Estimate, unit: string, decimals: number) => string;
  /** The same for money. */
  readonly moneyEstimate: (estimate: Estimate, currency: string) => string;
  /** The same for a share 0…1, as a percentage: `97.6 ± 1.2 %`, or its ends where these would lie outside 0–100, which no share does: `92.6 % (82.9–100 %)`. */
  readonly shareEstimate: (share: Estimate, decimals?: number) => string;
  /** Time of the simulated day, of seconds since the start. */
  readonly clock: (seconds: number) => string;
  /** The same with its day. */
  readonly dayTime: (seconds: number) => string;
  /** How long: the two largest units. */
  readonly span: (seconds: number) => string;
}

const daySeconds = 86_400;

/** A text without facts is looked up once: a page asks for the same hundreds of times a second. */
function remembered(t: TFunction): Words["t"] {
  const known = new Map<string, string>();
  return (key, facts) => {
    if (facts !== undefined) return t(key, { ...facts });
    const text = known.get(key) ?? t(key);
    known.set(key, text);
    return text;
  };
}

export function createWords(t: TFunction, locale: string): Words {
  const language = locale.startsWith("ko") ? "ko" : "en";
  const say = remembered(t);
  const number = numberFormat(language);
  const percent = (fraction: number, decimals = 1): string => `${number(fraction * 100, decimals)}\u00A0%`;
  const quantity = (value: number, unit: string, decimals: number): string => withUnit(number(value, decimals), unit);
  const money = (value: number, currency: string): string => `${value <= -0.5 ? "−" : ""}${currency}${number(Math.abs(value), 0)}`;
  const clock = (seconds: number): string => {
    const minutes = Math.floor(seconds / 60);
    return `${two(Math.floor(minutes / 60) % 24)}:${two(minutes % 60)}`;
  };
  return {
    t: say,
    language,
    name: (text) => text[language],
    number,
    percent,
    quantity,
    money,
    moneyEstimate: ({ mean, halfWidth }, currency) => {
      if (halfWidth === null) return say("panels.estimate.single", { value: money(mean, currency) });
      return halfWidth === 0 ? money(mean, currency) : `${money(mean, currency)} ± ${number(halfWidth, 0)}`;
    },
    estimate: ({ mean, halfWidth }, unit, decimals) => {
      if (halfWidth === null) return say("panels.estimate.single", { value: quantity(mean, unit, decimals) });
      return halfWidth === 0 ? quantity(mean, unit, Number.isInteger(mean) ? 0 : decimals) : withUnit(`${number(mean, decimals)} ± ${number(halfWidth, decimals)}`, unit);
    },
    shareEstimate: ({ mean, halfWidth }, decimals = 1) => {
      if (halfWidth === null) return say("panels.estimate.single", { value: percent(mean, decimals) });
      if (halfWidth === 0) return percent(mean, decimals);
      const [low, high] = [mean - halfWidth, mean + halfWidth];
      if (low >= 0 && high <= 1) return `${number(mean * 100, decimals)} ± ${percent(halfWidth, decimals)}`;
      const end = (share: number): string => number(share * 100, share <= 0 || share >= 1 ? 0 : decimals);
      return `${percent(mean, decimals)} (${end(Math.max(0, low))}–${end(Math.min(1, high))}\u00A0%)`;
    },
    clock,
    dayTime: (seconds) => say("panels.time.day", { day: Math.floor(seconds / daySeconds) + 1, clock: clock(seconds) }),
    span: (seconds) => span(seconds, say),
  };
}

/** Decimals that show three figures of a range of this width; 0 to 4. */
export function decimalsOf(width: number): number {
  if (!(Math.abs(width) > 0)) return 2;
  return Math.min(4, Math.max(0, 2 - Math.floor(Math.log10(Math.abs(width)))));
}

/** Decimals that show a setting in its range finely enough for the steps that a controller makes. */
export function settingDecimals([low, high]: readonly [number, number]): number {
  return decimalsOf((high - low) / 2);
}

/** Decimals fit for an estimate: two figures of its half-width, else three of its mean. */
export function estimateDecimals({ mean, halfWidth }: Estimate): number {
  return halfWidth === null || halfWidth === 0 ? decimalsOf(mean) : Math.max(0, decimalsOf(halfWidth) - 1);
}

/** `tipWear` and `tip-wear` as `tip wear`: for an id that the model gives no name. */
export function spoken(id: string): string {
  return id.replaceAll(/([a-z0-9])([A-Z])/gu, "$1 $2").replaceAll(/[-_]+/gu, " ").toLowerCase();
}

function numberFormat(language: "en" | "ko"): Words["number"] {
  const formats = new Map<number, Intl.NumberFormat>();
  return (value, decimals) => {
    if (!Number.isFinite(value)) return "–";
    const format = formats.get(decimals) ?? new Intl.NumberFormat(language, { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
    formats.set(decimals, format);
    const text = format.format(value);
    return /[1-9]/u.test(text) ? text.replace("-", "−") : text.replace("-", "");
  };
}

/** A no-break space keeps a number with its unit; a pure number has none, and a power of ten multiplies. */
function withUnit(value: string, unit: string): string {
  if (unit.startsWith("10")) return `${value}\u00A0×\u00A0${unit}`;
  return unit === "" || unit === "1" ? value : `${value}\u00A0${unit}`;
}

function span(seconds: number, t: Words["t"]): string {
  const whole = Math.max(0, Math.round(seconds));
  if (whole < 60) return t("panels.time.seconds", { seconds: whole });
  const minutes = Math.round(whole / 60);
  if (minutes < 60) return t("panels.time.minutes", { minutes });
  const hours = Math.floor(minutes / 60);
  if (hours < 24 && minutes % 60 === 0) return t("panels.time.wholeHours", { hours });
  if (hours < 24) return t("panels.time.hours", { hours, minutes: minutes % 60 });
  if (hours % 24 === 0) return t("panels.time.wholeDays", { days: hours / 24 });
  return t("panels.time.days", { days: Math.floor(hours / 24), hours: hours % 24 });
}

/** A text as the beginning of a sentence: model names are written small. */
export function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

const two = (value: number): string => String(value).padStart(2, "0");
