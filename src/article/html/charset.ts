/** How far into a page browsers look for the charset that it declares. */
const LOOK_AHEAD = 1024;

/** The charset that a page names for itself in a meta tag or an XML declaration. */
export function declaredCharset(bytes: Uint8Array): string | undefined {
  const start = new TextDecoder('windows-1252').decode(bytes.subarray(0, LOOK_AHEAD));
  return (
    /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(start)?.[1] ??
    /^<\?xml[^>]+encoding=["']([\w-]+)/i.exec(start)?.[1]
  );
}
