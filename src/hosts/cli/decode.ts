/** The text of a file, or one sentence about why it has none. */
export type Decoded = { readonly text: string } | { readonly error: string };

/** Text of a Python file: UTF-8, or what a PEP 263 coding comment in its first two lines declares. A BOM is dropped. */
export function decodePython(bytes: Uint8Array): Decoded {
  const declared = declaredCoding(bytes);
  if (declared === undefined || /^utf-?8(-|$)/.test(declared)) return decodeUtf8(bytes);
  const decoder = decoderFor(declared);
  if (!decoder) return { error: `the coding ${declared}, which its first lines declare, is not supported` };
  try {
    return { text: decoder.decode(bytes) };
  } catch {
    return { error: `not valid ${declared}, the coding that its first lines declare` };
  }
}

/** Text in UTF-8; the error names the first wrong byte, counted from 1. A BOM is dropped. */
export function decodeUtf8(bytes: Uint8Array): Decoded {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return { error: `not valid UTF-8 (byte ${firstWrongByte(bytes)})` };
  }
}

/** PEP 263; as in Python, the second line counts only where the first is blank or a comment, and a BOM decides alone. */
function declaredCoding(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return undefined;
  const head = String.fromCharCode(...bytes.subarray(0, 500));
  for (const line of head.split(/\r\n|\r|\n/).slice(0, 2)) {
    const name = /^[ \t\f]*#.*?coding[:=][ \t]*([-\w.]+)/.exec(line)?.[1];
    if (name !== undefined) return name.toLowerCase().replaceAll('_', '-');
    if (!/^[ \t\f]*(#|$)/.test(line)) return undefined;
  }
  return undefined;
}

/** Undefined for a label that `TextDecoder` does not know, and for codings in which `#` is not one byte. */
function decoderFor(declared: string): InstanceType<typeof TextDecoder> | undefined {
  const label = /^(latin-1|iso-latin-1|l1)$/.test(declared) ? 'latin1' : declared;
  if (/^(utf-?16|utf-?32|ucs|unicode|utf-?7)/.test(label)) return undefined;
  try {
    return new TextDecoder(label, { fatal: true });
  } catch {
    return undefined;
  }
}

/** A decoder that replaces puts U+FFFD where bytes are wrong; the first that is not itself in the file marks the place. */
function firstWrongByte(bytes: Uint8Array): number {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  let offset = 0;
  let from = 0;
  for (let at = text.indexOf('\uFFFD'); at !== -1; at = text.indexOf('\uFFFD', from)) {
    offset += Buffer.byteLength(text.slice(from, at));
    if (bytes[offset] !== 0xef || bytes[offset + 1] !== 0xbf || bytes[offset + 2] !== 0xbd) break;
    offset += 3;
    from = at + 1;
  }
  return offset + 1;
}
