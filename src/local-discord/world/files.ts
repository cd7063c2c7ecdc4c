/** A file that someone sent. */
export interface Upload {
  /** The form field it came in: `files[0]`. */
  readonly field: string;
  readonly name: string;
  readonly contentType: string;
  readonly data: Uint8Array;
}

/** The files that were sent, kept in memory so that they can be downloaded again. */
export interface FileStore {
  put(id: string, file: Upload): void;
  get(id: string): Upload | undefined;
}

export function createFileStore(): FileStore {
  const files = new Map<string, Upload>();
  return {
    put: (id, file) => void files.set(id, file),
    get: (id) => files.get(id),
  };
}

/** Discord keeps word characters, dots and dashes of a file's name. */
export function safeName(name: string): string {
  return name.replaceAll(/[^\p{L}\p{N}._-]+/gu, '_') || 'unknown';
}
