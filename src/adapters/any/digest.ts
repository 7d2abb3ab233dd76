/** SHA-256 of `text` in hexadecimal digits. */
export async function digest(text: string): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** A mark by which answers to a token are told from those to another one; the token cannot be told from it. */
export async function accountMark(token: string | undefined): Promise<string | undefined> {
  return token === undefined ? undefined : (await digest(`loadlint account ${token}`)).slice(0, 16);
}
