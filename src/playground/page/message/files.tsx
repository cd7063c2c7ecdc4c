import type { APIAttachment } from 'discord-api-types/v10';
import { FileIcon } from '../pictures/icons.js';
import { sizeText } from '../text/sizes.js';

interface FileCardProps {
  readonly name: string;
  readonly url: string;
  /** In bytes; null when it is not told. */
  readonly size: number | null;
}

/** A file to download. */
export function FileCard({ name, url, size }: FileCardProps) {
  return (
    <a class="file" href={url} download={name}>
      <FileIcon />
      <span class="file-name">{name}</span>
      {size !== null && <span class="file-size">{sizeText(size)}</span>}
    </a>
  );
}

/** The files of a message, pictures shown. */
export function Files({ files }: { readonly files: readonly APIAttachment[] }) {
  return files.map(({ id, filename, url, size, content_type, description }) =>
    content_type?.startsWith('image/') && url.startsWith('/') ? (
      <img key={id} class="picture" src={url} alt={description ?? filename} loading="lazy" />
    ) : (
      <FileCard key={id} name={filename} url={url} size={size} />
    ),
  );
}
