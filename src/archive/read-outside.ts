import type { FileReading } from '../article/article.js';
import { rejectedFile } from '../article/outcome/reader-fault.js';
import type { Pacer } from './pacer.js';
import { spreadWith } from './reading/spread/counted-spread.js';
import { UnreadableInTimeError } from './reading/unreadable.js';
import type { Readings } from './reading/readings.js';
import { inThread } from './reading/where-it-fits.js';

/**
 * Reads a file that comes from outside as the archive would read it, in a thread and within a deadline: whatever it holds,
 * nothing else waits for it.
 * @param file the name that it will have, relative to the archive
 * @param readings of the archive that it will belong to: lines that its pages repeat count as furniture
 * @throws the reason of the pacer's signal when aborted; never for what the file holds, which ends in `rejected`
 */
export async function readFromOutside(
  file: string,
  bytes: Uint8Array,
  readings: Readings,
  pacer: Pacer,
): Promise<FileReading> {
  try {
    const lines = await inThread({ kind: 'lines', file, bytes }, pacer.signal);
    const spread = await spreadWith(lines, readings, pacer);
    const job = { kind: 'read', file, bytes, spread: spread.shared } as const;
    return (await inThread(job, pacer.signal)).reading;
  } catch (error) {
    if (error instanceof UnreadableInTimeError) return rejectedFile(file, error.reason, error.remedy);
    throw error;
  }
}
