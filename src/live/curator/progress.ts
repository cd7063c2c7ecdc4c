import type { Progress } from './curator.js';

/** Told a step of the work, the share of it that is done, and the files read of those there are. */
export type OnStep = (step: Progress['step'], share: number, files?: number, ofFiles?: number) => void;

/** Where each step lies in the whole work, as shares of it. */
type Places = Readonly<Partial<Record<Progress['step'], readonly [from: number, to: number]>>>;

/** From what they took of an archive of 100,000 paragraphs. */
const WHOLE: Places = {
  reading: [0, 0.55],
  comparing: [0.55, 0.6],
  indexing: [0.6, 0.9],
  saving: [0.9, 1],
  sharing: [0.95, 1],
};
export const TO_PROPOSE: Places = { reading: [0, 0.95], comparing: [0.95, 1] };
export const TO_APPLY: Places = { indexing: [0, 0.7], saving: [0.7, 1], sharing: [0.95, 1] };

/** Makes progress of steps: the share never goes back, and the files stay once they are known. */
export function steps(onProgress: (progress: Progress) => void = () => {}, places = WHOLE): OnStep {
  let highest = 0;
  let known = { files: 0, ofFiles: 0 };
  return (step, share, files, ofFiles) => {
    const [from, to] = places[step] ?? [0, 0];
    if (files !== undefined && ofFiles !== undefined) known = { files, ofFiles };
    highest = Math.max(highest, from + (to - from) * Math.min(1, share));
    onProgress({ step, share: highest, ...known });
  };
}
