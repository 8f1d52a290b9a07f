import { type ESTree, Visitor, parseSync } from "vite";

/** One dependency of a file on another. */
export interface Import {
  /** As written: `#line`, `./flow.ts`, `react`. */
  readonly from: string;
  /** Whether it is gone when types are: `import type { A }`. `import { type A }` is not, it still runs the file. */
  readonly isTypeOnly: boolean;
}

/**
 * Every way in which a file can reach another: imports, exports from, dynamic imports, imports in types, and
 * `new URL("…", import.meta.url)`, which is how a worker is started. Throws on text that does not parse.
 */
export function importsOf(path: string, text: string): Import[] {
  const { program, errors } = parseSync(path, text);
  const [error] = errors;
  if (error !== undefined) throw new Error(`${path}: ${error.message}`);
  const found: Import[] = [];
  const add = (source: ESTree.Expression | null, isTypeOnly: boolean) => {
    if (source?.type === "Literal" && typeof source.value === "string") found.push({ from: source.value, isTypeOnly });
  };
  new Visitor({
    ImportDeclaration: (node) => add(node.source, node.importKind === "type"),
    ExportNamedDeclaration: (node) => add(node.source, node.exportKind === "type"),
    ExportAllDeclaration: (node) => add(node.source, node.exportKind === "type"),
    ImportExpression: (node) => add(node.source, false),
    TSImportType: (node) => add(node.source, true),
    NewExpression: (node) => {
      const [address, base] = node.arguments;
      const isUrl = node.callee.type === "Identifier" && node.callee.name === "URL" && base?.type === "MemberExpression" && base.object.type === "MetaProperty";
      if (isUrl && address !== undefined && address.type !== "SpreadElement") add(address, false);
    },
  }).visit(program);
  return found;
}
