interface ImportMeta {
  /** All modules that match, by path, in the order of their paths: Vite puts the imports in when it builds. */
  glob<Module>(pattern: string | readonly string[], options: { readonly eager: true }): Record<string, Module>;
}
