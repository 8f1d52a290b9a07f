/** What may be written as one or as a list, as a list. */
export function listOf<Type>(given: Type | readonly Type[]): readonly Type[] {
  return isList(given) ? given : [given];
}

function isList<Type>(given: Type | readonly Type[]): given is readonly Type[] {
  return Array.isArray(given);
}
