import { ofFile } from "./file.ts";
import { ofFlow } from "./flow.ts";
import { ofFound } from "./found.ts";
import { ofHandling } from "./handling.ts";
import { ofStations } from "./stations.ts";
import { ofValues } from "./values.ts";

/**
 * What is said of a file that is wrong, by the English sentence: `{name}` stands for what is taken over as it is, `{{name}}` for
 * words that are looked up in turn. A sentence that stands nowhere here is shown in English.
 */
export const problems: Readonly<Record<string, string>> = { ...ofFile, ...ofValues, ...ofStations, ...ofFlow, ...ofHandling, ...ofFound };
