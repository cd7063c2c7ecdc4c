import { useState } from 'preact/hooks';
import { usePage } from '../../context.js';
import { sizeText } from '../../text/sizes.js';

/** A file that goes with the next message. */
export interface Attached {
  readonly key: string;
  readonly name: string;
  /** In bytes. */
  readonly size: number;
  /** Null until it is uploaded. */
  readonly id: string | null;
}

export interface Uploads {
  readonly files: readonly Attached[];
  add(files: readonly File[]): void;
  remove(key: string): void;
  clear(): void;
}

/** Uploads a file; the answer is its id, or null after the reason was said. */
export function useUpload(): (file: File) => Promise<string | null> {
  const { known, upload, complain } = usePage();
  return async (file) => {
    if (file.size > known.maxUploadBytes) {
      complain(
        `${file.name} is too large (${sizeText(file.size)}; at most ${sizeText(known.maxUploadBytes)}).`,
      );
      return null;
    }
    const answer = await upload(file);
    if ('id' in answer) return answer.id;
    complain(`${file.name}: ${answer.sentence}`);
    return null;
  };
}

/** The files that go with the next message. */
export function useUploads(): Uploads {
  const upload = useUpload();
  const [files, setFiles] = useState<readonly Attached[]>([]);
  const remove = (key: string) => setFiles((files) => files.filter((file) => file.key !== key));
  return {
    files,
    remove,
    clear: () => setFiles([]),
    add(added) {
      for (const file of added) {
        const key = crypto.randomUUID();
        setFiles((files) => [...files, { key, name: file.name, size: file.size, id: null }]);
        upload(file).then((id) => {
          if (id === null) return remove(key);
          setFiles((files) => files.map((other) => (other.key === key ? { ...other, id } : other)));
        });
      }
    },
  };
}
