import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { nearest } from "#line/read";
import { shippedLines } from "#lines";
import type { Command } from "../command.ts";
import { type Extension, extensions } from "../extensions.ts";
import { InputError } from "../terminal.ts";

/** Writes the files of a new line, or of another thing that the product finds by itself, to be changed from there. */
export const create: Command = {
  name: "new",
  argument: "<name>",
  about: "writes a line that runs, to be changed, and its test; with --as something else that is found by itself",
  options: { as: { takes: "KIND", about: `what it is: ${Object.keys(extensions).join(", ")}; line when left out` } },
  run: (given, terminal) => {
    const kind = given.text("as") ?? "line";
    const extension = extensionOf(kind);
    const name = given.argument(`<name>, that of the new ${kind},`);
    checkName(kind, name);
    const files = filesOf(extension, { name, root: terminal.root });
    const there = files.filter(({ path }) => existsSync(join(terminal.root, path)));
    if (there.length > 0) throw new InputError(`${there.map(({ path }) => path).join(" and ")} ${there.length === 1 ? "is" : "are"} there already, and nothing was written; choose another name, or remove ${there.length === 1 ? "it" : "them"} first`);
    for (const { path, text } of files) {
      mkdirSync(dirname(join(terminal.root, path)), { recursive: true });
      writeFileSync(join(terminal.root, path), text);
    }
    terminal.out(`${files.map(({ path }) => path).join("\n")}\n`);
    terminal.err(`written; ${extension.next.replaceAll("NAME", name)}\n`);
    return 0;
  },
};

function extensionOf(kind: string): Extension {
  const found = Object.hasOwn(extensions, kind) ? extensions[kind] : undefined;
  if (found !== undefined) return found;
  const kinds = Object.keys(extensions);
  const near = nearest(kind, kinds);
  throw new InputError(`--as: found ${JSON.stringify(kind)};${near === null ? "" : ` did you mean ${near}?`} one of ${kinds.join(", ")}`);
}

function checkName(kind: string, name: string): void {
  if (!/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/u.test(name) || name.length > 40) {
    throw new InputError(`<name>: found ${JSON.stringify(name)}; 1 to 40 small letters, digits and single - between them, beginning with a letter, such as my-line`);
  }
  if (kind === "line" && Object.hasOwn(shippedLines, name)) throw new InputError(`<name>: found ${JSON.stringify(name)}, which is a shipped line; choose another name`);
}

/** Each file's path from the root, and its text: that of the template under the new name. */
function filesOf(extension: Extension, { name, root }: { readonly name: string; readonly root: string }): readonly { readonly path: string; readonly text: string }[] {
  return extension.files.map(({ template, target, replace }) => {
    const from = join(root, "test/templates", template);
    if (!existsSync(from)) throw new InputError(`the template test/templates/${template} is missing; new needs a whole checkout of Plantloop`);
    return { path: named(target, name), text: replace.reduce((text, [found, by]) => text.replaceAll(found, named(by, name)), readFileSync(from, "utf8")) };
  });
}

/** `NAME` is the name as it was given, `Name` and `name` are it in one word that begins with a large or a small letter. */
function named(pattern: string, name: string): string {
  const small = name.replaceAll(/-(?<first>\w)/gu, (_, first: string) => first.toUpperCase());
  return pattern.replaceAll("NAME", name).replaceAll("Name", `${small.slice(0, 1).toUpperCase()}${small.slice(1)}`).replaceAll("name", small);
}
