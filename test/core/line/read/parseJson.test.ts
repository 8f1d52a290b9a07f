import fc from "fast-check";
import { expect, test } from "vitest";
import { parseJson } from "../../../../src/core/line/read/json/parseJson.ts";

test("JSON is read as the engine reads it, and what the engine refuses is refused", () => {
  const pieces = fc.constantFrom("{", "}", "[", "]", ",", ":", '"a"', '"', "\\", "1", "-", "0", ".", "e", "true", "nul", "null", " ", "\n", '"\\u00e9"', "\u0001");
  const texts = fc.oneof(fc.json({ maxDepth: 5 }), fc.string(), fc.array(pieces, { maxLength: 12 }).map((all) => all.join("")));
  fc.assert(
    fc.property(texts, (text) => {
      const parsed = parseJson(text);
      const expected = byEngine(text);
      expect({ text, ok: parsed.ok }).toEqual({ text, ok: expected.ok });
      if (parsed.ok && expected.ok) expect(parsed.value).toEqual(expected.value);
    }),
    { numRuns: 3000 },
  );
});

function byEngine(text: string): { readonly ok: true; readonly value: unknown } | { readonly ok: false } {
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch {
    return { ok: false };
  }
}
