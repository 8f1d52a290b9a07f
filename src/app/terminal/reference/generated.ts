import { lineJsonSchema } from "#line/reference";
import { meaningsOf, readDeclarations } from "./declarations.ts";
import { dispatchPage } from "./pages/dispatch.ts";
import { distributionPage } from "./pages/distributions.ts";
import { fieldsPage } from "./pages/fields.ts";
import { formulaPage } from "./pages/formulas.ts";
import { sensorPage } from "./pages/sensors.ts";
import { stationPage } from "./pages/stations.ts";

/** Every generated file's text, by its path from the root of the checkout, which is where it is run or `root`. */
export function generated(root: string): Readonly<Record<string, string>> {
  const meaning = meaningsOf(readDeclarations(root));
  const schema = lineJsonSchema(meaning);
  return {
    "public/line.schema.json": `${JSON.stringify(schema, null, 1)}\n`,
    "docs/reference/fields.md": fieldsPage(schema, meaning),
    "docs/reference/stations.md": stationPage(),
    "docs/reference/sensors.md": sensorPage(),
    "docs/reference/distributions.md": distributionPage(schema),
    "docs/reference/dispatching.md": dispatchPage(),
    "docs/reference/formulas.md": formulaPage(),
  };
}
