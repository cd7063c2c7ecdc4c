import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';

interface DropZoneProps {
  readonly class: string;
  readonly drop: (files: readonly File[]) => void;
  readonly children: ComponentChildren;
}

/** Takes files that are dropped anywhere on it. */
export function DropZone({ class: name, drop, children }: DropZoneProps) {
  const [isOver, setOver] = useState(false);
  // Elements within tell of their own entering and leaving too.
  const depth = useRef(0);
  const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
  const leave = () => {
    depth.current = 0;
    setOver(false);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is one way; the button that attaches a file is the other.
    <div
      class={name}
      onDragEnter={(event) => {
        if (!hasFiles(event)) return;
        depth.current += 1;
        setOver(true);
      }}
      onDragLeave={() => {
        depth.current -= 1;
        if (depth.current <= 0) leave();
      }}
      onDragOver={(event) => {
        if (hasFiles(event)) event.preventDefault();
      }}
      onDrop={(event) => {
        leave();
        if (!hasFiles(event)) return;
        event.preventDefault();
        drop([...event.dataTransfer!.files]);
      }}
    >
      {children}
      {isOver && (
        <div class="drop-here">
          <p>Drop the file here</p>
        </div>
      )}
    </div>
  );
}
