/** Bytes in the letters of base64url (RFC 4648), which an address takes as they are. */
export function toLetters(bytes: Uint8Array): string {
  const characters = Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
  return btoa(characters).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

/** The bytes that such letters say; null where there are others among them. */
export function fromLetters(letters: string): Uint8Array | null {
  if (!/^[\w-]*$/u.test(letters)) return null;
  try {
    return Uint8Array.from(atob(letters.replaceAll("-", "+").replaceAll("_", "/")), (character) => character.charCodeAt(0));
  } catch {
    return null;
  }
}
