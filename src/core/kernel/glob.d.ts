interface ImportMeta {
  /** All modules that match, by path, in the order of their paths: Vite puts the imports in when it builds. */
  glob<Module>(pattern: string | readonly string[], options: { readonly eager: true }): Record<string, Module>;
  /** The same, each of them loaded when it is called for. */
  glob<Module>(pattern: string | readonly string[]): Record<string, () => Promise<Module>>;
}
