import type { Text } from "../../spec.ts";
import { allowed } from "../messages.ts";
import { words } from "./leaf.ts";
import { object } from "./object.ts";

/** A text in the languages of the product. */
export const text = object<Text>(allowed.text, { en: words(200), ko: words(200) });
export const unit = words(16);
