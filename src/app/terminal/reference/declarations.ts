import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { type Describe, fieldFacts } from "#line/reference";

/** An interface of the line language: its fields, and what the comment above each says. */
interface Declaration {
  readonly name: string;
  readonly parent: string | null;
  readonly fields: ReadonlyMap<string, string>;
}

const folder = "src/core/line";

/** The interfaces that the files of the language's types declare. */
export function readDeclarations(root: string): readonly Declaration[] {
  const files = readdirSync(join(root, folder)).filter((name) => /[sS]pec\.ts$/u.test(name)).toSorted();
  return files.flatMap((name) => declarationsIn(readFileSync(join(root, folder, name), "utf8")));
}

function declarationsIn(text: string): Declaration[] {
  return [...text.matchAll(/^(?:export )?interface (?<name>\w+)(?: extends (?<parent>\w+))? \{\n(?<body>.*?)^\}/gmsu)].map(({ groups = {} }) => ({
    name: groups["name"] ?? "", parent: groups["parent"] ?? null, fields: fieldsIn(groups["body"] ?? ""),
  }));
}

/** Fields of the first level, which stand two spaces in, with the comment above them as one text. */
function fieldsIn(body: string): Map<string, string> {
  const fields = [...body.matchAll(/^(?: {2}\/\*\*(?<comment>.*?)\*\/\n)? {2}readonly (?<name>\w+)\??:/gmsu)];
  return new Map(fields.map(({ groups = {} }) => [groups["name"] ?? "", wordsOf(groups["comment"] ?? "")]));
}

function wordsOf(comment: string): string {
  return comment.replaceAll(/\n\s*\*/gu, " ").replaceAll(/\s+/gu, " ").trim();
}

/** What a field means by the comment in its declaration, which is found by all the fields of its object. */
export function meaningsOf(declarations: readonly Declaration[]): Describe {
  const byName = new Map(declarations.map((declaration) => [declaration.name, declaration]));
  const byFields = new Map<string, ReadonlyMap<string, string>>();
  for (const { parent, fields: own } of declarations) {
    const fields = new Map([...(byName.get(parent ?? "")?.fields ?? []), ...own]);
    byFields.set(keyOf([...fields.keys()]), fields);
  }
  return (fields, field) => {
    const meaning = byFields.get(keyOf(fields))?.get(field);
    return meaning === undefined || meaning === "" ? fieldFacts[field] : meaning;
  };
}

function keyOf(fields: readonly string[]): string {
  return fields.toSorted().join(" ");
}
